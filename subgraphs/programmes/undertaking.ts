import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../kernel/localized-text.ts';
import { byNumber, byText } from '../kernel/order.ts';
import { Source } from '../kernel/source.ts';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, text, TextFilter, truth, type Filters } from '../kernel/where.ts';

/** What a strategy and a programme have in common: a title, who leads it, its years and the document that states it. */
@Entity({ abstract: true })
@ObjectType({ simpleResolvers: true })
export abstract class Undertaking {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s where the document has none.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'json', nullable: true }) descriptions?: Translations | null;

  @Property({ type: 'string', nullable: true }) institutionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'First year; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) startYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; null when not stated.' })
  @Property({ type: 'integer', nullable: true }) endYear?: number | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

/** What a list of either may be filtered by. */
@InputType()
export abstract class UndertakingWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the institution that leads it.' }) institution?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By first year.' }) startYear?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By last year.' }) endYear?: IntFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const undertakingFilters: Filters<UndertakingWhere> = {
  code: (filter: CodeFilter) => ordered(column('code'), filter),
  institution: (filter: CodeFilter) => ordered(column('institution_code'), filter),
  startYear: (filter: IntFilter) => ordered(column('start_year'), filter),
  endYear: (filter: IntFilter) => ordered(column('end_year'), filter),
  title: (filter: TextFilter) => text(column('titles'), filter),
  illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
};

export const undertakingOrders = { CODE: byText(column('code')), START_YEAR: byNumber(column('start_year')) };

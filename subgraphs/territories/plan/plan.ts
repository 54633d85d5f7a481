import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { YearMonth } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';

/** What a council plans for its territory; its lines are projects. */
@Entity({ tableName: 'plan' })
@ObjectType({ simpleResolvers: true, description: 'A territorial development plan «برنامج التنمية»: regional (PDR), provincial (PDP), communal (PAC), integrated (PDTI).' })
@Directive('@key(fields: "code")')
export class Plan {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Code in the hub, for example "PDTI-TETOUAN".' })
  @Property({ type: 'string' }) code!: string;

  @Field(() => String, { description: 'Kind, from the list plan-kinds, for example "PAC"; the list may grow.' })
  @Property({ type: 'string' }) kind!: string;

  @Property({ type: 'json' }) titles!: Translations;
  @Property({ type: 'string' }) territoryCode!: string;

  @Field(() => Int, { nullable: true, description: 'First year; null when the plan does not say.' })
  @Property({ type: 'integer', nullable: true }) startYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year, inclusive; null when the plan does not say.' })
  @Property({ type: 'integer', nullable: true }) endYear?: number | null;

  @Field(() => YearMonth, { nullable: true, description: 'First month; null when the plan gives years only, or nothing.' })
  @Property({ type: 'string', nullable: true }) startMonth?: string | null;

  @Field(() => YearMonth, { nullable: true, description: 'Last month, inclusive; null when the plan gives years only, or nothing.' })
  @Property({ type: 'string', nullable: true }) endMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of who answers for the plan: an institution, or a council ("COUNCIL:" and its territory). Null when not stated.' })
  @Property({ type: 'string', nullable: true }) ownerCode?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

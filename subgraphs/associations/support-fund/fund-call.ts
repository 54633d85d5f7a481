import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';

/** What a fund calls for; a condition that it does not set is open to all. */
@Entity({ tableName: 'fund_call' })
@ObjectType({ simpleResolvers: true, description: 'A call of a fund for projects «طلب مشاريع».' })
@Directive('@key(fields: "code")')
export class FundCall {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;

  @Field(() => String, { description: 'Official code, or the hub’s own.' })
  @Property({ type: 'string' }) code!: string;

  @Property({ type: 'string' }) fundCode!: string;
  @Property({ type: 'json' }) titles!: Translations;

  @Field(() => CalendarDate, { nullable: true, description: 'First day on which projects are taken; null when not stated.' })
  @Property({ type: 'date', nullable: true }) opensOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Last day on which projects are taken; null when it has none, or not stated.' })
  @Property({ type: 'date', nullable: true }) closesOn?: string | null;

  @Property({ type: 'string[]', columnType: 'text[]' }) themeCodes!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) populationCodes!: string[];
  @Property({ type: 'string', nullable: true }) territoryCode?: string | null;
  @Property({ type: 'decimal', nullable: true }) amountFrom?: string | null;
  @Property({ type: 'decimal', nullable: true }) amountTo?: string | null;
  @Property({ type: 'decimal', nullable: true }) budget?: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it; null when nobody recorded it.' })
  @Property({ type: 'json', nullable: true }) source?: Source | null;

  @Field(() => Boolean, { description: 'true: made up as an example, not a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TerritoryStatus } from '../status/status.enum.ts';
import type { StoredOffer } from './cell.parts.ts';

/** A service for a population in a commune: its need, and what all lines together offer, as of one snapshot. */
@Entity({ tableName: 'cell' })
@ObjectType({ simpleResolvers: true, description: 'A service for a population in a commune over the years in which nothing changes: the need, and what all plan lines together offer «خلية الحاجة والعرض». Cells exist where a need is recorded, or a line states its beneficiaries.' })
@Directive('@key(fields: "code")')
export class Cell {
  @Field(() => ID, { description: 'Opaque identifier of this state of the cell.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The snapshot it was read at: one state holds in several. */
  @PrimaryKey({ type: 'integer' }) askedSnapshot!: number;
  @Field(() => String, { description: 'Code: theme, population, commune and first year, joined by "~".' })
  @Property({ type: 'string' }) code!: string;
  @Property({ type: 'string' }) themeCode!: string;
  @Property({ type: 'string' }) populationCode!: string;
  @Property({ type: 'string' }) territoryCode!: string;
  @Field(() => Int, { description: 'The first year for which it holds.' })
  @Property({ type: 'integer' }) year!: number;
  @Field(() => Int, { nullable: true, description: 'The last year for which it holds unchanged; the same as `year` when it holds for one year. Null when it holds on: people for whom nobody plans from then on stay in need until a newer figure is recorded.' })
  @Property({ type: 'integer', nullable: true }) lastYear!: number | null;
  @Field(() => Int, { nullable: true, description: 'Persons in need: the latest figure recorded that is not after `year`. Null when none is; then there is no percentage and no gap.' })
  @Property({ type: 'double', nullable: true }) need!: number | null;
  @Field(() => Int, { nullable: true, description: 'The year for which that need was recorded; null when none is.' })
  @Property({ type: 'integer', nullable: true }) needYear!: number | null;
  @Field(() => Int, { description: 'Distinct offers; a joint project counts once.' })
  @Property({ type: 'integer' }) offers!: number;
  @Property({ type: 'double', nullable: true }) coverageLow!: number | null;
  @Property({ type: 'double', nullable: true }) coverageHigh!: number | null;
  @Property({ type: 'double', nullable: true }) gapLow!: number | null;
  @Property({ type: 'double', nullable: true }) gapHigh!: number | null;
  @Property({ type: 'double', nullable: true }) duplicatesLow!: number | null;
  @Property({ type: 'double', nullable: true }) duplicatesHigh!: number | null;
  @Field(() => TerritoryStatus, { nullable: true, description: 'Who acts, and whether they meet, in this service alone; null when several remain possible (see `possible`), or nobody needs and nobody acts.' })
  @Property({ type: 'string', nullable: true }) status!: string | null;
  @Field(() => [TerritoryStatus], { description: 'Every status that what is known leaves open.' })
  @Property({ type: 'string[]', columnType: 'text[]' }) possible!: string[];
  @Property({ type: 'string[]', columnType: 'text[]' }) overTarget!: string[];
  @Property({ type: 'json' }) lines!: StoredOffer[];
  @Field(() => Boolean, { description: 'true: made of examples, not of facts.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

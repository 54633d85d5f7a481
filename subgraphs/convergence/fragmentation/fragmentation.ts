import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';

/** How scattered a theme field is in a territory, as of one snapshot. */
@Entity({ tableName: 'fragmentation' })
@ObjectType({ simpleResolvers: true, description: 'How scattered a theme field is in a province, a region or the nation «التشتت»: fragmented when three owners or more share it, none dominates, and no agreement is common to all of them.' })
export class Fragmentation {
  @Field(() => ID, { description: 'Opaque identifier of this state.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The snapshot it was read at: one state holds in several. */
  @PrimaryKey({ type: 'integer' }) askedSnapshot!: number;
  @Property({ type: 'string' }) themeCode!: string;
  @Property({ type: 'string' }) territoryCode!: string;
  @Field(() => Level, { nullable: true, description: 'Level of the territory: NATION, REGION or PROVINCE; null when no one owns its code.' })
  @Property({ type: 'string', nullable: true }) level!: Level | null;
  @Field(() => Int, { description: 'Lines with established themes in this field, national and local.' })
  @Property({ type: 'integer' }) lines!: number;
  @Field(() => Int, { description: 'Known owners of these lines.' })
  @Property({ type: 'integer' }) owners!: number;
  @Field(() => Float, { nullable: true, description: 'HHI: the sum of the squared shares of the owners in the budgets, from near 0 (scattered) to 1 (one owner). A budget counts as its document states it, wherever else the line acts, and by the field’s part of its themes. Null when an owner or a budget is unknown.' })
  @Property({ type: 'double', nullable: true }) hhi!: number | null;
  @Field(() => Int, { description: 'Lines whose budget is not stated.' })
  @Property({ type: 'integer' }) budgetUnknown!: number;
  @Field(() => Boolean, { nullable: true, description: 'Whether all owners are parties to one agreement; null when the register of agreements is not complete here, or an owner is unknown.' })
  @Property({ type: 'boolean', nullable: true }) commonAgreement!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the field is fragmented: at least 3 owners, HHI below 0.25, no common agreement. Null when what is missing would decide.' })
  @Property({ type: 'boolean', nullable: true }) fragmented!: boolean | null;
  @Field(() => Boolean, { description: 'true: made of examples, not of facts.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

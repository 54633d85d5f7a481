import { BigIntType } from '@mikro-orm/postgresql';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { DimensionName, Dimensions as ModelDimensions, LinkState as ModelState, PairClass } from '../model/index.ts';
import type { MissingMask } from '../model/missing.ts';
import { LinkClass, LinkState } from './link.enums.ts';

/** A national and a local line that meet, or may, as they stood in the snapshot that was asked for. */
@Entity({ tableName: 'link' })
@ObjectType({ simpleResolvers: true, description: 'A national action and a local line, and how far they meet «الالتقائية والانسجام والتكامل». How the numbers come about is told in docs/method.md.' })
@Directive('@key(fields: "code")')
export class Link {
  @Field(() => ID, { description: 'Opaque identifier of this state of the pair.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The snapshot it was read at. One state holds in several, and what its lines said beside it differs between them. */
  @PrimaryKey({ type: 'integer' }) askedSnapshot!: number;
  @Field(() => String, { description: 'Code of the pair: that of the action, "~", that of the line.' })
  @Property({ type: 'string' }) code!: string;
  @Property({ type: 'string' }) actionCode!: string;
  @Property({ type: 'string' }) lineCode!: string;
  @Property({ type: 'string' }) lineKind!: 'project' | 'association_project';
  @Field(() => LinkState, { description: 'Whether the pair counts as linked.' })
  @Property({ type: 'string' }) state!: ModelState;
  @Field(() => Boolean, { description: 'false while the pair rests on themes that a machine proposed, and that neither a person accepted nor two methods agree on: figures leave it out.' })
  @Property({ type: 'boolean' }) established!: boolean;
  @Field(() => LinkClass, { nullable: true, description: 'What kind of meeting it is; null while theme or territory is unknown.' })
  @Property({ type: 'string', nullable: true }) class!: PairClass | null;
  @Field(() => Int, { nullable: true, description: 'Number of the rule of the method that gave the class, 1 to 6; 0 when a person gave it.' })
  @Property({ type: 'integer', nullable: true }) rule!: number | null;
  @Field(() => Boolean, { description: 'true: a duplication that no named person has confirmed, nor denied by rejecting the pair. A high score never hides it.' })
  @Property({ type: 'boolean' }) duplicationCandidate!: boolean;
  @Field(() => Float, { nullable: true, description: 'Share of the action’s populations that the line serves too; null if either is silent.' })
  @Property({ type: 'double', nullable: true }) containment!: number | null;
  @Property({ type: 'double', nullable: true }) theme!: number | null;
  @Property({ type: 'double', nullable: true }) population!: number | null;
  @Property({ type: 'double', nullable: true }) territory!: number | null;
  @Property({ type: 'double', nullable: true }) time!: number | null;
  @Property({ type: 'double', nullable: true }) indicator!: number | null;
  @Property({ type: 'double', nullable: true }) contribution!: number | null;
  @Property({ type: 'double', nullable: true }) coordination!: number | null;
  @Property({ type: 'double', nullable: true }) coordinationCeiling!: number | null;
  @Property({ type: 'double', nullable: true }) additionality!: number | null;
  @Property({ type: new BigIntType('number') }) missing!: MissingMask;
  @Field(() => Float, { nullable: true, description: 'C «الالتقائية»: common object, people and place, 0 to 1; null when object or place is unknown.' })
  @Property({ type: 'double', nullable: true }) convergence!: number | null;
  @Field(() => Float, { nullable: true, description: 'H «الانسجام»: agreement in time, indicator and contributions, 0 to 1; null when two of the three are unknown.' })
  @Property({ type: 'double', nullable: true }) harmony!: number | null;
  @Field(() => Float, { nullable: true, description: 'K «التكامل»: coordination and additionality, 0 to 1; null when both are unknown.' })
  @Property({ type: 'double', nullable: true }) complementarity!: number | null;
  @Field(() => Float, { nullable: true, description: 'CHK, the score of the pair, 0 to 1; null when the lines are aligned but how well they fit is unknown.' })
  @Property({ type: 'double', nullable: true }) chk!: number | null;
  @Field(() => Boolean, { description: 'true: both lines are examples, not facts; an example is never set against a fact.' })
  @Property({ type: 'boolean' }) illustrative!: boolean;
}

/** The dimensions of a stored pair as the method takes them. */
export function dimensionsOfLink(link: Link): ModelDimensions {
  const { theme, population, territory, time, indicator, contribution, coordination, coordinationCeiling, additionality } = link satisfies Record<DimensionName, number | null>;
  const dimensions = { theme, population, territory, time, indicator, contribution, coordination, additionality };
  return coordinationCeiling === null ? dimensions : { ...dimensions, coordinationCeiling };
}

import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { FiguresContent } from '../engine/figures/figures.content.ts';
import { MissingFieldCount } from '../link/dimensions.ts';
import { LinkClass } from '../link/link.enums.ts';
import { MethodWeight } from '../method/method.ts';
import { ConvergenceChain } from './chain.ts';
import { Figure } from './figure.ts';

/** The stored figures of a territory or a plan, as of one snapshot. */
@Entity({ tableName: 'figures' })
export class StoredFigures {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'string' }) subjectKind!: 'territory' | 'plan';
  @Property({ type: 'string' }) subjectCode!: string;
  @Property({ type: 'string' }) programmeCode!: string;
  @Property({ type: 'boolean' }) illustrative!: boolean;
  @Property({ type: 'json' }) content!: FiguresContent;
}

@ObjectType({ simpleResolvers: true, description: 'Linked pairs of one class.' })
export class ClassCount {
  @Field(() => LinkClass, { nullable: true, description: 'The class; null for pairs whose class is unknown.' }) class!: string | null;
  @Field(() => Int, { description: 'How many pairs.' }) pairs!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How far national actions and local plans meet, over a territory or within one plan «الالتقائية». What each figure means: docs/method.md.' })
export class ConvergenceFigures {
  @Field(() => Figure, { description: 'U «الاستجابة الترابية»: how far local plans take up the national actions that target the place, by importance; over several communes, by population.' })
  uptake!: Figure;
  @Field(() => Figure, { description: 'U_C: the same with C in place of CHK. What can be said where plans lack what H and K need.' })
  alignedUptake!: Figure;
  @Field(() => Figure, { nullable: true, description: 'U_H «الانسجام»: the same with H in place of CHK: the best known H of the linked pairs of each action. Null in snapshots from before it was computed.' })
  harmonyUptake!: Figure | null;
  @Field(() => Figure, { nullable: true, description: 'U_K «التكامل»: the same with K in place of CHK: the best known K of the linked pairs of each action. Null in snapshots from before it was computed.' })
  complementarityUptake!: Figure | null;
  @Field(() => Figure, { description: 'V «المواكبة الوطنية» by number: how far national actions stand behind the social lines of the place.' })
  supportByNumber!: Figure;
  @Field(() => Figure, { description: 'V by value: the same, each line by its budget.' })
  supportByValue!: Figure;
  @Field(() => Figure, { description: 'V with C in place of CHK, by number.' })
  alignedSupportByNumber!: Figure;
  @Field(() => Figure, { description: 'V with C in place of CHK, by value.' })
  alignedSupportByValue!: Figure;
  @Field(() => Figure, { description: 'F = 2UV ÷ (U + V), a secondary figure: high only when both sides answer each other.' })
  mutual!: Figure;
  @Field(() => Figure, { description: 'W «الاستجابة للمشاورات»: share of the proposals made here and below that a plan line takes up. Unknown where no step names the line and none says it was declined; does not arise within one plan.' })
  consultationResponse!: Figure;
  @Field(() => ConvergenceChain, { description: 'exists → aligned → funded → executed → operating.' })
  chain!: ConvergenceChain;
  @Field(() => Int, { description: 'Communes it spans.' })
  communes!: number;
  @Field(() => Int, { description: 'Of these, communes over which no plan is known (flag NO_PLAN): they count 0 in the uptake.' })
  communesWithoutPlan!: number;
  @Field(() => Int, { description: 'National actions that target it.' })
  actions!: number;
  @Field(() => Int, { description: 'Local lines in its stack: of its plans, and of associations.' })
  lines!: number;
  @Field(() => Int, { description: 'Linked pairs.' })
  linkedPairs!: number;
  @Field(() => Int, { description: 'Pairs that wait for a person to decide; they do not count.' })
  pairsInReview!: number;
  @Field(() => Int, { description: 'Social lines that no national action is linked to: local priorities without national support, not faults.' })
  unsupportedLines!: number;
  @Field(() => [ClassCount], { description: 'Linked pairs by class.' })
  classes!: ClassCount[];
  @Field(() => [MissingFieldCount], { description: 'Fields that linked pairs lack, those lacked most first: what to fill in to know more.' })
  missing!: MissingFieldCount[];
  @Field(() => Boolean, { description: 'true: computed from examples only, not from facts.' })
  illustrative!: boolean;
  @Field(() => [MethodWeight], { description: 'The weights it was computed under.' })
  weights!: MethodWeight[];
  @Field(() => ConvergenceFigures, { nullable: true, description: 'Under the weights of the method, where other weights were asked for; null where these are they.' })
  byDefault?: ConvergenceFigures | null;
}

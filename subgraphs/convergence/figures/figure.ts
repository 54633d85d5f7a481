import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../../kernel/scalars.ts';
import { bandOf, type BandCode, type Figure as ModelFigure, type Interval } from '../model/index.ts';

export enum Band {
  COMPLETE = 'COMPLETE',
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LIMITED = 'LIMITED',
  WEAK = 'WEAK',
  NEAR_NONE = 'NEAR_NONE',
}
registerEnumType(Band, {
  name: 'Band',
  description: 'A band of scores, with the thresholds of PEFA.',
  valuesConfig: {
    COMPLETE: { description: 'From .90 «شاملة».' },
    HIGH: { description: 'From .75 «عالية».' },
    MEDIUM: { description: 'From .50 «متوسطة».' },
    LIMITED: { description: 'From .25 «محدودة».' },
    WEAK: { description: 'From .10 «ضعيفة».' },
    NEAR_NONE: { description: 'Below .10 «شبه منعدمة».' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The bands that an interval reaches from and to; equal when one band holds it all.' })
export class BandRange {
  @Field(() => Band, { description: 'Band of the low end.' }) low!: BandCode;
  @Field(() => Band, { description: 'Band of the high end.' }) high!: BandCode;
}

/** When and how a number was made; stands with every figure so that it can be quoted and replayed. */
export interface Provenance {
  readonly methodVersion: string;
  readonly snapshotId: string;
  readonly computedAt: string;
}

const weightEnd = (end: string) =>
  `The ${end} it can be, 0 to 1, when each item’s own weight (importance of an action, persons of a commune, budget of a line, 1 where items are counted) may be half as large or half as large again. Null with the value, and in snapshots from before it was computed.`;

@ObjectType({ simpleResolvers: true, description: 'A published number with all that belongs to it. Unknown is never zero: it widens the interval.' })
export class Figure {
  @Field(() => Float, { nullable: true, description: 'The figure, 0 to 1. Null when nothing is known (low and high then say what is possible), or when the question does not arise (low and high are null too).' })
  value!: number | null;
  @Field(() => Float, { description: 'Sum above the line: weight times score of what is known.' }) numerator!: number;
  @Field(() => Float, { description: 'Sum below the line: weight of what is known (importance of actions, persons, lines or dirhams).' }) denominator!: number;
  @Field(() => Int, { description: 'How many items are left out of the value because their score is unknown: actions in a commune or a plan, communes above, lines in a support. A commune that is known but for some of its actions counts as known above, and brings its interval.' }) unknown!: number;
  @Field(() => Float, { nullable: true, description: 'The least it can be once what is missing is known; null when the question does not arise.' }) low!: number | null;
  @Field(() => Float, { nullable: true, description: 'The most it can be once what is missing is known; null when the question does not arise.' }) high!: number | null;
  @Field(() => Float, { nullable: true, description: weightEnd('least') }) weightLow!: number | null;
  @Field(() => Float, { nullable: true, description: weightEnd('most') }) weightHigh!: number | null;
  @Field(() => BandRange, { nullable: true, description: 'Bands of the lowest and of the highest end of both intervals, so that one band is told only where both lie inside it; null without an interval.' }) band!: BandRange | null;
  @Field(() => String, { description: 'Version of the method, for example "CHK-1".' }) methodVersion!: string;
  @Field(() => ID, { description: 'The snapshot it belongs to.' }) snapshotId!: string;
  @Field(() => Instant, { description: 'When the snapshot was computed.' }) computedAt!: string;
}

/** What an earlier snapshot did not compute stays null: nobody invents it afterwards. */
export function figureOf({ weightLow = null, weightHigh = null, ...figure }: ModelFigure, provenance: Provenance): Figure {
  const range = bandOf(intervalOf(figure.low, figure.high), intervalOf(weightLow, weightHigh));
  return { ...figure, weightLow, weightHigh, band: range === null ? null : { low: range.low.code, high: range.high.code }, ...provenance };
}

const intervalOf = (low: number | null, high: number | null): Interval | null => (low === null || high === null ? null : { low, high });

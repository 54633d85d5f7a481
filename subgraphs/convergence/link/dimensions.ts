import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MissingKind } from '../model/missing.ts';
import { ChangeKind, DimensionName, MissingFieldName, MissingSide } from './link.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'The eight dimensions of a pair, each 0 to 1, or null when it cannot be known; `missing` says which field would tell.' })
export class LinkDimensions {
  @Field(() => Float, { nullable: true, description: 'T: how near the themes are in the tree.' }) theme!: number | null;
  @Field(() => Float, { nullable: true, description: 'P: common categories ÷ all categories of both.' }) population!: number | null;
  @Field(() => Float, { nullable: true, description: 'G: common communes ÷ communes of the smaller.' }) territory!: number | null;
  @Field(() => Float, { nullable: true, description: 'D: common months ÷ months of the shorter.' }) time!: number | null;
  @Field(() => Float, { nullable: true, description: 'I: 1 the same indicator, .75 in a convertible unit, .5 another of the same outcome, 0 nothing common.' }) indicator!: number | null;
  @Field(() => Float, { nullable: true, description: 'B: 1 when what both sides say of their contributions differs by less than a fifth, else the smaller ÷ the larger.' }) contribution!: number | null;
  @Field(() => Float, { nullable: true, description: 'R: 1 a signed agreement in force, .5 unsigned, expired or merely named, 0 none.' }) coordination!: number | null;
  @Field(() => Float, { nullable: true, description: 'A: 1 when both together stay within the need, less the more they exceed it.' }) additionality!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a value can still be once the missing fields are filled in.' })
export class Interval {
  @Field(() => Float, { description: 'The least.' }) low!: number;
  @Field(() => Float, { description: 'The most.' }) high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The completeness intervals of a pair: each unknown dimension at 0 and at 1.' })
export class LinkIntervals {
  @Field(() => Interval, { description: 'Of C.' }) convergence!: Interval;
  @Field(() => Interval, { description: 'Of H.' }) harmony!: Interval;
  @Field(() => Interval, { description: 'Of K.' }) complementarity!: Interval;
  @Field(() => Interval, { description: 'Of CHK.' }) chk!: Interval;
}

@ObjectType({ simpleResolvers: true, description: 'How far the indices of a pair can move when every weight may be half as large or half as large again; exact.' })
export class LinkWeightIntervals {
  @Field(() => Interval, { nullable: true, description: 'Of C; null when C is.' }) convergence!: Interval | null;
  @Field(() => Interval, { nullable: true, description: 'Of H; null when H is.' }) harmony!: Interval | null;
  @Field(() => Interval, { nullable: true, description: 'Of K; null when K is.' }) complementarity!: Interval | null;
  @Field(() => Interval, { nullable: true, description: 'Of CHK; null when CHK is.' }) chk!: Interval | null;
}

@ObjectType({ simpleResolvers: true, description: 'The scores of a pair under some weights.' })
export class LinkScores {
  @Field(() => Float, { nullable: true, description: 'C.' }) convergence!: number | null;
  @Field(() => Float, { nullable: true, description: 'H.' }) harmony!: number | null;
  @Field(() => Float, { nullable: true, description: 'K.' }) complementarity!: number | null;
  @Field(() => Float, { nullable: true, description: 'CHK.' }) chk!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A field whose absence leaves a dimension unknown.' })
export class MissingField {
  @Field(() => DimensionName, { description: 'The dimension that is unknown because of it.' }) dimension!: string;
  @Field(() => MissingSide, { description: 'Where the field would stand.' }) side!: string;
  @Field(() => MissingFieldName, { description: 'The field.' }) field!: string;
  kind!: MissingKind;
  /** The pair it is missing for. */
  of!: PairRead;
}

/** A pair as its codes are looked up again: two lines, and the snapshot they were read at. */
export interface PairRead {
  readonly actionCode: string;
  readonly lineCode: string;
  readonly askedSnapshot: number;
}

@ObjectType({ simpleResolvers: true, description: 'How many linked pairs lack a field.' })
export class MissingFieldCount {
  @Field(() => DimensionName, { description: 'The dimension that is unknown because of it.' }) dimension!: string;
  @Field(() => MissingSide, { description: 'Where the field would stand.' }) side!: string;
  @Field(() => MissingFieldName, { description: 'The field.' }) field!: string;
  @Field(() => Int, { description: 'Linked pairs that lack it.' }) pairs!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one could change about a pair, and what CHK would then be.' })
export class LinkChange {
  @Field(() => DimensionName, { description: 'The dimension brought to 1; R as high as a signature brings it, .5 where the lines never run together or their months are unknown.' }) dimension!: string;
  @Field(() => ChangeKind, { description: 'What one would do.' }) change!: string;
  @Field(() => Float, { nullable: true, description: 'CHK after it.' }) after!: number | null;
  @Field(() => Float, { nullable: true, description: 'How much CHK gains; null when it is unknown today.' }) gain!: number | null;
}

import { Field, Float, ObjectType } from 'type-graphql';
import { ConvergenceFigures } from '../figures/figures.ts';
import { LinkClass, LinkState } from '../link/link.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'How a pair stands in one of two worlds.' })
export class PairState {
  @Field(() => LinkState, { description: 'Whether it counts as linked.' }) state!: string;
  @Field(() => LinkClass, { nullable: true, description: 'Its class; null while unknown.' }) class!: string | null;
  @Field(() => Float, { nullable: true, description: 'C.' }) convergence!: number | null;
  @Field(() => Float, { nullable: true, description: 'H.' }) harmony!: number | null;
  @Field(() => Float, { nullable: true, description: 'K.' }) complementarity!: number | null;
  @Field(() => Float, { nullable: true, description: 'CHK.' }) chk!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A pair that a change touches.' })
export class ChangedPair {
  @Field(() => String, { description: 'Code of the national action.' }) action!: string;
  @Field(() => String, { description: 'Code of the local line.' }) line!: string;
  @Field(() => PairState, { nullable: true, description: 'Before; null when the two had nothing to do with each other.' }) before!: PairState | null;
  @Field(() => PairState, { nullable: true, description: 'After; null when they no longer have.' }) after!: PairState | null;
}

@ObjectType({ simpleResolvers: true, description: 'What changes would do to a territory. Nothing of it is stored.' })
export class Simulation {
  @Field(() => ConvergenceFigures, { description: 'The figures as they are.' }) before!: ConvergenceFigures;
  @Field(() => ConvergenceFigures, { description: 'The figures as they would be.' }) after!: ConvergenceFigures;
  @Field(() => [ChangedPair], { description: 'The pairs that would change, in the order of their codes.' }) pairs!: ChangedPair[];
  @Field(() => [String], { description: 'Changes that change nothing here, each with its position and why, such as a line that lies outside the territory, or outside that of its plan.' })
  notes!: string[];
}

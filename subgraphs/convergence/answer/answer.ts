import { Field, Float, ObjectType } from 'type-graphql';
import { AnyPlanLine, type LineKind } from '../local-line.ts';

@ObjectType({ simpleResolvers: true, description: 'A plan line that may answer a proposal, found by theme, people and place. A person confirms it with recordProposalOutcome; until then it counts nowhere.' })
export class AnswerCandidate {
  @Field(() => AnyPlanLine, { nullable: true, description: 'The line.' }) line!: object | null;
  kind!: LineKind;
  code!: string;
  @Field(() => Float, { nullable: true, description: 'C of the proposal and the line, 0 to 1: how far object, people and place are the same.' }) convergence!: number | null;
  @Field(() => Float, { nullable: true, description: 'T: how near the themes are.' }) theme!: number | null;
  @Field(() => Float, { nullable: true, description: 'P: common people; null when either names none.' }) population!: number | null;
  @Field(() => Float, { nullable: true, description: 'G: common place; null when the proposal names none.' }) territory!: number | null;
}

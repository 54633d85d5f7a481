import { Field, Float, InputType } from 'type-graphql';
import { PublicError } from '../../kernel/errors.ts';
import { DEFAULT_WEIGHTS, MethodRefusal, weightsOf, type Weights } from '../model/index.ts';

const describe = (what: string): string => `Weight of ${what}; 1 without it, above 0.`;

@InputType({ description: 'Other weights than the method’s own. Only proportions within an index count. The method’s own figures stand beside the answer.' })
export class WeightsInput implements Partial<Weights> {
  @Field(() => Float, { nullable: true, description: describe('T in C') }) theme?: number;
  @Field(() => Float, { nullable: true, description: describe('P in C') }) population?: number;
  @Field(() => Float, { nullable: true, description: describe('G in C') }) territory?: number;
  @Field(() => Float, { nullable: true, description: describe('D in H') }) time?: number;
  @Field(() => Float, { nullable: true, description: describe('I in H') }) indicator?: number;
  @Field(() => Float, { nullable: true, description: describe('B in H') }) contribution?: number;
  @Field(() => Float, { nullable: true, description: describe('R in K') }) coordination?: number;
  @Field(() => Float, { nullable: true, description: describe('A in K') }) additionality?: number;
  @Field(() => Float, { nullable: true, description: describe('C in CHK') }) convergence?: number;
  @Field(() => Float, { nullable: true, description: describe('H in CHK') }) harmony?: number;
  @Field(() => Float, { nullable: true, description: describe('K in CHK') }) complementarity?: number;
}

/** Null stands for "not given", as leaving it out does. */
export function weightsFrom(input: WeightsInput | null | undefined): Weights | null {
  if (!input) return null;
  const given = Object.fromEntries(Object.entries(input).filter(([name, value]) => name in DEFAULT_WEIGHTS && value !== null && value !== undefined));
  try {
    return weightsOf(given);
  } catch (error) {
    if (error instanceof MethodRefusal) throw new PublicError('BAD_USER_INPUT', error.message);
    throw error;
  }
}

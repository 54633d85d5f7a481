import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { whenAsked } from '../snapshot/held.ts';
import { Territory } from '../territory.reference.ts';
import { Advice } from './advice.ts';
import { advise, mostAdvised } from './advise.ts';

@Resolver(() => Territory)
export class AdviceResolver {
  @FieldResolver(() => Advice, { nullable: true, description: 'What to do first here: the agreements that would raise it most, and the fields that would tell most. Null before the first snapshot, and of examples where no example plan stands (the nation among these).' })
  advice(
    @Root() { code }: Territory,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 5, description: `How many of each, at most ${mostAdvised}.` }) first: number,
    @Arg('example', () => Boolean, { defaultValue: false, description: 'false: among facts. true: among the made-up examples.' }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ): Promise<Advice | null> {
    return advise(context, { territory: code, example, first: Math.max(0, Math.min(first, mostAdvised)), asOf });
  }
}

import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { whenAsked } from '../snapshot/held.ts';
import { SimulatedChange } from './change.input.ts';
import { simulate } from './simulate.ts';
import { Simulation } from './simulation.ts';

@Resolver()
export class SimulationResolver {
  @Query(() => Simulation, { nullable: true, description: 'What changes would do to a territory: the figures before and after, and the pairs that change. Stores nothing. Null before the first snapshot, and of examples where no example plan stands (the nation among these).' })
  simulate(
    @Arg('territory', () => String, { description: 'Code of the territory.' }) territory: string,
    @Arg('changes', () => [SimulatedChange], { description: 'The changes, applied one after the other. Where one makes no sense, all that is wrong with any of them is told at once (BAD_USER_INPUT, `faults`), and nothing is computed.' }) changes: SimulatedChange[],
    @Arg('example', () => Boolean, { defaultValue: false, description: 'false: among facts. true: among the made-up examples.' }) example: boolean,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ): Promise<Simulation | null> {
    return simulate(context, { territory, changes, example, asOf });
  }
}

import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { heldInputs } from '../engine/held.ts';
import type { PairIndex } from '../engine/pair.index.ts';
import { viewOf, viewOfScene } from '../engine/territory.view.ts';
import { toldFigures } from '../figures/figures.load.ts';
import { MethodRefusal, type Pair } from '../model/index.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import { withChanges } from './apply.ts';
import type { SimulatedChange } from './change.input.ts';
import type { ChangedPair, PairState, Simulation } from './simulation.ts';

const stateOf = (pair: Pair): PairState => ({ state: pair.state, class: pair.class, convergence: pair.c, harmony: pair.h, complementarity: pair.k, chk: pair.chk });

export function changedPairs(before: PairIndex, after: PairIndex): ChangedPair[] {
  const states = (index: PairIndex) => new Map(index.all.map(({ pair }) => [`${pair.a}~${pair.b}`, pair]));
  const [was, is] = [states(before), states(after)];
  const changed: ChangedPair[] = [];
  for (const key of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [one, other] = [was.get(key), is.get(key)];
    const told = { before: one === undefined ? null : stateOf(one), after: other === undefined ? null : stateOf(other) };
    const { a, b } = (one ?? other)!;
    if (JSON.stringify(told.before) !== JSON.stringify(told.after)) changed.push({ action: a, line: b, ...told });
  }
  return changed;
}

export interface Trial {
  readonly territory: string;
  readonly changes: readonly SimulatedChange[];
  readonly example: boolean;
  readonly asOf: string | null | undefined;
}

/** Computes a territory twice, as it is and as it would be, from the inputs of the snapshot; writes nothing. */
export async function simulate(context: Context, { territory, changes, example, asOf }: Trial): Promise<Simulation | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { inputs, scenes } = await heldInputs(context.em, snapshot.number);
  try {
    const before = viewOfScene(example ? scenes.example : scenes.facts, territory);
    const after = viewOf(withChanges(inputs, changes, example), territory, example);
    if (before === null || after === null) throw new PublicError('NOT_FOUND', `No one owns the territory "${territory}". Look its code up with territories.`);
    return {
      before: toldFigures(before.figures, example, snapshot),
      after: toldFigures(after.figures, example, snapshot),
      pairs: changedPairs(before.pairs, after.pairs),
    };
  } catch (error) {
    if (error instanceof MethodRefusal) throw new PublicError('BAD_USER_INPUT', error.message);
    throw error;
  }
}

import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { pairsOf, type CountryPair } from '../engine/country.pairs.ts';
import type { Country } from '../engine/country.ts';
import { sceneAfter } from '../engine/scene/scene.after.ts';
import { viewOfScene } from '../engine/view/territory.view.ts';
import { toldFigures } from '../figures/figures.load.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import { withChanges } from './apply.ts';
import type { SimulatedChange } from './change.input.ts';
import { notesOn } from './notes.ts';
import type { ChangedPair, PairState, Simulation } from './simulation.ts';

const stateOf = ({ signature, c, h, k, chk }: CountryPair): PairState => ({ state: signature.state, class: signature.class, convergence: c, harmony: h, complementarity: k, chk });

/** Pairs that stand otherwise in two countries, in the order of their codes. */
export function changedPairs(before: Country, after: Country): ChangedPair[] {
  const states = (country: Country) => new Map([...pairsOf(country)].map((pair) => [`${pair.action.line.code}~${pair.local.line.code}`, pair]));
  const [was, is] = [states(before), states(after)];
  const changed: ChangedPair[] = [];
  for (const key of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [one, other] = [was.get(key), is.get(key)];
    const told = { before: one === undefined ? null : stateOf(one), after: other === undefined ? null : stateOf(other) };
    const { action, local } = (one ?? other)!;
    if (JSON.stringify(told.before) !== JSON.stringify(told.after)) changed.push({ action: action.line.code, line: local.line.code, ...told });
  }
  return changed;
}

interface SimulationAsked {
  readonly territory: string;
  readonly changes: readonly SimulatedChange[];
  readonly example: boolean;
  readonly asOf: string | null | undefined;
}

/** Computes a territory twice, as it is and as it would be, from the inputs of the snapshot; writes nothing. Null where no figures are told of it. */
export async function simulate(context: Context, { territory, changes, example, asOf }: SimulationAsked): Promise<Simulation | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { inputs, scenes } = await heldInputs(context.em, snapshot.number);
  const scene = example ? scenes.example : scenes.facts;
  if (!scene.communes.under.has(territory)) throw new PublicError('NOT_FOUND', `No one owns the territory "${territory}". Look its code up with territories.`);
  const changed = withChanges({ inputs, communes: scene.communes, example }, changes);
  const [before, after] = [viewOfScene(scene, territory), viewOfScene(sceneAfter(scene, inputs, changed), territory)];
  if (before === null || after === null) return null;
  return {
    before: toldFigures(before.figures, example, snapshot),
    after: toldFigures(after.figures, example, snapshot),
    pairs: changedPairs(before.country, after.country),
    notes: notesOn(changes, territory, before.country, after.country),
  };
}

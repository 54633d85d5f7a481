import type { Context } from '../../kernel/context.ts';
import { pairsOf } from '../engine/country.pairs.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { viewOfScene, type TerritoryView } from '../engine/view/territory.view.ts';
import type { Traits } from '../engine/ground/traits.ts';
import { completenessOf, pairFrom, pairOf, type Dimensions, type Missing, type Pair } from '../model/index.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import type { Advice, AdvisedAgreement, AdvisedField } from './advice.ts';

/** More would only be read by nobody, and each is a computation of the whole territory. */
export const mostAdvised = 20;

/** Trying every pair of a nation would take minutes; the pairs that gain most in themselves are tried on the territory. */
const mostTried = 60;

/** A linked pair, whole. */
interface Linked {
  readonly action: Traits;
  readonly local: Traits;
  readonly pair: Pair;
}

function linkedPairs({ country }: TerritoryView): readonly Linked[] {
  const linked: Linked[] = [];
  for (const { action, local, signature } of pairsOf(country)) {
    if (signature.state === 'LINKED' && signature.established) linked.push({ action, local, pair: pairOf(action.line, local.line, country.scene.world) });
  }
  return linked;
}

/** The pair as if a signed agreement were in force while both run. */
function withAgreement({ action, local, pair }: Linked, { country }: TerritoryView): Linked {
  const dimensions: Dimensions = { ...pair.dimensions, coordination: 1, coordinationCeiling: 1 };
  return { action, local, pair: pairFrom(action.line, local.line, dimensions, country.scene.world) };
}

function agreementsFor(view: TerritoryView, linked: readonly Linked[], first: number): AdvisedAgreement[] {
  const today = view.figures.uptake.value ?? 0;
  return linked
    .filter(({ action, pair }) => pair.dimensions.coordination !== 1 && view.isTargetedBy(action))
    .map((entry) => ({ entry, signed: withAgreement(entry, view) }))
    .sort((one, other) => rise(other) - rise(one) || one.entry.pair.a.localeCompare(other.entry.pair.a, 'en') || one.entry.pair.b.localeCompare(other.entry.pair.b, 'en'))
    .slice(0, mostTried)
    .map(({ entry, signed }) => ({
      action: entry.pair.a, line: entry.pair.b, chk: entry.pair.chk, after: signed.pair.chk, gain: (view.uptakeWith(signed) ?? 0) - today,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, first);
}

const rise = ({ entry, signed }: { entry: Linked; signed: Linked }): number => (signed.pair.chk ?? 0) - (entry.pair.chk ?? 0);

/** By how much the interval of CHK narrows at the least, wherever in 0 to 1 the unknown dimension turns out to lie. */
function narrowing(dimensions: Dimensions, name: Missing['dimension']): number {
  const width = (value: number | null): number => {
    const known = name === 'coordination' ? { ...dimensions, coordination: value, ...(value === null ? {} : { coordinationCeiling: value }) } : { ...dimensions, [name]: value };
    const { low, high } = completenessOf(known as Dimensions).chk;
    return high - low;
  };
  return Math.max(0, width(dimensions[name]) - Math.max(width(0), width(1)));
}

function fieldsFor(linked: readonly Linked[], first: number): AdvisedField[] {
  const fields = new Map<string, AdvisedField>();
  for (const { pair } of linked) {
    for (const { dimension, side, field } of new Map(pair.missing.map((entry) => [`${entry.dimension} ${entry.side} ${entry.field}`, entry])).values()) {
      // Nothing can be filled in for two lines that share no month.
      if (field === 'commonPeriod') continue;
      const key = `${dimension} ${side} ${field}`;
      const sofar = fields.get(key) ?? { dimension, side, field, pairs: 0, narrowing: 0 };
      fields.set(key, { ...sofar, pairs: sofar.pairs + 1, narrowing: sofar.narrowing + narrowing(pair.dimensions, dimension) });
    }
  }
  return [...fields.values()]
    .sort((one, other) => other.narrowing - one.narrowing || other.pairs - one.pairs || `${one.dimension}${one.side}${one.field}`.localeCompare(`${other.dimension}${other.side}${other.field}`, 'en'))
    .slice(0, first);
}

export interface AdviceAsked {
  readonly territory: string;
  readonly example: boolean;
  /** How many of each. */
  readonly first: number;
  readonly asOf: string | null | undefined;
}

/** Null before the first snapshot, and where no figures are told of the territory. */
export async function advise(context: Context, { territory, example, first, asOf }: AdviceAsked): Promise<Advice | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { scenes } = await heldInputs(context.em, snapshot.number);
  const view = viewOfScene(example ? scenes.example : scenes.facts, territory);
  if (view === null) return null;
  const linked = linkedPairs(view);
  return { agreements: agreementsFor(view, linked, first), fields: fieldsFor(linked, first) };
}

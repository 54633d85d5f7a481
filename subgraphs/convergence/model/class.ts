import type { Dimensions } from './dimensions.ts';
import { pullApart } from './indicator.ts';
import { THRESHOLDS } from './method.ts';
import { sharedCodes, sharedCount } from './overlap.ts';
import { isJointProject, type PlanLine } from './plan-line.ts';
import { gapOf } from './time.ts';
import { atLeast, isOne } from './tolerance.ts';
import type { World } from './world.ts';

export const PAIR_CLASSES = [
  'UNRELATED', 'CONTRADICTION', 'SEQUENTIAL', 'OUT_OF_PHASE', 'CO_DELIVERY', 'REINFORCEMENT', 'PARTIAL_OVERLAP', 'DUPLICATION', 'DUPLICATION_RISK',
  'COMPLEMENTARITY', 'RELATED',
] as const;
export type PairClass = (typeof PAIR_CLASSES)[number];

/** The class and the number of the rule that fired; a person's own class carries rule 0. */
export interface Classification {
  readonly class: PairClass;
  readonly rule: 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

const NOTHING_MEETS: Classification = { class: 'UNRELATED', rule: 1 };
const CONTRADICTION: Classification = { class: 'CONTRADICTION', rule: 2 };
const SEQUENTIAL: Classification = { class: 'SEQUENTIAL', rule: 3 };
const OUT_OF_PHASE: Classification = { class: 'OUT_OF_PHASE', rule: 3 };
const COMPLEMENTARITY: Classification = { class: 'COMPLEMENTARITY', rule: 5 };
const RELATED: Classification = { class: 'RELATED', rule: 6 };
const UNRELATED: Classification = { class: 'UNRELATED', rule: 6 };

/** The class of a pair: the first rule that fits. Null while theme or territory is unknown, since every rule needs them. */
export function classOf(a: PlanLine, b: PlanLine, dimensions: Dimensions, c: number | null, world: World): Classification | null {
  return classFrom(a, b, dimensions, c, areContradictory(a, b, pullApart(a, b), world));
}

/** The same for an engine that knows in its own way whether the lines contradict each other. */
export function classFrom(a: PlanLine, b: PlanLine, dimensions: Dimensions, c: number | null, contradict: boolean): Classification | null {
  const { theme, population, time } = dimensions;
  if (c === null || theme === null) return null;
  if (c === 0) return NOTHING_MEETS;
  if (contradict) return CONTRADICTION;
  if (time === 0) return isRelay(a, b) ? SEQUENTIAL : OUT_OF_PHASE;
  if (isOne(theme) && population !== null && atLeast(population, THRESHOLDS.samePopulation.value) && mayDifferInOwner(a, b)) {
    return { class: sameServiceClass(a, b, dimensions), rule: 4 };
  }
  if (atLeast(theme, THRESHOLDS.complementary.value)) return COMPLEMENTARITY;
  return atLeast(theme, THRESHOLDS.related.value) ? RELATED : UNRELATED;
}

/** Classes that accuse; each is a candidate until a named person confirms it, however high CHK is. */
export function isDuplicationClass(name: PairClass | null): boolean {
  return name === 'PARTIAL_OVERLAP' || name === 'DUPLICATION' || name === 'DUPLICATION_RISK';
}

export function areContradictory(a: PlanLine, b: PlanLine, indicatorsPullApart: boolean, world: World): boolean {
  if (indicatorsPullApart) return true;
  if (sharedCount(b.excludedPopulationCodes, a.populationCodes) > 0) return true;
  return (world.interactionOf?.(a.code, b.code) ?? 0) < 0;
}

/** What two lines contradict each other in, as far as they themselves say it. */
export interface Contradiction {
  /** Indicators that both follow, and want to go opposite ways. */
  readonly indicators: readonly { readonly code: string; readonly ofA: 'UP' | 'DOWN' }[];
  /** Populations that a targets and b excludes. */
  readonly excluded: readonly string[];
}

export function contradictionOf(a: PlanLine, b: PlanLine): Contradiction {
  const indicators = new Map(a.indicators.flatMap((one) => (one.direction !== null && pullApart({ indicators: [one] }, b) ? [[one.code, one.direction] as const] : [])));
  return { indicators: [...indicators].map(([code, ofA]) => ({ code, ofA })), excluded: sharedCodes(b.excludedPopulationCodes, a.populationCodes) };
}

function isRelay(a: PlanLine, b: PlanLine): boolean {
  const gap = gapOf(a, b);
  return gap !== null && gap <= THRESHOLDS.relayMonths.value;
}

/** An owner left blank must not silence a duplication alert: only two equal owners are one owner. */
function mayDifferInOwner(a: PlanLine, b: PlanLine): boolean {
  return a.ownerCode === null || a.ownerCode !== b.ownerCode;
}

/** Same service, same people: only the need tells reinforcement from duplication. */
function sameServiceClass(a: PlanLine, b: PlanLine, { additionality, coordination }: Dimensions): PairClass {
  if (isJointProject(a, b)) return 'CO_DELIVERY';
  if (additionality === null) return coordination !== null && coordination >= 0.5 ? 'CO_DELIVERY' : 'DUPLICATION_RISK';
  if (isOne(additionality)) return 'REINFORCEMENT';
  return atLeast(additionality, THRESHOLDS.duplication.value) ? 'PARTIAL_OVERLAP' : 'DUPLICATION';
}

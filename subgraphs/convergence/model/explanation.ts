import { scoresOf } from './chk.ts';
import { DIMENSION_NAMES, type DimensionName, type Dimensions } from './dimensions.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';
import type { Missing, MissingKind } from './missing.ts';
import type { Pair } from './pair.ts';
import type { PlanLine, Source } from './plan-line.ts';

export type SubIndex = 'c' | 'h' | 'k';

/** What one would do in the world to bring a dimension to 1. */
export type ChangeName =
  | 'SHARE_THE_THEME' | 'SERVE_THE_SAME_PEOPLE' | 'COVER_THE_SAME_PLACE' | 'ALIGN_THE_DATES'
  | 'SHARE_AN_INDICATOR' | 'STATE_THE_SAME_CONTRIBUTION' | 'SIGN_AN_AGREEMENT' | 'STAY_WITHIN_THE_NEED';

const CHANGES: Readonly<Record<DimensionName, ChangeName>> = {
  theme: 'SHARE_THE_THEME',
  population: 'SERVE_THE_SAME_PEOPLE',
  territory: 'COVER_THE_SAME_PLACE',
  time: 'ALIGN_THE_DATES',
  indicator: 'SHARE_AN_INDICATOR',
  contribution: 'STATE_THE_SAME_CONTRIBUTION',
  coordination: 'SIGN_AN_AGREEMENT',
  additionality: 'STAY_WITHIN_THE_NEED',
};

export interface Change {
  readonly dimension: DimensionName;
  readonly change: ChangeName;
  /** CHK with this dimension at 1, or R as high as a signature brings it, and the others as they are; null when still not enough is known. */
  readonly after: number | null;
  /** Null when CHK is not known before or after. */
  readonly gain: number | null;
}

export interface LineInput {
  readonly code: string;
  readonly source: Source | null;
  readonly inferred: boolean;
  readonly illustrative: boolean;
}

export interface Explanation {
  readonly inputs: readonly [LineInput, LineInput];
  readonly pair: Pair;
  /** The lowest known sub-index; with equals, the first of C, H, K. */
  readonly weakest: SubIndex | null;
  /** All changes that would raise CHK, or make it known, largest result first. */
  readonly changes: readonly Change[];
  readonly best: Change | null;
  readonly missing: readonly Missing[];
}

export function explanationOf(a: PlanLine, b: PlanLine, pair: Pair, weights: Weights = DEFAULT_WEIGHTS): Explanation {
  const changes = changesOf(pair.dimensions, pair.missing, weights);
  return {
    inputs: [inputOf(a), inputOf(b)],
    pair,
    weakest: weakestOf(pair),
    changes,
    best: changes[0] ?? null,
    missing: pair.missing,
  };
}

export function weakestOf(pair: Readonly<Record<SubIndex, number | null>>): SubIndex | null {
  let weakest: SubIndex | null = null;
  let lowest = Infinity;
  for (const name of ['c', 'h', 'k'] as const) {
    const value = pair[name];
    if (value !== null && value < lowest) {
      weakest = name;
      lowest = value;
    }
  }
  return weakest;
}

/**
 * R after an agreement over both lines is signed. No agreement is in force while lines never run together, and nobody can say whether it is while their
 * months are unknown: then what is certain is .5, and where a register does not speak of their common communes nothing.
 */
function signedCoordination({ time, coordination }: Dimensions, missing: readonly MissingKind[]): number | null {
  if (time !== null && time > 0) return 1;
  const unrecorded = missing.some(({ dimension, field }) => dimension === 'coordination' && (field === 'agreementRegister' || field === 'communeCodes'));
  return coordination === null && unrecorded ? null : 0.5;
}

/**
 * Every dimension below 1 set to 1 in turn, but R to what a signature reaches. An unknown one counts too: filling it in is a change someone can make. A line that
 * takes over the theme of the other offers the same service, and then only the need can tell A: its value as a different service
 * no longer holds.
 */
export function changesOf(dimensions: Dimensions, missing: readonly MissingKind[], weights: Weights = DEFAULT_WEIGHTS): readonly Change[] {
  const before = scoresOf(dimensions, weights).chk;
  return DIMENSION_NAMES.filter((name) => dimensions[name] !== 1)
    .map((dimension): Change => {
      const reached = dimension === 'coordination' ? signedCoordination(dimensions, missing) : 1;
      const changed = { ...dimensions, [dimension]: reached, ...(dimension === 'theme' ? { additionality: null } : {}) };
      const after = scoresOf(changed, weights).chk;
      return { dimension, change: CHANGES[dimension], after, gain: before === null || after === null ? null : after - before };
    })
    .filter(({ after }) => after !== null && (before === null || after > before))
    .toSorted((one, other) => (other.after ?? 0) - (one.after ?? 0));
}

function inputOf({ code, source, themeOrigin, illustrative }: PlanLine): LineInput {
  return { code, source, inferred: themeOrigin === 'INFERRED', illustrative };
}

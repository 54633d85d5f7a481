import type { Scores } from './chk.ts';
import { scoresOf } from './chk.ts';
import type { Dimensions } from './dimensions.ts';
import type { Interval } from './interval.ts';
import { DEFAULT_WEIGHTS, THRESHOLDS, type Weights } from './method.ts';
import { termsOf, weightRangeOf } from './weight-range.ts';

export interface WeightedTerm {
  readonly value: number;
  readonly weight: number;
}

export type MeanKind = 'ARITHMETIC' | 'GEOMETRIC';

/** The exact range of a weighted mean when every weight may move by δ of itself. A geometric mean is the same on logarithms. */
export function weightIntervalOf(terms: readonly WeightedTerm[], delta: number, kind: MeanKind = 'ARITHMETIC'): Interval | null {
  if (kind === 'ARITHMETIC') return weightRangeOf(termsOf(terms), delta);
  // A zero stays zero under every positive weight, and its logarithm does not exist.
  if (terms.some(({ value, weight }) => value === 0 && weight > 0)) return { low: 0, high: 0 };
  const range = weightRangeOf(termsOf(terms.map(({ value, weight }) => ({ value: Math.log(value), weight }))), delta);
  return range === null ? null : { low: Math.exp(range.low), high: Math.exp(range.high) };
}

export interface WeightIntervals {
  readonly c: Interval | null;
  readonly h: Interval | null;
  readonly k: Interval | null;
  readonly chk: Interval | null;
}

/**
 * All four scores of a pair under moving weights. CHK rises with C, H and K, whose weights move on their own, so its ends are
 * the weight interval of their ends: still exact, no search.
 */
export function weightIntervalsOf(
  dimensions: Dimensions, delta: number = THRESHOLDS.weightSpread.value, weights: Weights = DEFAULT_WEIGHTS,
): WeightIntervals {
  const scores: Scores = scoresOf(dimensions, weights);
  const of = (kind: MeanKind, ...names: readonly (keyof Weights & keyof Dimensions)[]): Interval | null =>
    weightIntervalOf(names.flatMap((name) => termOf(dimensions[name], weights[name])), delta, kind);
  const c = scores.c === null ? null : of('GEOMETRIC', 'theme', 'population', 'territory');
  const h = scores.h === null ? null : of('ARITHMETIC', 'time', 'indicator', 'contribution');
  const k = scores.k === null ? null : of('ARITHMETIC', 'coordination', 'additionality');
  return { c, h, k, chk: scores.chk === null ? null : leaningScore(c, h, k, delta, weights) };
}

function leaningScore(c: Interval | null, h: Interval | null, k: Interval | null, delta: number, weights: Weights): Interval | null {
  const end = (side: keyof Interval): Interval | null =>
    weightIntervalOf(
      [
        ...termOf(c?.[side] ?? null, weights.convergence),
        ...termOf(h?.[side] ?? null, weights.harmony),
        ...termOf(k?.[side] ?? null, weights.complementarity),
      ],
      delta,
      'GEOMETRIC',
    );
  const low = end('low');
  const high = end('high');
  return low === null || high === null ? null : { low: low.low, high: high.high };
}

function termOf(value: number | null, weight: number): readonly WeightedTerm[] {
  return value === null ? [] : [{ value, weight }];
}

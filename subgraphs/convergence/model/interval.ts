import { convergenceOf } from './convergence.ts';
import type { DimensionName, Dimensions } from './dimensions.ts';
import { arithmeticMean, geometricMean } from './mean.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface ScoreIntervals {
  readonly c: Interval;
  readonly h: Interval;
  readonly k: Interval;
  readonly chk: Interval;
}

/** All that can be said when nothing is known. */
export const ANYTHING: Interval = { low: 0, high: 1 };

/**
 * The completeness interval: each null dimension at 0 and at 1. Every index rises with each of its dimensions, so the ends come
 * from all at 0 and all at 1. Without T or G there is no pair to complete, and anything is possible.
 *
 * One null dimension may also stay null, which is the point itself: a null H leaves CHK to C and K, and that can lie outside
 * "H at its lowest … H at its highest" (C = K = .01: CHK .01, yet .03 with H = .3). The point must stay inside its interval, and
 * removing one more value must never narrow it, so for H "still unknown" is one of the ends to try. K needs no such end: while it is
 * null both its dimensions are, and from 0 to 1 it spans every value it could be left out at.
 */
export function completenessOf(dimensions: Dimensions, weights: Weights = DEFAULT_WEIGHTS): ScoreIntervals {
  const h = harmonyEnds(dimensions, weights);
  const k = complementarityEnds(dimensions, weights);
  const c = convergenceEnds(dimensions, weights);
  return { c, h, k, chk: c === ANYTHING ? ANYTHING : scoreEnds(dimensions, c, h, k, weights) };
}

function convergenceEnds(dimensions: Dimensions, weights: Weights): Interval {
  const { theme, territory } = dimensions;
  if (theme === null || territory === null) return ANYTHING;
  const point = convergenceOf(dimensions, weights) ?? 0;
  if (dimensions.population !== null) return { low: point, high: point };
  const high = geometricMean(theme, weights.theme, territory, weights.territory, 1, weights.population) ?? 0;
  return { low: 0, high };
}

function harmonyEnds(dimensions: Dimensions, w: Weights): Interval {
  const { time, indicator, contribution } = dimensions;
  return {
    low: arithmeticMean(time ?? 0, w.time, indicator ?? 0, w.indicator, contribution ?? 0, w.contribution) ?? 0,
    high: arithmeticMean(time ?? 1, w.time, indicator ?? 1, w.indicator, contribution ?? 1, w.contribution) ?? 1,
  };
}

function complementarityEnds(dimensions: Dimensions, w: Weights): Interval {
  const { additionality } = dimensions;
  return {
    low: arithmeticMean(lowEnd(dimensions, 'coordination'), w.coordination, additionality ?? 0, w.additionality) ?? 0,
    high: arithmeticMean(highEnd(dimensions, 'coordination'), w.coordination, additionality ?? 1, w.additionality) ?? 1,
  };
}

function scoreEnds(dimensions: Dimensions, c: Interval, h: Interval, k: Interval, w: Weights): Interval {
  const { time, indicator, contribution } = dimensions;
  const unknown = Number(time === null) + Number(indicator === null) + Number(contribution === null);
  const hMayStayNull = unknown >= 2;
  let low = geometricMean(c.low, w.convergence, h.low, w.harmony, k.low, w.complementarity) ?? 0;
  let high = geometricMean(c.high, w.convergence, h.high, w.harmony, k.high, w.complementarity) ?? 1;
  if (hMayStayNull) {
    low = Math.min(low, geometricMean(c.low, w.convergence, k.low, w.complementarity) ?? 0);
    high = Math.max(high, geometricMean(c.high, w.convergence, k.high, w.complementarity) ?? 1);
  }
  return { low, high };
}

/** How low and how high one dimension may turn out to be. */
export function lowEnd(dimensions: Dimensions, name: DimensionName): number {
  return dimensions[name] ?? 0;
}

export function highEnd(dimensions: Dimensions, name: DimensionName): number {
  const value = dimensions[name];
  if (name === 'coordination' && dimensions.coordinationCeiling !== undefined) return dimensions.coordinationCeiling;
  return value ?? 1;
}

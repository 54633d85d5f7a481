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
  const c = { low: convergenceEnd(dimensions, 0, weights), high: convergenceEnd(dimensions, 1, weights) };
  const h = { low: harmonyEnd(dimensions, 0, weights), high: harmonyEnd(dimensions, 1, weights) };
  const k = { low: complementarityEnd(dimensions, 0, weights), high: complementarityEnd(dimensions, 1, weights) };
  return { c, h, k, chk: { low: scoreEnd(dimensions, c.low, h.low, k.low, 0, weights), high: scoreEnd(dimensions, c.high, h.high, k.high, 1, weights) } };
}

/** One end of an interval: every null dimension at 0, or at 1. Told as plain numbers, since an engine asks for eight of them a pair. */
export type End = 0 | 1;

export function convergenceEnd({ theme, population, territory }: Dimensions, end: End, w: Weights): number {
  if (theme === null || territory === null) return end;
  return geometricMean(theme, w.theme, territory, w.territory, population ?? end, w.population) ?? 0;
}

export function harmonyEnd({ time, indicator, contribution }: Dimensions, end: End, w: Weights): number {
  return arithmeticMean(time ?? end, w.time, indicator ?? end, w.indicator, contribution ?? end, w.contribution) ?? end;
}

export function complementarityEnd(dimensions: Dimensions, end: End, w: Weights): number {
  const coordination = end === 0 ? lowEnd(dimensions, 'coordination') : highEnd(dimensions, 'coordination');
  return arithmeticMean(coordination, w.coordination, dimensions.additionality ?? end, w.additionality) ?? end;
}

/** CHK from the same ends of C, H and K. */
export function scoreEnd({ theme, territory, time, indicator, contribution }: Dimensions, c: number, h: number, k: number, end: End, w: Weights): number {
  if (theme === null || territory === null) return end;
  const all = geometricMean(c, w.convergence, h, w.harmony, k, w.complementarity) ?? end;
  const unknown = Number(time === null) + Number(indicator === null) + Number(contribution === null);
  if (unknown < 2) return all;
  const withoutH = geometricMean(c, w.convergence, k, w.complementarity) ?? end;
  return end === 0 ? Math.min(all, withoutH) : Math.max(all, withoutH);
}

/** How low and how high one dimension may turn out to be. */
function lowEnd(dimensions: Dimensions, name: DimensionName): number {
  return dimensions[name] ?? 0;
}

function highEnd(dimensions: Dimensions, name: DimensionName): number {
  const value = dimensions[name];
  if (name === 'coordination' && dimensions.coordinationCeiling !== undefined) return dimensions.coordinationCeiling;
  return value ?? 1;
}

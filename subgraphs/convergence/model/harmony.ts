import type { Dimensions } from './dimensions.ts';
import { arithmeticMean } from './mean.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';

/** H, الانسجام: the same time, the same measure, the same money. Null when two of the three are unknown: one alone is no harmony. */
export function harmonyOf({ time, indicator, contribution }: Dimensions, weights: Weights = DEFAULT_WEIGHTS): number | null {
  const known = Number(time !== null) + Number(indicator !== null) + Number(contribution !== null);
  if (known < 2) return null;
  return arithmeticMean(time, weights.time, indicator, weights.indicator, contribution, weights.contribution);
}

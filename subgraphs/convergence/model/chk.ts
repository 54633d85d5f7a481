import { complementarityOf } from './complementarity.ts';
import { convergenceOf } from './convergence.ts';
import type { Dimensions } from './dimensions.ts';
import { harmonyOf } from './harmony.ts';
import { geometricMean } from './mean.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';

/** The three indices of a pair and its score. */
export interface Scores {
  readonly c: number | null;
  readonly h: number | null;
  readonly k: number | null;
  readonly chk: number | null;
}

/** CHK needs C and one of H, K; without them the pair is aligned, but how well it fits is unknown. No meeting at all is 0. */
export function chkOf(c: number | null, h: number | null, k: number | null, weights: Weights = DEFAULT_WEIGHTS): number | null {
  if (c === null) return null;
  if (c === 0) return 0;
  if (h === null && k === null) return null;
  return h === null
    ? geometricMean(c, weights.convergence, k, weights.complementarity)
    : geometricMean(c, weights.convergence, h, weights.harmony, k, weights.complementarity);
}

export function scoresOf(dimensions: Dimensions, weights: Weights = DEFAULT_WEIGHTS): Scores {
  const c = convergenceOf(dimensions, weights);
  const h = harmonyOf(dimensions, weights);
  const k = complementarityOf(dimensions, weights);
  return { c, h, k, chk: chkOf(c, h, k, weights) };
}

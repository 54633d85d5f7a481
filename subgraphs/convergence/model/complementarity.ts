import type { Dimensions } from './dimensions.ts';
import { arithmeticMean } from './mean.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';

/** K, التكامل: they know of each other, and each adds what the other lacks. Null when neither is known. */
export function complementarityOf({ coordination, additionality }: Dimensions, weights: Weights = DEFAULT_WEIGHTS): number | null {
  return arithmeticMean(coordination, weights.coordination, additionality, weights.additionality);
}

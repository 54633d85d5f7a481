import type { Dimensions } from './dimensions.ts';
import { geometricMean } from './mean.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';

/** C, الالتقائية: a common object, for common people, in a common place. Null when object or place is unknown. */
export function convergenceOf({ theme, population, territory }: Dimensions, weights: Weights = DEFAULT_WEIGHTS): number | null {
  if (theme === null || territory === null) return null;
  return geometricMean(theme, weights.theme, territory, weights.territory, population, weights.population);
}

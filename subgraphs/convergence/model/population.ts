import { sharedCount } from './overlap.ts';
import type { PlanLine } from './plan-line.ts';

/** P: shared leaf categories ÷ all categories of both. Null when either line does not say whom it serves. */
export function populationOf(a: PlanLine, b: PlanLine): number | null {
  const inA = a.populationCodes.size;
  const inB = b.populationCodes.size;
  if (inA === 0 || inB === 0) return null;
  const shared = sharedCount(a.populationCodes, b.populationCodes);
  return shared / (inA + inB - shared);
}

/** Published beside P: the part of a's populations that b serves too, which a wide b does not dilute. */
export function containmentOf(a: PlanLine, b: PlanLine): number | null {
  if (a.populationCodes.size === 0 || b.populationCodes.size === 0) return null;
  return sharedCount(a.populationCodes, b.populationCodes) / a.populationCodes.size;
}

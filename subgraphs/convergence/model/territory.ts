import { sharedCount } from './overlap.ts';
import type { PlanLine } from './plan-line.ts';

/** G: shared communes ÷ communes of the smaller line, so that a commune is not punished for being one of 1,503. */
export function territoryOf(a: PlanLine, b: PlanLine): number | null {
  const smaller = Math.min(a.communeCodes.size, b.communeCodes.size);
  return smaller === 0 ? null : sharedCount(a.communeCodes, b.communeCodes) / smaller;
}

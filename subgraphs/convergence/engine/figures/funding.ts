import type { PlanLine } from '../../model/index.ts';

/** A budget that is committed or released is money found; one that is estimated says nothing about it; "none" says there is none. */
export function committedOf({ budget, budgetStatus }: PlanLine): number | null {
  if (budgetStatus === 'NONE') return 0;
  return budgetStatus === 'COMMITTED' || budgetStatus === 'RELEASED' ? budget : null;
}

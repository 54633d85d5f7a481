import type { Contribution, PlanLine } from './plan-line.ts';
import { TOLERANCE } from './tolerance.ts';

/** B: whether both sides state the same money. Null while one of them is silent. */
export function contributionOf(a: PlanLine, b: PlanLine): number | null {
  const byA = statedAmount(a, b);
  const byB = statedAmount(b, a);
  return byA === null || byB === null ? null : consistencyOf(byA, byB);
}

/**
 * What `from` says is paid to or with `to`. One amount left blank makes the sum unknown: it would be too small. So does an amount to somebody else
 * while nobody says who owns `to`: that may be the owner.
 */
export function statedAmount(from: PlanLine, to: PlanLine): number | null {
  let total: number | null = null;
  for (const contribution of from.contributions) {
    if (!isAbout(contribution, to)) {
      if (to.ownerCode === null) return null;
    } else if (contribution.amount === null) return null;
    else total = (total ?? 0) + contribution.amount;
  }
  return total;
}

export function isAbout({ counterpart }: Contribution, line: PlanLine): boolean {
  return counterpart === line.code || counterpart === line.ownerCode || counterpart === line.planCode;
}

/**
 * The 20 % rule, strict: 12 against 10 is inconsistent. Compared as 5·max < 6·min, since 1.2 has no exact binary form.
 * Two explicit zeros say the same thing, so they agree.
 */
export function consistencyOf(x: number, y: number): number {
  const larger = Math.max(x, y);
  const smaller = Math.min(x, y);
  if (larger === 0) return 1;
  return 5 * larger < 6 * smaller * (1 - TOLERANCE) ? 1 : smaller / larger;
}

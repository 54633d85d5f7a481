import type { Month } from './month.ts';
import type { PlanLine } from './plan-line.ts';

/** D: shared months ÷ months of the shorter line, both ends included. Null when one of the four months is unknown. */
export function timeOf(a: PlanLine, b: PlanLine): number | null {
  if (a.startMonth === null || a.endMonth === null || b.startMonth === null || b.endMonth === null) return null;
  const shared = Math.min(a.endMonth, b.endMonth) - Math.max(a.startMonth, b.startMonth) + 1;
  const shorter = Math.min(a.endMonth - a.startMonth, b.endMonth - b.startMonth) + 1;
  return Math.max(0, shared) / shorter;
}

export interface Period {
  readonly start: Month;
  readonly end: Month;
}

/** The months both lines run; 'NONE' when they never do, null when a date is missing and nobody can say. */
export function overlapOf(a: PlanLine, b: PlanLine): Period | 'NONE' | null {
  if (a.startMonth === null || a.endMonth === null || b.startMonth === null || b.endMonth === null) return null;
  const start = Math.max(a.startMonth, b.startMonth);
  const end = Math.min(a.endMonth, b.endMonth);
  return start <= end ? { start, end } : 'NONE';
}

/** Whole months between the end of the earlier line and the start of the later one; 0 when they touch or overlap. */
export function gapOf(a: PlanLine, b: PlanLine): number | null {
  if (a.startMonth === null || a.endMonth === null || b.startMonth === null || b.endMonth === null) return null;
  return Math.max(0, Math.max(a.startMonth, b.startMonth) - Math.min(a.endMonth, b.endMonth) - 1);
}

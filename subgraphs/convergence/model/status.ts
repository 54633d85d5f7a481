import type { Cell } from './cell.ts';
import type { Interval } from './interval.ts';
import { THRESHOLDS } from './method.ts';
import { atLeast } from './tolerance.ts';

export type Status = 'GAP_TOTAL' | 'NATIONAL_ONLY' | 'LOCAL_ONLY' | 'PARALLEL' | 'CONVERGENT' | 'SATURATED';

/** One theme domain in one territory. */
export interface DomainView {
  /** Persons in need over the domain; null when no need is recorded. */
  readonly need: number | null;
  readonly nationalLines: number;
  readonly localLines: number;
  /** CHK of the linked pairs, with their intervals. */
  readonly linked: readonly (Interval & { readonly chk: number | null })[];
  /** The cells of the domain's services. */
  readonly cells: readonly Cell[];
}

export interface DomainStatus {
  /** Null when what is known leaves several open, or when nobody is in need and nobody acts. */
  readonly status: Status | null;
  /** All that remain possible; one when the status is known. */
  readonly possible: readonly Status[];
  readonly needKnown: boolean;
}

/** The lower bound of duplicate places decides saturation, whoever offers them: it is certain, and it outranks a good score. */
export function statusOf(view: DomainView): DomainStatus {
  const possible = possibleStatuses(view);
  return { status: possible.length === 1 ? possible[0]! : null, possible, needKnown: view.need !== null };
}

function possibleStatuses({ need, nationalLines, localLines, linked, cells }: DomainView): readonly Status[] {
  if (cells.some(({ duplicates }) => duplicates !== null && duplicates.low > 0)) return ['SATURATED'];
  if (nationalLines === 0 && localLines === 0) return need === 0 ? [] : ['GAP_TOTAL'];
  if (localLines === 0) return ['NATIONAL_ONLY'];
  if (nationalLines === 0) return ['LOCAL_ONLY'];
  const threshold = THRESHOLDS.convergent.value;
  if (linked.some(({ chk }) => chk !== null && atLeast(chk, threshold))) return ['CONVERGENT'];
  // A linked pair whose CHK is unknown is not one below 0.5: it stays open unless its bounds decide.
  const open = linked.filter(({ chk }) => chk === null);
  if (open.some(({ low }) => atLeast(low, threshold))) return ['CONVERGENT'];
  return open.some(({ high }) => atLeast(high, threshold)) ? ['PARALLEL', 'CONVERGENT'] : ['PARALLEL'];
}

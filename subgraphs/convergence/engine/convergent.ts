import { THRESHOLDS, atLeast } from '../model/index.ts';
import type { Page } from './pair.table.ts';

/** A linked pair that is convergent for certain. */
export const CONVERGENT = 2;
const mayBeConvergent = 1;
const apart = 0;

/** What a linked pair says of a status: of several the one that says most decides, and one of them is as good as another. */
export function convergenceRank(page: Page, row: number): number {
  const threshold = THRESHOLDS.convergent.value;
  const chk = page.score(row, 1, 0);
  const unknown = Number.isNaN(chk);
  if (atLeast(unknown ? page.score(row, 1, 1) : chk, threshold)) return CONVERGENT;
  return unknown && atLeast(page.score(row, 1, 2), threshold) ? mayBeConvergent : apart;
}

import { THRESHOLDS, atLeast } from '../../model/index.ts';
import type { Page } from '../pairs/pair.table.ts';

/** What a linked pair may say of a status: that lines are convergent for certain, that they may be, or that they are not. */
export const CONVERGENT = 2;
const MAY_BE = 1;
const APART = 0;
export const RANKS = 3;

/** Of several pairs the one that says most decides a status, and one of them is as good as another. */
export function convergenceRank(page: Page, row: number): number {
  const threshold = THRESHOLDS.convergent.value;
  const chk = page.score(row, 1, 0);
  const unknown = Number.isNaN(chk);
  if (atLeast(unknown ? page.score(row, 1, 1) : chk, threshold)) return CONVERGENT;
  return unknown && atLeast(page.score(row, 1, 2), threshold) ? MAY_BE : APART;
}

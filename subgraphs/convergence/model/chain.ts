import { figureByValue } from './by-value.ts';
import type { BestMatch } from './best-match.ts';
import type { Figure } from './figure.ts';
import { shareOf, answerOf } from './share.ts';
import { figureOf, tallyOf } from './tally.ts';
import { TOLERANCE } from './tolerance.ts';

/** What became of one commitment, step by step. Each step is null while nobody recorded it. */
export interface ChainItem {
  readonly weight: number;
  /** A line for it stands in a plan. */
  readonly exists: boolean | null;
  /** Its best linked partner; null when its pairs were never evaluated. */
  readonly aligned: Pick<BestMatch, 'value' | 'low' | 'high'> | null;
  readonly cost: number | null;
  readonly committed: number | null;
  /** Done, or the part of it that is done, from 0 to 1. */
  readonly executed: boolean | number | null;
  readonly operating: boolean | null;
}

/** exists → aligned → funded → executed → operating: apart from CHK, because a plan that fits may still never be built. */
export interface Chain {
  readonly exists: Figure;
  readonly aligned: Figure;
  readonly funded: Figure;
  readonly executedByNumber: Figure;
  readonly executedByValue: Figure;
  readonly operating: Figure;
}

/** Every step is a share of all items, not of those that passed the step before: each shows how many are left. */
export function chainOf(items: readonly ChainItem[]): Chain {
  return {
    exists: shareOf(items.map(({ exists }) => exists)),
    aligned: figureOf(tallyOf(items.map(({ weight, aligned }) => ({ weight, ...(aligned ?? answerOf(null)) })))),
    funded: shareOf(items.map(isFunded)),
    executedByNumber: shareOf(items.map(({ executed }) => executed)),
    executedByValue: figureByValue(items.map(({ cost, executed }) => ({ amount: cost, ...answerOf(executed) }))),
    operating: shareOf(items.map(({ operating }) => operating)),
  };
}

/** Cost < 1.2 × committed, as 5·cost < 6·committed because 1.2 has no exact binary form. Nothing committed funds nothing, whatever it costs. */
export function isFunded({ cost, committed }: Pick<ChainItem, 'cost' | 'committed'>): boolean | null {
  if (committed === 0) return false;
  return cost === null || committed === null ? null : 5 * cost < 6 * committed * (1 - TOLERANCE);
}

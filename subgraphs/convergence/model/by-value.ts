import type { Figure } from './figure.ts';
import { figureOf, tallyOf } from './tally.ts';

/** A term whose weight is an amount that may not be known. */
export interface ValuedItem {
  readonly amount: number | null;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * A mean weighted by amounts. A term without an amount has a weight nobody knows: none of the whole, at one extreme, nearly all
 * of it at the other. It is counted as unknown, and stretches the interval to its own bounds.
 */
export function figureByValue(items: readonly ValuedItem[]): Figure {
  const figure = figureOf(tallyOf(items.flatMap(({ amount, ...item }) => (amount === null ? [] : [{ weight: amount, ...item }]))));
  const unweighted = items.filter(({ amount }) => amount === null);
  if (unweighted.length === 0) return figure;
  return {
    ...figure,
    unknown: figure.unknown + unweighted.length,
    low: Math.min(...unweighted.map(({ low }) => low), ...(figure.low === null ? [] : [figure.low])),
    high: Math.max(...unweighted.map(({ high }) => high), ...(figure.high === null ? [] : [figure.high])),
  };
}

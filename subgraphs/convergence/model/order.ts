import type { Figure } from './figure.ts';
import { NOT_APPLICABLE } from './figure.ts';
import { figureOf } from './tally.ts';
import { termsOf } from './weight-range.ts';

/** The three indices of a territory. */
export interface Standing {
  readonly c: number | null;
  readonly h: number | null;
  readonly k: number | null;
}

/** Whether x stands at least as high as y on C, H and K; null when an index that would decide is unknown. */
export function dominates(x: Standing, y: Standing): boolean | null {
  let unknown = false;
  for (const name of ['c', 'h', 'k'] as const) {
    const one = x[name];
    const other = y[name];
    if (one === null || other === null) unknown = true;
    else if (one < other) return false;
  }
  return unknown ? null : true;
}

/**
 * The share of pairs of territories that can be put in an order at all: one stands at least as high on all three. The rest is
 * a matter of taste, which is why there is no league table.
 */
export function orderShareOf(standings: readonly Standing[]): Figure {
  const total = (standings.length * (standings.length - 1)) / 2;
  if (total === 0) return NOT_APPLICABLE;
  let ordered = 0;
  let unknown = 0;
  for (let i = 0; i < standings.length; i += 1) {
    for (let j = i + 1; j < standings.length; j += 1) {
      const up = dominates(standings[i]!, standings[j]!);
      const down = dominates(standings[j]!, standings[i]!);
      if (up === true || down === true) ordered += 1;
      else if (up === null || down === null) unknown += 1;
    }
  }
  const known = total - unknown;
  return figureOf({
    numerator: ordered, denominator: known, unknown, lowSum: ordered, highSum: ordered + unknown, weight: total,
    known: termsOf([{ value: 1, weight: ordered }, { value: 0, weight: known - ordered }]),
  });
}

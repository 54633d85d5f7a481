import { NOT_APPLICABLE, type Figure } from './figure.ts';
import { figureOf } from './tally.ts';
import { TOLERANCE } from './tolerance.ts';
import { termsOf } from './weight-range.ts';

/** The three indices of a territory. */
export interface Standing {
  readonly c: number | null;
  readonly h: number | null;
  readonly k: number | null;
}

/** How one territory stands to another. UNKNOWN where an index that would decide is. */
export type Relation = 'ABOVE' | 'BELOW' | 'EQUAL' | 'NOT_COMPARABLE' | 'UNKNOWN';

/** Whether x stands at least as high as y on C, H and K; null when an index that would decide is unknown. */
export function dominates(x: Standing, y: Standing): boolean | null {
  let unknown = false;
  for (const name of ['c', 'h', 'k'] as const) {
    const one = x[name];
    const other = y[name];
    if (one === null || other === null) unknown = true;
    else if (one - other < -TOLERANCE) return false;
  }
  return unknown ? null : true;
}

export function relationOf(x: Standing, y: Standing): Relation {
  const up = dominates(x, y);
  const down = dominates(y, x);
  if (up === false && down === false) return 'NOT_COMPARABLE';
  if (up === null || down === null) return 'UNKNOWN';
  if (up && down) return 'EQUAL';
  return up ? 'ABOVE' : 'BELOW';
}

/**
 * The share of pairs of territories that can be put in an order at all: one stands at least as high on all three. The rest is
 * a matter of taste, which is why there is no league table.
 */
export function orderShareOf(standings: readonly Standing[]): Figure {
  const total = (standings.length * (standings.length - 1)) / 2;
  if (total === 0) return NOT_APPLICABLE;
  const { ordered, unknown } = countsOf(standings);
  const known = total - unknown;
  return figureOf({
    numerator: ordered, denominator: known, unknown, lowSum: ordered, highSum: ordered + unknown, weight: total,
    known: termsOf([{ value: 1, weight: ordered }, { value: 0, weight: known - ordered }]),
  });
}

/** The relations of all pairs, counted over columns: the communes of the Kingdom make a million pairs. */
function countsOf(standings: readonly Standing[]): { readonly ordered: number; readonly unknown: number } {
  const columns = (['c', 'h', 'k'] as const).map((name) => Float64Array.from(standings, (standing) => standing[name] ?? NaN));
  const [c, h, k] = columns as [Float64Array, Float64Array, Float64Array];
  // At hand in the loop: an import is looked up anew each time wherever modules are instrumented, as in tests.
  const width = TOLERANCE;
  let ordered = 0;
  let unknown = 0;
  for (let i = 0; i < c.length; i += 1) {
    for (let j = i + 1; j < c.length; j += 1) {
      // Nothing is above or below NaN, and a difference from it is no number: what is unknown decides nothing here.
      const dc = c[i]! - c[j]!;
      const dh = h[i]! - h[j]!;
      const dk = k[i]! - k[j]!;
      const above = dc > width || dh > width || dk > width;
      const below = dc < -width || dh < -width || dk < -width;
      if (above && below) continue;
      if (Number.isNaN(dc + dh + dk)) unknown += 1;
      else ordered += 1;
    }
  }
  return { ordered, unknown };
}

import { yearOf, type Need, type PlanLine } from '../../model/index.ts';

export interface Years {
  readonly first: number;
  /** Infinity where they go on until something newer is recorded. */
  readonly last: number;
}

/** A service, a population and a commune that have cells, with the years for which they have them. */
export interface CellPlace {
  readonly theme: string;
  readonly population: string;
  readonly commune: string;
  readonly needs: Need[];
  /** Years in which a line that states its persons runs. */
  readonly years: Years[];
}

/** With one month unknown only the other’s year is certain; with both unknown no year is. */
export function yearsOf({ startMonth, endMonth }: PlanLine): Years | null {
  const start = startMonth ?? endMonth;
  const end = endMonth ?? startMonth;
  return start === null || end === null ? null : { first: yearOf(start), last: yearOf(end) };
}

/** The latest need not after a year; of several figures for one year the largest. */
export function latestNeed(needs: readonly Need[], until = Infinity): Need | null {
  let latest: Need | null = null;
  for (const need of needs) {
    if (need.year > until) continue;
    if (latest === null || need.year > latest.year || (need.year === latest.year && (need.persons ?? -1) > (latest.persons ?? -1))) latest = need;
  }
  return latest;
}

/**
 * The years of a place. People for whom nobody plans persons from then on stay in need until somebody counts again: their need holds on, where
 * that of others ends with the plans.
 */
export function spansOf({ needs, years }: CellPlace): readonly Years[] {
  const last = Math.max(...years.map((span) => span.last));
  return [...needs.map(({ year }): Years => ({ first: year, last: year > last ? Infinity : year })), ...years];
}

/** Years as spans that neither touch nor overlap. */
export function joined(years: readonly Years[]): readonly Years[] {
  if (years.length === 1) return years;
  const spans: Years[] = [];
  for (const { first, last } of years.toSorted((one, other) => one.first - other.first)) {
    const open = spans.at(-1);
    if (open !== undefined && first <= open.last + 1) spans[spans.length - 1] = { first: open.first, last: Math.max(open.last, last) };
    else spans.push({ first, last });
  }
  return spans;
}

/** The same years, cut where something begins: between two cuts nothing changes, so one cell stands for all years between them. */
export function cutAt(span: Years, beginnings: readonly number[]): readonly Years[] {
  // Kept in order while they are found: a span has few cuts, and many lines begin in the same years.
  const cuts = [span.first];
  for (const year of beginnings) {
    if (year <= span.first || year > span.last) continue;
    let at = cuts.length;
    while (cuts[at - 1]! > year) at -= 1;
    if (cuts[at - 1] !== year) cuts.splice(at, 0, year);
  }
  return cuts.map((first, at) => ({ first, last: (cuts[at + 1] ?? span.last + 1) - 1 }));
}

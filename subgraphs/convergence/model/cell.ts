import type { Interval } from './interval.ts';
import { distinctPlaces, type Place } from './place.ts';
import { ExactSum, stableSum } from './sum.ts';

/** Theme × population × commune × year: the need, and what all lines together offer. */
export interface Cell {
  /** Persons in need; null when no need is recorded, and then there is no percentage and no gap. */
  readonly need: number | null;
  /** Distinct offers: a joint project counts once. */
  readonly offers: number;
  readonly coverage: Interval | null;
  /** Persons that no line reaches. */
  readonly gap: Interval | null;
  /** Places beyond what the persons in need can fill. Null when neither the need nor a figure bounds them. */
  readonly duplicates: Interval | null;
  /** Lines that plan more persons than are in need; they count up to the need. */
  readonly overTarget: readonly string[];
}

/**
 * Beneficiary lists are not linked, so nobody knows how many persons are served twice. The distinct persons U lie between the
 * largest offer (all others serve the same people) and the sum of the offers, at most the need (all serve different people). Places that
 * stand already are certain by themselves, and never double for certain: a line that plans some may pay for these.
 */
export function cellOf(need: number | null, places: readonly Place[]): Cell {
  const offers = distinctPlaces(places);
  if (need === null) {
    return { need, offers: offers.length, coverage: null, gap: null, duplicates: duplicatesWithoutNeed(offers), overTarget: [] };
  }
  const [sumOfLows, sumOfHighs] = [new ExactSum(), new ExactSum()];
  let [certain, largest] = [0, 0];
  const overTarget: string[] = [];
  // One pass without lists on the way: a country has half a million cells.
  for (const { line, low, high, standing } of offers) {
    const [least, most] = [Math.min(low, need), Math.min(high ?? need, need)];
    if (standing !== true) sumOfLows.add(least);
    sumOfHighs.add(most);
    certain = Math.max(certain, least);
    largest = Math.max(largest, most);
    if (low > need) overTarget.push(line);
  }
  const atMost = sumOfHighs.value;
  return {
    need,
    offers: offers.length,
    coverage: need === 0 ? null : { low: certain / need, high: Math.min(1, atMost / need) },
    gap: { low: Math.max(0, need - atMost), high: need - certain },
    duplicates: { low: Math.max(0, sumOfLows.value - need), high: atMost - largest },
    overTarget: overTarget.sort(),
  };
}

/** A single offer cannot repeat itself. Two or more may all serve the same people, or none of them. */
function duplicatesWithoutNeed(offers: readonly Place[]): Interval | null {
  if (offers.length <= 1) return { low: 0, high: 0 };
  const highs = offers.map(({ high }) => high);
  if (highs.includes(null)) return null;
  const known = highs.filter((high) => high !== null);
  return { low: 0, high: stableSum(known) - Math.max(...known) };
}

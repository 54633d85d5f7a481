import { NOT_APPLICABLE, type Figure } from './figure.ts';
import { stableSum } from './sum.ts';
import { joinedTerms, termsOf, weightRangeOf, type Terms } from './weight-range.ts';

/** One term of a weighted mean, with its bounds. A null value is left out of the point and enters the interval. */
export interface TallyItem {
  readonly weight: number;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** What is behind a weighted mean. Adding two tallies gives the tally of both, so region → nation equals commune → nation. */
export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly lowSum: number;
  readonly highSum: number;
  /** Weight of all items, known or not. */
  readonly weight: number;
  /** The items that enter the value: no sum tells how far it moves with their weights. */
  readonly known: Terms;
}

export function tallyOf(items: readonly TallyItem[]): Tally {
  const known = items.filter((item): item is TallyItem & { readonly value: number } => item.value !== null);
  return {
    numerator: stableSum(known.map(({ weight, value }) => weight * value)),
    denominator: stableSum(known.map(({ weight }) => weight)),
    unknown: items.length - known.length,
    lowSum: stableSum(items.map(({ weight, low }) => weight * low)),
    highSum: stableSum(items.map(({ weight, high }) => weight * high)),
    weight: stableSum(items.map(({ weight }) => weight)),
    known: termsOf(known),
  };
}

export function addedTally(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number => stableSum(tallies.map(of));
  return {
    numerator: sum(({ numerator }) => numerator),
    denominator: sum(({ denominator }) => denominator),
    unknown: sum(({ unknown }) => unknown),
    lowSum: sum(({ lowSum }) => lowSum),
    highSum: sum(({ highSum }) => highSum),
    weight: sum(({ weight }) => weight),
    known: joinedTerms(tallies.map(({ known }) => known)),
  };
}

/**
 * Both intervals are hulls with the point. The point is a mean over what is known; where the known items all score above what the
 * unknown ones can reach (or below), it lies outside the mean of all items' bounds, and a value outside its own interval would
 * contradict itself. From the weight interval it can only differ by a rounding. With no weight at all there is nothing to say:
 * value and intervals are null.
 */
export function figureOf({ numerator, denominator, unknown, lowSum, highSum, weight, known }: Tally): Figure {
  if (weight <= 0) return { ...NOT_APPLICABLE, numerator, denominator, unknown };
  const low = lowSum / weight;
  const high = highSum / weight;
  if (denominator <= 0) return { ...NOT_APPLICABLE, numerator, denominator, unknown, low, high };
  const value = numerator / denominator;
  const range = weightRangeOf(known);
  return {
    value, numerator, denominator, unknown,
    low: Math.min(low, value),
    high: Math.max(high, value),
    weightLow: Math.min(range?.low ?? value, value),
    weightHigh: Math.max(range?.high ?? value, value),
  };
}

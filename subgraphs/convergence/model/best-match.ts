import { ANYTHING, type Interval, type ScoreIntervals } from './interval.ts';
import type { LinkState } from './link.ts';

/** CHK for uptake and support, C for their aligned forms, which can be said even where H and K lack their data, H and K for the order of territories. */
export type Measure = keyof ScoreIntervals;

/** What a roll-up reads of a pair. */
export interface MatchedPair {
  readonly state: LinkState;
  readonly established: boolean;
  readonly mayLink: boolean;
  readonly c: number | null;
  readonly h: number | null;
  readonly k: number | null;
  readonly chk: number | null;
  readonly intervals: ScoreIntervals;
}

export interface BestMatch extends Interval {
  /** 0 when nothing is linked: that is known. Null when every linked pair's score is unknown. */
  readonly value: number | null;
  readonly linked: boolean;
}

/**
 * The best partner of one line. Only linked pairs with established themes count in the point. Pairs that may turn out linked
 * raise the high end alone. A line whose own themes are not established is unknown, unless a person accepted one of its pairs.
 */
export function bestMatchOf(lineIsEstablished: boolean, pairs: readonly MatchedPair[], measure: Measure): BestMatch {
  let value: number | null = null;
  let low = 0;
  let high = lineIsEstablished ? 0 : 1;
  let linked = false;
  for (const pair of pairs) {
    const interval = pair.established ? pair.intervals[measure] : ANYTHING;
    if (pair.state === 'LINKED' && pair.established) {
      linked = true;
      const score = pair[measure];
      if (score !== null && (value === null || score > value)) value = score;
      if (interval.low > low) low = interval.low;
      if (interval.high > high) high = interval.high;
    } else if (pair.mayLink && interval.high > high) high = interval.high;
  }
  if (!linked) return { value: lineIsEstablished ? 0 : null, low: 0, high, linked };
  return { value, low, high, linked };
}

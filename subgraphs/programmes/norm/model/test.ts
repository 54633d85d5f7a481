import type { Verdict } from './verdict.ts';

/** What proves a measure: the plan line that bears it and the figure that its document states. */
export interface Evidence {
  readonly line: string | null;
  readonly figure: number | null;
}

export interface Threshold {
  /** θ; null where the norm sets no number. */
  readonly threshold: number | null;
  /** AT_MOST where less is better, as for qualifying periods. */
  readonly comparison: 'AT_LEAST' | 'AT_MOST';
}

export interface Measure {
  /** c; null while nobody has measured it. */
  readonly measured: number | null;
  readonly evidence: readonly Evidence[];
}

export type Missing = 'THRESHOLD' | 'MEASURE' | 'LINE' | 'FIGURE';

/** How far from the threshold, as a share of it: max(0, θ − c) ÷ θ, or max(0, c − θ) ÷ θ where θ is the most allowed. */
export function shortfall({ threshold, comparison }: Threshold, measured: number | null): number | null {
  if (threshold === null || measured === null) return null;
  const short = comparison === 'AT_LEAST' ? threshold - measured : measured - threshold;
  return Math.max(0, short) / threshold;
}

const proves = ({ line, figure }: Evidence): boolean => Boolean(line) && figure !== null;

/** A failure may be told from the measure alone; that something is fulfilled must be proved by a line and a figure. */
export function verdictOf(test: Threshold, { measured, evidence }: Measure): Verdict {
  const short = shortfall(test, measured);
  if (short === null) return 'UNKNOWN';
  if (short > 0) return 'BELOW';
  return evidence.some(proves) ? 'MEETS' : 'UNKNOWN';
}

/** The distance of a verdict: unknown as long as the verdict is. */
export const distanceOf = (test: Threshold, measure: Measure): number | null =>
  verdictOf(test, measure) === 'UNKNOWN' ? null : shortfall(test, measure.measured);

/** What a person would have to find so that the verdict is known; empty when it is. */
export function missingOf(test: Threshold, { measured, evidence }: Measure): Missing[] {
  const short = shortfall(test, measured);
  const proof = short !== null && short > 0 ? [] : proofMissing(evidence);
  return [
    ...(test.threshold === null ? ['THRESHOLD' as const] : []),
    ...(measured === null ? ['MEASURE' as const] : []),
    ...proof,
  ];
}

function proofMissing(evidence: readonly Evidence[]): Missing[] {
  if (evidence.some(proves)) return [];
  const hasLine = evidence.some(({ line }) => Boolean(line));
  const hasFigure = evidence.some(({ figure }) => figure !== null);
  // A line here and a figure there prove nothing: the one lacks a figure, the other a line.
  return hasLine && !hasFigure ? ['FIGURE'] : hasFigure && !hasLine ? ['LINE'] : ['LINE', 'FIGURE'];
}

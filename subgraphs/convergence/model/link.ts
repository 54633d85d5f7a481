import type { Dimensions } from './dimensions.ts';
import { convergenceEnd } from './interval.ts';
import { DEFAULT_WEIGHTS, THRESHOLDS } from './method.ts';
import { hasEstablishedThemes, type PlanLine } from './plan-line.ts';
import { atLeast } from './tolerance.ts';
import type { Verdict } from './world.ts';

export type LinkState = 'LINKED' | 'REVIEW' | 'NONE';

/** A pair worth scoring: a common place and at least a common domain. */
export function isCandidate({ theme, territory }: Dimensions): boolean {
  return territory !== null && territory > 0 && theme !== null && atLeast(theme, THRESHOLDS.candidate.value);
}

export interface LinkThresholds {
  readonly link: number;
  readonly review: number;
}

const CODED: LinkThresholds = { link: THRESHOLDS.linkCoded.value, review: THRESHOLDS.reviewCoded.value };
const TEXT: LinkThresholds = { link: THRESHOLDS.linkText.value, review: THRESHOLDS.reviewText.value };

/** Inferred themes that were accepted, or agreed on by two methods, count; but they still came from text, and keep the stricter thresholds. */
export function linkThresholdsOf(a: PlanLine, b: PlanLine): LinkThresholds {
  return a.themeOrigin === 'CODED' && b.themeOrigin === 'CODED' ? CODED : TEXT;
}

/** Always from C under the method's own weights: the thresholds were set for those, and a caller's weights must not rewire links. */
export function linkStateOf(dimensions: Dimensions, c: number | null, thresholds: LinkThresholds, verdict: Verdict | null): LinkState {
  if (verdict !== null) return verdict.decision === 'ACCEPTED' ? 'LINKED' : 'NONE';
  if (c === null || !isCandidate(dimensions)) return 'NONE';
  if (atLeast(c, thresholds.link)) return 'LINKED';
  return atLeast(c, thresholds.review) ? 'REVIEW' : 'NONE';
}

/** Whether figures may rest on the pair: both lines have established themes, or a person accepted the pair itself. */
export function isEstablished(a: PlanLine, b: PlanLine, verdict: Verdict | null): boolean {
  return verdict?.decision === 'ACCEPTED' || (hasEstablishedThemes(a) && hasEstablishedThemes(b));
}

/**
 * Whether the pair might turn out to be linked once what is missing is known: an unknown population, territory or theme, or
 * inferred themes nobody accepted yet and no two methods agree on. Such a pair never enters a point, but it keeps the high end of a figure honest.
 */
export function mayLink(dimensions: Dimensions, thresholds: LinkThresholds, established: boolean, verdict: Verdict | null): boolean {
  if (verdict !== null) return verdict.decision === 'ACCEPTED';
  if (dimensions.territory === 0) return false;
  if (established && dimensions.theme !== null && !atLeast(dimensions.theme, THRESHOLDS.candidate.value)) return false;
  return !established || atLeast(convergenceEnd(dimensions, 1, DEFAULT_WEIGHTS), thresholds.link);
}

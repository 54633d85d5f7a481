import { scoresOf, type Scores } from './chk.ts';
import { classOf, isDuplicationClass, type PairClass } from './class.ts';
import { dimensionsOf, type Dimensions } from './dimensions.ts';
import { completenessOf, type ScoreIntervals } from './interval.ts';
import { isCandidate, isEstablished, linkStateOf, linkThresholdsOf, mayLink, type LinkState } from './link.ts';
import { DEFAULT_WEIGHTS, type Weights } from './method.ts';
import { missingOf, type Missing } from './missing.ts';
import type { PlanLine } from './plan-line.ts';
import { containmentOf } from './population.ts';
import type { Verdict, World } from './world.ts';

/** All the method says about a national line and a local line. */
export interface Pair extends Scores {
  readonly a: string;
  readonly b: string;
  readonly dimensions: Dimensions;
  readonly containment: number | null;
  readonly class: PairClass | null;
  /** Number of the rule that fired, 0 when a person gave the class, null while the class is unknown. */
  readonly rule: number | null;
  /** A duplication class that no person has confirmed, nor denied by rejecting the pair. */
  readonly duplicationCandidate: boolean;
  readonly candidate: boolean;
  readonly state: LinkState;
  /** False while the pair rests on themes that a machine proposed: figures leave it out. */
  readonly established: boolean;
  /** Linked, or possibly linked once what is missing is known. */
  readonly mayLink: boolean;
  readonly verdict: Verdict | null;
  readonly intervals: ScoreIntervals;
  readonly missing: readonly Missing[];
  /** The scores under the method's own weights, beside those under the caller's; null when no other weights were asked for. */
  readonly defaultScores: Scores | null;
}

/** One pair, evaluated whole. `a` is the national line, `b` the local one (or the higher and the lower plan). */
export function pairOf(a: PlanLine, b: PlanLine, world: World, weights: Weights = DEFAULT_WEIGHTS): Pair {
  return pairFrom(a, b, dimensionsOf(a, b, world), world, weights);
}

/** The same from dimensions already known, for an engine that computed them its own way. */
export function pairFrom(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World, weights: Weights = DEFAULT_WEIGHTS): Pair {
  const scores = scoresOf(dimensions, weights);
  const defaults = weights === DEFAULT_WEIGHTS ? scores : scoresOf(dimensions);
  const intervals = completenessOf(dimensions, weights);
  const verdict = world.verdictOf?.(a.code, b.code) ?? null;
  const thresholds = linkThresholdsOf(a, b);
  const established = isEstablished(a, b, verdict);
  const computed = classOf(a, b, dimensions, scores.c, world);
  const given = verdict?.class ?? null;
  return {
    a: a.code,
    b: b.code,
    dimensions,
    containment: containmentOf(a, b),
    ...scores,
    class: given ?? computed?.class ?? null,
    rule: given === null ? (computed?.rule ?? null) : 0,
    duplicationCandidate: verdict?.decision !== 'REJECTED' && given === null && isDuplicationClass(computed?.class ?? null),
    candidate: isCandidate(dimensions),
    state: linkStateOf(dimensions, defaults.c, thresholds, verdict),
    established,
    mayLink: mayLink(dimensions, thresholds, established, verdict),
    verdict,
    intervals,
    missing: missingOf(a, b, dimensions, world),
    defaultScores: weights === DEFAULT_WEIGHTS ? null : defaults,
  };
}

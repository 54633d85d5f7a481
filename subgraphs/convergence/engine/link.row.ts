import { missingMaskOf } from '../model/missing.ts';
import type { World } from '../model/index.ts';
import type { EvaluatedPair } from './pairs.ts';

/** A pair as the table `link` holds it, without the snapshots it holds for. */
export function linkRow({ action, local, pair }: EvaluatedPair, world: World): Record<string, unknown> {
  const { theme, population, territory, time, indicator, contribution, coordination, coordinationCeiling, additionality } = pair.dimensions;
  return {
    action_code: pair.a,
    line_code: pair.b,
    line_kind: local.kind,
    state: pair.state,
    established: pair.established,
    class: pair.class,
    rule: pair.rule,
    duplication_candidate: pair.duplicationCandidate,
    containment: pair.containment,
    theme,
    population,
    territory,
    time,
    indicator,
    contribution,
    coordination,
    coordination_ceiling: coordinationCeiling ?? null,
    additionality,
    convergence: pair.c,
    harmony: pair.h,
    complementarity: pair.k,
    chk: pair.chk,
    missing: missingMaskOf(action.line, local.line, pair.dimensions, world),
    illustrative: action.line.illustrative || local.line.illustrative,
  };
}

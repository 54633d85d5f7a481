import type { EvaluatedPair } from './pairs.ts';

/** A pair as the table `link` holds it, without the snapshots it holds for. */
export function linkRow({ action, local, pair }: EvaluatedPair): Record<string, unknown> {
  return {
    code: `${pair.a}~${pair.b}`,
    action_code: pair.a,
    line_code: pair.b,
    line_kind: local.kind,
    plan_code: local.row.plan_code ?? null,
    programme_code: action.row.programme_code ?? null,
    theme_codes: [...new Set([...action.row.theme_codes, ...local.row.theme_codes])],
    population_codes: [...new Set([...action.row.population_codes, ...local.row.population_codes])],
    territory_codes: local.row.territory_codes,
    state: pair.state,
    established: pair.established,
    class: pair.class,
    rule: pair.rule,
    duplication_candidate: pair.duplicationCandidate,
    containment: pair.containment,
    dimensions: pair.dimensions,
    missing: pair.missing,
    convergence: pair.c,
    harmony: pair.h,
    complementarity: pair.k,
    chk: pair.chk,
    illustrative: action.line.illustrative || local.line.illustrative,
  };
}

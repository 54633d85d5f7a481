import { containmentOf, type Dimensions, type MissingMask, type Pair, type Scores } from '../model/index.ts';
import type { Country } from './country.ts';
import type { EngineLine } from './lines.ts';
import { isTold } from './pair.signature.ts';
import type { Row } from './scope.ts';
import type { WantedLines } from './standings.ts';

/** What was found of a pair, by the engine or by the model. */
export interface FoundPair extends Pick<Pair, 'state' | 'established' | 'class' | 'rule' | 'duplicationCandidate'> {
  readonly dimensions: Dimensions;
  readonly scores: Scores;
  readonly missing: MissingMask;
}

/** A pair as the table `link` holds it, without the snapshots it holds for. */
export function linkRow(action: EngineLine, local: EngineLine, { dimensions, scores, ...found }: FoundPair): Row {
  const { coordinationCeiling, ...known } = dimensions;
  return {
    action_code: action.line.code,
    line_code: local.line.code,
    line_kind: local.kind,
    state: found.state,
    established: found.established,
    class: found.class,
    rule: found.rule,
    duplication_candidate: found.duplicationCandidate,
    containment: containmentOf(action.line, local.line),
    ...known,
    coordination_ceiling: coordinationCeiling ?? null,
    convergence: scores.c,
    harmony: scores.h,
    complementarity: scores.k,
    chk: scores.chk,
    missing: found.missing,
    illustrative: action.line.illustrative || local.line.illustrative,
  };
}

/** Pairs that the graph tells: all, or those of some lines. */
export function* linkRows(country: Country, wanted: WantedLines | null = null): Iterable<Row> {
  const { table, judge } = country;
  for (const local of country.locals) {
    const whole = wanted === null || wanted.locals.has(local.line.code);
    if (!whole && wanted.actions.size === 0) continue;
    const { page, start, end } = table.of(local.number);
    for (let row = start; row < end; row += 1) {
      if (!isTold(judge.signatures.of(page.mark(row)))) continue;
      const action = country.action(page.action(row));
      if (!whole && !wanted.actions.has(action.line.code)) continue;
      country.finder.judgeAgain(action, local);
      yield linkRow(action.entry, local.entry, { ...judge.signature, dimensions: judge.dimensions, scores: judge.scores });
    }
  }
}

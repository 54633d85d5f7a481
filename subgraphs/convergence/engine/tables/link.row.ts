import { containmentOf, type Dimensions, type MissingMask, type Pair, type Scores } from '../../model/index.ts';
import type { Country } from '../country.ts';
import type { EngineLine } from '../scene/lines.ts';
import { rowsOfActions } from '../pairs/pair.rows.ts';
import { isTold } from '../pairs/pair.signature.ts';
import type { Page } from '../pairs/pair.table.ts';
import type { Row } from './scope.ts';
import type { WantedLines } from './standings.ts';
import type { Traits } from '../ground/traits.ts';

/** What was found of a pair, by the engine or by the model. */
interface FoundPair extends Pick<Pair, 'state' | 'established' | 'class' | 'rule' | 'duplicationCandidate'> {
  readonly dimensions: Dimensions;
  readonly scores: Scores;
  readonly missing: MissingMask;
}

/** A pair as the table `link` holds it, without the snapshots it holds for. */
export function linkRow(action: EngineLine, local: EngineLine, { dimensions, scores, ...found }: FoundPair): Row {
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
    theme: dimensions.theme,
    population: dimensions.population,
    territory: dimensions.territory,
    time: dimensions.time,
    indicator: dimensions.indicator,
    contribution: dimensions.contribution,
    coordination: dimensions.coordination,
    additionality: dimensions.additionality,
    coordination_ceiling: dimensions.coordinationCeiling ?? null,
    convergence: scores.c,
    harmony: scores.h,
    complementarity: scores.k,
    chk: scores.chk,
    missing: found.missing,
    illustrative: action.line.illustrative || local.line.illustrative,
  };
}

/** Pairs that the graph tells. */
export function* linkRows(country: Country): Iterable<Row> {
  for (const local of country.locals) yield* rowsOf(country, local);
}

/** The same of some lines: of a local line all, of an action also those with other lines. */
export function* linkRowsOf(country: Country, wanted: WantedLines): Iterable<Row> {
  const told = new Set<number>();
  for (const code of wanted.locals) {
    const local = country.localOf(code);
    if (local === undefined) continue;
    told.add(local.number);
    yield* rowsOf(country, local);
  }
  const actions = [...wanted.actions].flatMap((code) => country.actionOf(code)?.number ?? []);
  for (const { local, page, row } of rowsOfActions(country, actions)) {
    if (!told.has(local) && isTold(country.judge.signatures.of(page.mark(row)))) yield toldRow(country, page, row, country.local(local)!);
  }
}

function* rowsOf(country: Country, local: Traits): Iterable<Row> {
  const { table, judge: { signatures } } = country;
  const { page, start, end } = table.of(local.number);
  for (let row = start; row < end; row += 1) if (isTold(signatures.of(page.mark(row)))) yield toldRow(country, page, row, local);
}

function toldRow(country: Country, page: Page, row: number, local: Traits): Row {
  const { state, established, class: name, rule, duplicationCandidate, missing } = country.judge.signatures.of(page.mark(row));
  const scores = { c: scoreOf(page, row, 0), chk: scoreOf(page, row, 1), h: scoreOf(page, row, 2), k: scoreOf(page, row, 3) };
  const dimensions = page.book.dimensions(page.entry(row));
  return linkRow(country.action(page.action(row)).entry, local.entry, { state, established, class: name, rule, duplicationCandidate, missing, dimensions, scores });
}

function scoreOf(page: Page, row: number, measure: number): number | null {
  const score = page.score(row, measure, 0);
  return Number.isNaN(score) ? null : score;
}

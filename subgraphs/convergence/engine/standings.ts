import type { Country } from './country.ts';
import { rowsOfActions } from './pair.rows.ts';
import { LINKED } from './pair.signature.ts';
import type { Scene } from './scene.ts';
import type { Traits } from './traits.ts';

interface Best {
  readonly links: number;
  readonly convergence: number | null;
  readonly chk: number | null;
}

function rowOf({ entry: { kind, line, row }, social, established }: Traits, { links, convergence, chk }: Best, { illustrative }: Scene): Record<string, unknown> {
  return {
    code: row.code,
    kind,
    plan_code: row.plan_code ?? null,
    programme_code: row.programme_code ?? null,
    owner_code: row.owner_code,
    theme_codes: row.theme_codes,
    population_codes: row.population_codes,
    territory_codes: row.territory_codes,
    budget: row.budget,
    social,
    established,
    links,
    best_convergence: convergence,
    best_chk: chk,
    illustrative,
  };
}

/** Lines whose rows are asked for. */
export interface WantedLines {
  readonly actions: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
}

/** −1 is below every score: none is known yet. */
const unscored = -1;
const known = (score: number): number | null => (score === unscored ? null : score);

/** How many linked pairs each of some lines has, and the best score of each. Unknown scores are NaN, which is above nothing. */
class Bests {
  readonly #links: Int32Array;
  readonly #convergence: Float64Array;
  readonly #chk: Float64Array;

  constructor(lines: number) {
    this.#links = new Int32Array(lines);
    this.#convergence = new Float64Array(lines).fill(unscored);
    this.#chk = new Float64Array(lines).fill(unscored);
  }

  clear(line: number): void {
    this.#links[line] = 0;
    this.#convergence[line] = this.#chk[line] = unscored;
  }

  take(line: number, convergence: number, chk: number): void {
    this.#links[line]! += 1;
    if (convergence > this.#convergence[line]!) this.#convergence[line] = convergence;
    if (chk > this.#chk[line]!) this.#chk[line] = chk;
  }

  of(line: number): Best {
    return { links: this.#links[line]!, convergence: known(this.#convergence[line]!), chk: known(this.#chk[line]!) };
  }
}

/** Rows as the table `standing` holds them: how many lines of the other side are linked with each line, and how well at best. */
export function* standingRows(country: Country): Iterable<Record<string, unknown>> {
  const { scene, actions, locals, table } = country;
  const [ofActions, ofLocal] = [new Bests(country.actionNumbers), new Bests(1)];
  for (const local of locals) {
    const { page, start, end } = table.of(local.number);
    ofLocal.clear(0);
    for (let row = start; row < end; row += 1) {
      if ((page.mark(row) & LINKED) === 0) continue;
      const [convergence, chk] = [page.score(row, 0, 0), page.score(row, 1, 0)];
      ofLocal.take(0, convergence, chk);
      ofActions.take(page.action(row), convergence, chk);
    }
    yield rowOf(local, ofLocal.of(0), scene);
  }
  for (const action of actions) yield rowOf(action, ofActions.of(action.number), scene);
}

/** The same of some lines. Those of actions are found by walking over all pairs, of which nothing but the action’s number is read. */
export function* standingRowsOf(country: Country, wanted: WantedLines): Iterable<Record<string, unknown>> {
  const { scene, table } = country;
  const bests = new Bests(1);
  for (const code of wanted.locals) {
    const local = country.localOf(code);
    if (local === undefined) continue;
    const { page, start, end } = table.of(local.number);
    bests.clear(0);
    for (let row = start; row < end; row += 1) if ((page.mark(row) & LINKED) !== 0) bests.take(0, page.score(row, 0, 0), page.score(row, 1, 0));
    yield rowOf(local, bests.of(0), scene);
  }
  const actions = [...wanted.actions].flatMap((code) => country.actionOf(code) ?? []);
  const ofActions = new Bests(country.actionNumbers);
  for (const { page, row } of rowsOfActions(country, actions)) if ((page.mark(row) & LINKED) !== 0) ofActions.take(page.action(row), page.score(row, 0, 0), page.score(row, 1, 0));
  for (const action of actions) yield rowOf(action, ofActions.of(action.number), scene);
}

import { BestSlots } from './best.slots.ts';
import type { Country } from './country.ts';
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

/** Rows as the table `standing` holds them: how many lines of the other side are linked with each line, and how well at best. Of all lines, or of some. */
export function* standingRows(country: Country, wanted: WantedLines | null = null): Iterable<Record<string, unknown>> {
  const { scene, table } = country;
  const ofActions = new BestSlots(2);
  const ofLocal = new BestSlots(2);
  ofActions.resize(country.actionNumbers);
  ofLocal.resize(1);
  for (const action of country.actions) ofActions.reset(action.number, action.number + 1, action.established);
  const links = new Int32Array(country.actionNumbers);
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const bestOf = (best: BestSlots, slot: number, number: number, established: boolean): Best => ({
    links: number,
    convergence: number === 0 ? null : orNull(best.value(0, slot, established)),
    chk: number === 0 ? null : orNull(best.value(1, slot, established)),
  });
  for (const local of country.locals) {
    const { page, start, end } = table.of(local.number);
    let linked = 0;
    ofLocal.reset(0, 1, local.established);
    for (let row = start; row < end; row += 1) {
      if ((page.mark(row) & LINKED) === 0) continue;
      linked += 1;
      links[page.action(row)]! += 1;
      ofLocal.take(0, page, row);
      ofActions.take(page.action(row), page, row);
    }
    if (wanted === null || wanted.locals.has(local.line.code)) yield rowOf(local, bestOf(ofLocal, 0, linked, local.established), scene);
  }
  for (const action of country.actions) if (wanted === null || wanted.actions.has(action.line.code)) yield rowOf(action, bestOf(ofActions, action.number, links[action.number]!, action.established), scene);
}

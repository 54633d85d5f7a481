import { ActionStandings, bestOf, type Best } from './action.standings.ts';
import type { Country } from '../country.ts';
import { allLines, type ChangedLines } from '../effects.ts';
import { ownerOf } from '../scene/lines.ts';
import type { Scene } from '../scene/scene.ts';
import type { Traits } from '../ground/traits.ts';

function rowOf({ entry: { kind, row }, social, established }: Traits, { links, convergence, chk }: Best, { illustrative }: Scene): Record<string, unknown> {
  return {
    code: row.code,
    kind,
    plan_code: row.plan_code ?? null,
    programme_code: row.programme_code ?? null,
    owner_code: ownerOf(row),
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

/** Rows as the table `standing` holds them: how many lines of the other side are linked with each line, and how well at best. */
export class Standings {
  readonly #country: Country;
  readonly #ofActions: ActionStandings;
  #begun = false;

  constructor(country: Country) {
    this.#country = country;
    this.#ofActions = new ActionStandings(country);
  }

  /** Takes in what changed; before the first rows are told there is nothing to keep up to date. */
  follow(lines: ChangedLines): void {
    if (this.#begun) this.#ofActions.follow(lines);
  }

  /** Of all lines, or of some. */
  *rows(wanted: WantedLines | null = null): Iterable<Record<string, unknown>> {
    const { scene, table, actions, locals } = this.#country;
    if (!this.#begun) this.#ofActions.follow(allLines(this.#country));
    this.#begun = true;
    for (const local of wanted === null ? locals : this.#found(wanted.locals, (code) => this.#country.localOf(code))) yield rowOf(local, bestOf(table.of(local.number)), scene);
    for (const action of wanted === null ? actions : this.#found(wanted.actions, (code) => this.#country.actionOf(code))) yield rowOf(action, this.#ofActions.of(action), scene);
  }

  #found(codes: ReadonlySet<string>, find: (code: string) => Traits | undefined): readonly Traits[] {
    return [...codes].flatMap((code) => find(code) ?? []);
  }
}

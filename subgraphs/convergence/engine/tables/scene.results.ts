import { CellSummary } from '../cells/cell.summary.ts';
import { Cells, cellRow } from '../cells/cells.ts';
import type { Country } from '../country.ts';
import { DomainStatuses } from './domains.ts';
import type { Effects } from '../effects.ts';
import { FigureLines } from '../figures/figure.lines.ts';
import type { FiguresContent } from '../figures/figures.content.ts';
import type { Ground } from '../ground/ground.ts';
import { Fragmentations } from './fragmentations.ts';
import { linkRows, linkRowsOf } from './link.row.ts';
import { PlanFigures } from '../figures/plan.figures.ts';
import type { Results, Row } from './scope.ts';
import { Standings } from './standings.ts';
import { tellsOf } from '../scene/told.ts';
import { TerritoryFigures } from '../figures/territory.figures.ts';

const allProgrammes = '';

/** All that is told of one scene: everything, or what a change touched. Rows are made while they are read, so that no table is held whole. */
export class SceneResults {
  readonly #country: Country;
  readonly #figures: TerritoryFigures;
  readonly #plans: PlanFigures;
  /** Breakdowns of territories whose figures were told: both come from one pass over their lines. */
  readonly #narrowed = new Map<number, ReturnType<TerritoryFigures['overAndNarrowed']>['narrowed']>();
  readonly #standings: Standings;
  readonly #cells: CellSummary;
  readonly #statuses: DomainStatuses;
  readonly #fragmentations: Fragmentations;
  #programmes: ReadonlySet<number>;

  constructor(country: Country) {
    this.#country = country;
    const lines = new FigureLines(country);
    this.#figures = new TerritoryFigures(country, lines, country.ground.codes.map((_, territory) => territory).filter(wantedIn(country)));
    this.#plans = new PlanFigures(country, lines);
    this.#standings = new Standings(country);
    this.#cells = new CellSummary(country);
    this.#statuses = new DomainStatuses(country);
    this.#fragmentations = new Fragmentations(country);
    this.#programmes = programmesOf(country);
  }

  /** Tables in the order in which they are to be read: statuses are told from what the cells said. */
  everything(): Results {
    const country = this.#country;
    const wanted = wantedIn(country);
    const territories = country.ground.codes.map((_, territory) => territory).filter(wanted);
    const services = country.ground.communes.map((_, commune) => [commune, undefined] as const);
    const all = (rows: Iterable<Row>) => ({ rows, scopes: null });
    return {
      link: all(linkRows(country)),
      standing: all(later(() => this.#standings.rows())),
      figures: all(this.#figuresRows(territories, country.scene.plans.map(({ code }) => code), null)),
      cell: all(this.#cellRows(services)),
      domain_status: all(this.#statusRows(wanted, null)),
      fragmentation: all(later(() => this.#fragmentations.rows(wanted))),
      breakdown: all(this.#breakdownRows(territories, null)),
    };
  }

  touched(effects: Effects): Results {
    const country = this.#country;
    const { ground, book, scene: { illustrative } } = country;
    this.#figures.renew(effects);
    this.#plans.renew(effects);
    this.#standings.follow(effects);
    this.#statuses.follow(effects);
    const wanted = wantedIn(country);
    const touched = above(ground, effects.communes);
    // Communes first: what stands above them is told from their points.
    const territories = [...touched].sort((one, other) => one - other);
    const told = territories.filter(wanted);
    // A need, or an offer of a line that counts elsewhere, changes who is served and no figure.
    const served = above(ground, [...effects.communes, ...effects.services.keys()]);
    const wide = territories.filter((territory) => !ground.isCommune(territory));
    const plans = this.#plansTouched(effects);
    const of = (rows: Iterable<Row>, ...scopes: NonNullable<Results['link']['scopes']>) => ({ rows, scopes });
    const codes = (from: Iterable<string>) => [...from].map((code) => [code]);
    const everyField = effects.tables;
    return {
      link: of(
        linkRowsOf(country, { actions: effects.pairsOfActions, locals: effects.pairsOfLocals }),
        { columns: ['line_code'], keys: codes(effects.pairsOfLocals) },
        { columns: ['action_code'], keys: codes(effects.pairsOfActions) },
      ),
      standing: of(later(() => this.#standings.rows(effects)), { columns: ['code'], keys: codes([...effects.actions, ...effects.locals]) }),
      figures: of(this.#figuresRows(told, plans, effects.keys), {
        columns: ['subject_kind', 'subject_code', 'illustrative'],
        keys: [...territories.map((territory) => ['territory', ground.codes[territory]!, illustrative]), ...plans.map((plan) => ['plan', plan, illustrative])],
      }),
      cell: of(this.#cellRows(effects.services), {
        columns: ['theme_code', 'territory_code', 'illustrative'],
        keys: [...effects.services].flatMap(([commune, themes]) => [...themes].map((theme) => [theme, country.places.codeOf(commune), illustrative])),
      }),
      domain_status: of(this.#statusRows((territory) => served.has(territory) && wanted(territory), effects.domains), {
        columns: ['territory_code', 'theme_code', 'illustrative'],
        keys: [...served].flatMap((territory) => [...effects.domains].map((domain) => [ground.codes[territory]!, domain, illustrative])),
      }),
      fragmentation: everyField
        ? of(later(() => this.#fragmentations.rows(wanted)), { columns: ['illustrative'], keys: [[illustrative]] })
        : of(later(() => this.#fragmentations.rows((territory) => touched.has(territory) && wanted(territory), effects.fields)), {
          columns: ['territory_code', 'theme_code', 'illustrative'],
          keys: wide.flatMap((territory) => [...effects.fields].map((field) => [ground.codes[territory]!, field, illustrative])),
        }),
      breakdown: of(this.#breakdownRows(told, effects.keys),
        {
          columns: ['territory_code', 'by', 'key', 'illustrative'],
          keys: wide.flatMap((territory) => [...effects.keys].map((key) => [ground.codes[territory]!, book.keys[key]!.by, book.keys[key]!.key, illustrative])),
        },
        { columns: ['territory_code', 'by', 'illustrative'], keys: wide.map((territory) => [ground.codes[territory]!, 'MILIEU', illustrative]) }),
    };
  }

  /** An action stands in the figures of every plan over its communes, a local line in those of its own. */
  #plansTouched({ plans, pairsOfActions, communes }: Effects): readonly string[] {
    if (pairsOfActions.size === 0) return [...plans];
    const { ground, scene } = this.#country;
    const before = this.#programmes;
    this.#programmes = programmesOf(this.#country);
    // Every plan is set against every programme that has actions.
    const all = before.size !== this.#programmes.size || [...before].some((programme) => !this.#programmes.has(programme));
    const over = all ? scene.plans : scene.plans.filter(({ territoryCode }) => {
      const territory = ground.numberOf(territoryCode);
      return territory !== null && ground.under(territory).some((commune) => communes.has(commune));
    });
    return [...new Set([...plans, ...over.map(({ code }) => code)])];
  }

  *#figuresRows(territories: readonly number[], plans: readonly string[], keys: ReadonlySet<number> | null): Iterable<Row> {
    const { ground, scene } = this.#country;
    const row = (kind: 'territory' | 'plan', code: string, programme: string | null, content: FiguresContent): Row => ({
      subject_kind: kind, subject_code: code, programme_code: programme ?? allProgrammes, illustrative: scene.illustrative, content,
    });
    for (const territory of territories) yield row('territory', ground.codes[territory]!, null, this.#figuresOf(territory, keys));
    const wanted = new Set(plans);
    for (const plan of scene.plans) if (wanted.has(plan.code)) for (const { programme, content } of this.#plans.of(plan)) yield row('plan', plan.code, programme, content);
  }

  #figuresOf(territory: number, keys: ReadonlySet<number> | null): FiguresContent {
    if (this.#country.ground.isCommune(territory)) return this.#figures.over(territory);
    const { whole, narrowed } = this.#figures.overAndNarrowed(territory, keys);
    this.#narrowed.set(territory, narrowed);
    return whole;
  }

  *#cellRows(services: Iterable<readonly [commune: number, themes: ReadonlySet<string> | undefined]>): Iterable<Row> {
    const { ground, scene: { illustrative } } = this.#country;
    const cells = new Cells(this.#country);
    for (const [commune, themes] of services) {
      if (!ground.isCommune(commune)) continue;
      this.#cells.forget(commune, themes);
      for (const { place, cells: here } of cells.in(commune, themes)) {
        this.#cells.take(commune, place, here);
        for (const cell of here) yield cellRow(illustrative, cell);
      }
    }
  }

  #statusRows(wanted: (territory: number) => boolean, domains: ReadonlySet<string> | null): Iterable<Row> {
    return later(() => this.#statuses.rows(this.#cells, wanted, domains));
  }

  *#breakdownRows(territories: readonly number[], keys: ReadonlySet<number> | null): Iterable<Row> {
    const { ground, scene } = this.#country;
    for (const territory of territories) {
      if (ground.isCommune(territory)) continue;
      const row = (by: string, key: string, content: FiguresContent): Row => ({ territory_code: ground.codes[territory]!, by, key, illustrative: scene.illustrative, content });
      for (const { key, content } of this.#narrowed.get(territory) ?? this.#figures.overAndNarrowed(territory, keys).narrowed) yield row(key.by, key.key, content);
      this.#narrowed.delete(territory);
      for (const { milieu, content } of this.#figures.overParts(territory)) yield row('MILIEU', milieu, content);
    }
    this.#figures.rest();
  }
}

const programmesOf = ({ actions }: Country): ReadonlySet<number> => new Set(actions.map(({ programme }) => programme));

/** Every territory that one of the communes lies in. */
function above(ground: Ground, communes: Iterable<number>): ReadonlySet<number> {
  const territories = new Set<number>();
  for (const commune of communes) if (ground.isCommune(commune)) for (const territory of ground.above(commune)) territories.add(territory);
  return territories;
}

/** Rows that are made when they are first read. */
function* later(make: () => Iterable<Row>): Iterable<Row> {
  yield* make();
}

/** Numbers of territories of which figures are told. */
function wantedIn({ scene, ground }: Country): (territory: number) => boolean {
  const wanted = ground.codes.map(tellsOf(scene));
  return (territory) => wanted[territory]!;
}

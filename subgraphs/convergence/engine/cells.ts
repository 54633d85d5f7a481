import { cellOf, placeOf, statusOf, type Cell, type DomainStatus, type DomainView, type Need, type Place, type PlanLine } from '../model/index.ts';
import { cutAt, joined, yearsOf, type CellPlace, type Years } from './cell.years.ts';
import type { Country } from './country.ts';
import type { EngineLine } from './lines.ts';
import { LINKED } from './pair.signature.ts';
import { chkOf } from './pair.table.ts';

/** A cell and the years for which it holds unchanged. */
export interface EvaluatedCell {
  readonly place: CellPlace;
  readonly years: Years;
  readonly needYear: number | null;
  readonly cell: Cell;
  readonly offers: readonly { readonly entry: EngineLine; readonly place: Place }[];
  readonly status: DomainStatus;
}

/** Whoever does not say whom it serves may serve anyone. */
const anyone = '';

/** The cells of one commune after the other: only what somebody needs or offers there, never the product of all services, people and years. */
export class Cells {
  readonly #country: Country;
  readonly #needs: ReadonlyMap<string, readonly Need[]>;
  readonly #supply: ReadonlyMap<string, readonly EngineLine[]>;

  constructor(country: Country) {
    const { needs, supply } = country.scene;
    this.#country = country;
    this.#needs = Map.groupBy(needs, ({ commune }) => commune);
    // A care institution stands in one commune.
    this.#supply = Map.groupBy(supply, ({ line }) => [...line.communeCodes][0]!);
  }

  /** Every service and population of the commune with all its cells, or only those of some services. */
  *in(commune: number, themes?: ReadonlySet<string>): Iterable<{ readonly place: CellPlace; readonly cells: readonly EvaluatedCell[] }> {
    const code = this.#country.places.codeOf(commune);
    const wanted = (theme: string) => themes === undefined || themes.has(theme);
    const lines = this.#linesIn(commune, code);
    const places = this.#placesIn(code, lines, wanted);
    if (places.size === 0) return;
    const offers = offersOf(lines, places, wanted);
    for (const [key, place] of places) {
      const here = [...(offers.get(key) ?? []), ...(offers.get(keyOf(place.theme, anyone)) ?? [])].sort((one, other) => (one.line.code < other.line.code ? -1 : 1));
      const beginnings = [...place.needs.map(({ year }) => year), ...here.flatMap(beginningsOf)];
      yield { place, cells: joined(place.years).flatMap((span) => cutAt(span, beginnings).map((years) => evaluated(this.#country, place, years, here))) };
    }
  }

  /** Lines that cover the commune, and have established themes to offer something of. */
  #linesIn(commune: number, code: string): readonly EngineLine[] {
    const lines: EngineLine[] = [...(this.#supply.get(code) ?? [])];
    for (const side of [this.#country.actionsByPlace, this.#country.localsCovering]) for (const { entry, established } of side.in(commune)) if (established) lines.push(entry);
    return lines;
  }

  #placesIn(commune: string, lines: readonly EngineLine[], wanted: (theme: string) => boolean): ReadonlyMap<string, CellPlace> {
    const places = new Map<string, CellPlace>();
    const at = (theme: string, population: string): CellPlace => {
      const key = keyOf(theme, population);
      let place = places.get(key);
      if (place === undefined) places.set(key, (place = { theme, population, commune, needs: [], years: [] }));
      return place;
    };
    for (const need of this.#needs.get(commune) ?? []) {
      if (!wanted(need.theme)) continue;
      const place = at(need.theme, need.population);
      place.needs.push(need);
      place.years.push({ first: need.year, last: need.year });
    }
    for (const { line } of lines) {
      const years = line.beneficiaries.has(commune) ? yearsOf(line) : null;
      if (years === null) continue;
      for (const { code } of line.themeShares) {
        if (wanted(code)) for (const population of line.populationCodes) if (!line.excludedPopulationCodes.has(population)) at(code, population).years.push(years);
      }
    }
    return places;
  }
}

const keyOf = (theme: string, population: string): string => `${theme}~${population}`;

const keysOfLine = new WeakMap<PlanLine, readonly (readonly [key: string, theme: string])[]>();

/** Services and populations that a line offers to, put together once and not for each of its communes. */
function offeredBy(line: PlanLine): readonly (readonly [key: string, theme: string])[] {
  let keys = keysOfLine.get(line);
  if (keys === undefined) {
    const populations = line.populationCodes.size === 0 ? [anyone] : [...line.populationCodes];
    keys = line.themeShares.flatMap(({ code }) => populations.map((population) => [keyOf(code, population), code] as const));
    keysOfLine.set(line, keys);
  }
  return keys;
}

/** Lines by the service and the population that they offer something to, as far as somebody asks for them. */
function offersOf(lines: readonly EngineLine[], places: ReadonlyMap<string, CellPlace>, wanted: (theme: string) => boolean): ReadonlyMap<string, readonly EngineLine[]> {
  const offers = new Map<string, EngineLine[]>();
  for (const entry of lines) {
    for (const [key, theme] of offeredBy(entry.line)) {
      if (!wanted(theme) || (entry.line.populationCodes.size > 0 && !places.has(key))) continue;
      const list = offers.get(key);
      if (list === undefined) offers.set(key, [entry]);
      else list.push(entry);
    }
  }
  return offers;
}

/** The years in which a line starts to offer, and in which it no longer does. */
function beginningsOf({ line }: EngineLine): readonly number[] {
  const years = yearsOf(line);
  return years === null ? [] : [years.first, years.last + 1];
}

function evaluated(country: Country, place: CellPlace, years: Years, lines: readonly EngineLine[]): EvaluatedCell {
  const { theme, population, commune } = place;
  const need = country.scene.world.needOf(theme, population, commune, years.first);
  const key = { theme, population, commune, year: years.first };
  const offers = lines.flatMap((entry) => {
    const offer = placeOf(key, entry.line);
    return offer === null ? [] : [{ entry, place: offer }];
  });
  const cell = cellOf(need, offers.map((offer) => offer.place));
  const recorded = place.needs.map(({ year }) => year).filter((year) => year <= years.first);
  return {
    place,
    years,
    needYear: recorded.length === 0 ? null : Math.max(...recorded),
    cell,
    offers,
    status: statusOf(viewOf(cell, offers.map(({ entry }) => entry), country)),
  };
}

/** One service alone, seen as a domain of its own. */
function viewOf(cell: Cell, lines: readonly EngineLine[], country: Country): DomainView {
  const national = new Set(lines.filter(({ kind }) => kind === 'action').map(({ line }) => line.code));
  const local = lines.filter(({ kind }) => kind !== 'action');
  return {
    need: cell.need,
    nationalLines: national.size,
    localLines: local.length,
    linked: national.size === 0 ? [] : local.flatMap((entry) => linkedWith(entry, national, country)),
    cells: [cell],
  };
}

function linkedWith({ kind, line }: EngineLine, national: ReadonlySet<string>, country: Country): DomainView['linked'] {
  const local = kind === 'care_institution' ? undefined : country.localOf(line.code);
  if (local === undefined) return [];
  const { page, start, end } = country.table.of(local.number);
  const linked: DomainView['linked'][number][] = [];
  for (let row = start; row < end; row += 1) {
    if ((page.mark(row) & LINKED) === 0 || !national.has(country.action(page.action(row)).line.code)) continue;
    linked.push(chkOf(page, row));
  }
  return linked;
}

const ends = (name: string, interval: { readonly low: number; readonly high: number } | null) => ({
  [`${name}_low`]: interval?.low ?? null,
  [`${name}_high`]: interval?.high ?? null,
});

/** As the table `cell` holds it. */
export function cellRow(illustrative: boolean, { place, years, needYear, cell, offers, status }: EvaluatedCell): Record<string, unknown> {
  return {
    code: `${place.theme}~${place.population}~${place.commune}~${years.first}${illustrative ? '~example' : ''}`,
    theme_code: place.theme,
    population_code: place.population,
    territory_code: place.commune,
    year: years.first,
    last_year: years.last,
    need: cell.need,
    need_year: needYear,
    offers: cell.offers,
    ...ends('coverage', cell.coverage),
    ...ends('gap', cell.gap),
    ...ends('duplicates', cell.duplicates),
    status: status.status,
    possible: status.possible,
    over_target: cell.overTarget,
    lines: offers.map(({ entry, place: { line, jointProject, low, high } }) => ({ kind: entry.kind, code: line, jointProject, low, high })),
    illustrative,
  };
}

import { cellOf, statusOf, type Cell, type DomainStatus, type Need, type Place } from '../model/index.ts';
import { beginningsOf, offersOf, OfferLinks, runs, type Offer, type Offering, type ToldLine } from './cell.offers.ts';
import { cutAt, joined, latestNeed, yearsOf, type CellPlace, type Years } from './cell.years.ts';
import type { Country } from './country.ts';
import { chkOf } from './pair.table.ts';
import type { Scene } from './scene.ts';

/** A cell and the years for which it holds unchanged. */
export interface EvaluatedCell {
  readonly place: CellPlace;
  readonly years: Years;
  readonly needYear: number | null;
  readonly cell: Cell;
  readonly lines: readonly ToldLine[];
  readonly status: DomainStatus;
}

/** A place that has cells, with the lines that may offer something there. */
interface Asked {
  readonly place: CellPlace;
  readonly lines: readonly Offering[];
  readonly forAnyone: readonly Offering[];
}

/** The cells of one commune after the other: only what somebody needs or offers there, never the product of all services, people and years. */
export class Cells {
  readonly #country: Country;
  readonly #needs: ReadonlyMap<string, readonly Need[]>;
  readonly #supply: ReadonlyMap<string, readonly Offering[]>;
  readonly #links: OfferLinks;
  /** Of the commune looked at: places that have cells, and lines by what they offer to whom, both by purpose. */
  readonly #asked: (Asked | undefined)[] = [];
  readonly #lines: (Offering[] | undefined)[] = [];

  constructor(country: Country) {
    const { supply } = country.scene;
    this.#country = country;
    this.#needs = needsByCommune(country.scene);
    this.#links = new OfferLinks(country);
    // A care institution stands in one commune.
    const offerings = supply.map((entry): Offering => ({ number: -1, entry, line: entry.line, purposes: country.book.purposes.of(entry.line) }));
    this.#supply = Map.groupBy(offerings, ({ line }) => [...line.communeCodes][0]!);
  }

  /** Every service and population of the commune with all its cells, or only those of some services. */
  *in(commune: number, themes?: ReadonlySet<string>): Iterable<{ readonly place: CellPlace; readonly cells: readonly EvaluatedCell[] }> {
    for (const asked of this.#askedIn(commune, themes)) yield { place: asked.place, cells: this.#evaluated(asked) };
  }

  #askedIn(commune: number, themes?: ReadonlySet<string>): readonly Asked[] {
    const { actionsByPlace, localsCovering, places, book: { purposes } } = this.#country;
    const code = places.codeOf(commune);
    const sides = [this.#supply.get(code) ?? [], actionsByPlace.in(commune), localsCovering.in(commune)];
    const all: Asked[] = [];
    const wanted = (theme: string) => themes === undefined || themes.has(theme);
    const at = (purpose: number): Asked => {
      const { theme, population, forAnyone } = purposes.at(purpose);
      const asked = (this.#asked[purpose] ??= {
        place: { theme, population, commune: code, needs: [], years: [] },
        lines: (this.#lines[purpose] ??= []),
        forAnyone: (this.#lines[forAnyone] ??= []),
      });
      if (asked.place.years.length === 0) all.push(asked);
      return asked;
    };
    for (const need of this.#needs.get(code) ?? []) {
      if (!wanted(need.theme)) continue;
      const { place } = at(purposes.numberOf(need.theme, need.population));
      place.needs.push(need);
      place.years.push({ first: need.year, last: need.year });
    }
    for (const lines of sides) {
      for (const { line, purposes: offered } of lines) {
        const years = line.beneficiaries.has(code) && line.populationCodes.size > 0 ? yearsOf(line) : null;
        if (years === null) continue;
        for (const purpose of offered) {
          const { theme, population } = purposes.at(purpose);
          if (wanted(theme) && !line.excludedPopulationCodes.has(population)) at(purpose).place.years.push(years);
        }
      }
    }
    if (all.length > 0) for (const lines of sides) for (const line of lines) for (const purpose of line.purposes) this.#lines[purpose]?.push(line);
    for (const { place: { theme, population } } of all) {
      const { number, forAnyone } = purposes.at(purposes.numberOf(theme, population));
      this.#asked[number] = this.#lines[number] = this.#lines[forAnyone] = undefined;
    }
    return all;
  }

  #evaluated({ place, lines, forAnyone }: Asked): readonly EvaluatedCell[] {
    const here = [...lines, ...forAnyone].sort((one, other) => (one.line.code < other.line.code ? -1 : 1));
    const beginnings = place.needs.map(({ year }) => year);
    beginningsOf(here, beginnings);
    const offers = offersOf(here, place);
    this.#links.turnTo(offers);
    return joined(place.years).flatMap((span) => cutAt(span, beginnings).map((years) => this.#cell(place, years, offers)));
  }

  #cell(place: CellPlace, years: Years, offers: readonly Offer[]): EvaluatedCell {
    const year = years.first;
    const places: Place[] = [];
    const lines: ToldLine[] = [];
    let nationalLines = 0;
    for (const offer of offers) {
      if (!runs(offer, year)) continue;
      places.push(offer.place);
      lines.push(offer.told);
      if (offer.told.kind === 'action') nationalLines += 1;
    }
    const need = latestNeed(place.needs, year);
    const cell = cellOf(need?.persons ?? null, places);
    const localLines = lines.length - nationalLines;
    const best = nationalLines === 0 || localLines === 0 ? null : this.#links.bestIn(year);
    // One service alone, seen as a domain of its own.
    const status = statusOf({ need: cell.need, nationalLines, localLines, linked: best === null ? [] : [chkOf(best.page, best.row)], cells: [cell] });
    return { place, years, needYear: need?.year ?? null, cell, lines, status };
  }
}

const needsOf = new WeakMap<Scene['needs'], ReadonlyMap<string, readonly Need[]>>();

/** Put together once for all changes that leave the needs as they are. */
function needsByCommune({ needs }: Scene): ReadonlyMap<string, readonly Need[]> {
  let byCommune = needsOf.get(needs);
  if (byCommune === undefined) needsOf.set(needs, (byCommune = Map.groupBy(needs, ({ commune }) => commune)));
  return byCommune;
}

/** As the table `cell` holds it. */
export function cellRow(illustrative: boolean, { place, years, needYear, cell, lines, status }: EvaluatedCell): Record<string, unknown> {
  const { coverage, gap, duplicates } = cell;
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
    coverage_low: coverage?.low ?? null,
    coverage_high: coverage?.high ?? null,
    gap_low: gap?.low ?? null,
    gap_high: gap?.high ?? null,
    duplicates_low: duplicates?.low ?? null,
    duplicates_high: duplicates?.high ?? null,
    status: status.status,
    possible: status.possible,
    over_target: cell.overTarget,
    lines,
    illustrative,
  };
}

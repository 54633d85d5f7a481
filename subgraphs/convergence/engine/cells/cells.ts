import { cellOf, statusOf, type Cell, type DomainStatus, type Need, type Place } from '../../model/index.ts';
import { CellLines } from './cell.lines.ts';
import { beginningsOf, offersOf, OfferLinks, runs, type Offer, type Offering, type ToldLine } from './cell.offers.ts';
import { cutAt, joined, latestNeed, spansOf, yearsOf, type CellPlace, type Years } from './cell.years.ts';
import type { Country } from '../country.ts';
import { chkOf } from '../pairs/pair.table.ts';
import type { Scene } from '../scene/scene.ts';

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
  readonly #lines: CellLines;
  readonly #links: OfferLinks;
  /** Of the commune looked at: places that have cells, and lines by what they offer to whom, both by purpose. */
  readonly #asked: (Asked | undefined)[] = [];
  readonly #offering: (Offering[] | undefined)[] = [];

  constructor(country: Country) {
    this.#country = country;
    this.#needs = needsByCommune(country.scene);
    this.#lines = new CellLines(country);
    this.#links = new OfferLinks(country);
  }

  /** Every service and population of the commune with all its cells, or only those of some services. */
  *in(commune: number, themes?: ReadonlySet<string>): Iterable<{ readonly place: CellPlace; readonly cells: readonly EvaluatedCell[] }> {
    for (const asked of this.#askedIn(commune, themes)) yield { place: asked.place, cells: this.#evaluated(asked) };
  }

  #askedIn(commune: number, themes?: ReadonlySet<string>): readonly Asked[] {
    const { places, book: { purposes } } = this.#country;
    const code = places.codeOf(commune);
    const lines = this.#lines.in(commune);
    const all: Asked[] = [];
    const listed: number[] = [];
    const wanted = (theme: string) => themes === undefined || themes.has(theme);
    const listOf = (purpose: number): Offering[] => {
      if (this.#offering[purpose] === undefined) listed.push(purpose);
      return (this.#offering[purpose] ??= []);
    };
    const at = (purpose: number): CellPlace => {
      let asked = this.#asked[purpose];
      if (asked === undefined) {
        const { theme, population, forAnyone } = purposes.at(purpose);
        asked = { place: { theme, population, commune: code, needs: [], years: [] }, lines: listOf(purpose), forAnyone: listOf(forAnyone) };
        this.#asked[purpose] = asked;
        all.push(asked);
      }
      return asked.place;
    };
    for (const need of this.#needs.get(code) ?? []) {
      if (!wanted(need.theme)) continue;
      at(purposes.numberOf(need.theme, need.population)).needs.push(need);
    }
    for (const { line, purposes: offered } of lines.stating()) {
      const years = line.populationCodes.size === 0 ? null : yearsOf(line);
      if (years === null) continue;
      for (const purpose of offered) {
        const { theme, population } = purposes.at(purpose);
        if (wanted(theme) && !line.excludedPopulationCodes.has(population)) at(purpose).years.push(years);
      }
    }
    lines.shareOut(listed, this.#offering);
    for (const purpose of listed) this.#asked[purpose] = this.#offering[purpose] = undefined;
    return all;
  }

  #evaluated({ place, lines, forAnyone }: Asked): readonly EvaluatedCell[] {
    const here = [...lines, ...forAnyone].sort((one, other) => (one.line.code < other.line.code ? -1 : 1));
    const beginnings = place.needs.map(({ year }) => year);
    beginningsOf(here, beginnings);
    const offers = offersOf(here, place);
    this.#links.turnTo(offers);
    return joined(spansOf(place)).flatMap((span) => cutAt(span, beginnings).map((years) => this.#cell(place, years, offers)));
  }

  #cell(place: CellPlace, years: Years, offers: readonly Offer[]): EvaluatedCell {
    const year = years.first;
    const places: Place[] = [];
    const lines: ToldLine[] = [];
    let [nationalLines, localLines] = [0, 0];
    for (const offer of offers) {
      if (!runs(offer, year)) continue;
      places.push(offer.place);
      lines.push(offer.told);
      if (offer.told.kind === 'action') nationalLines += 1;
      else if (!offer.place.standing) localLines += 1;
    }
    // Where no line plans anything, a care institution is somebody who acts there.
    if (nationalLines === 0 && localLines === 0) localLines = lines.length;

    const need = latestNeed(place.needs, year);
    const cell = cellOf(need?.persons ?? null, places);
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
    last_year: Number.isFinite(years.last) ? years.last : null,
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

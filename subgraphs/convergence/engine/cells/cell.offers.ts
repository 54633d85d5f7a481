import { placeFrom, yearOf, type Place } from '../../model/index.ts';
import { yearsOf, type CellPlace } from './cell.years.ts';
import { CONVERGENT, convergenceRank } from '../tables/convergent.ts';
import type { Country } from '../country.ts';
import { LINKED } from '../pairs/pair.signature.ts';
import type { PairBlock } from '../pairs/pair.table.ts';
import type { Traits } from '../ground/traits.ts';

/** A line or a care institution, as cells ask of it. The number of an institution is none of a line. */
export type Offering = Pick<Traits, 'number' | 'entry' | 'line' | 'purposes'>;

/** A line as the row of a cell tells it. */
export interface ToldLine {
  readonly kind: Traits['entry']['kind'];
  readonly code: string;
  readonly jointProject: string | null;
  readonly low: number;
  readonly high: number | null;
}

/** What a line offers in one place, the same in all years in which it may run. */
export interface Offer {
  readonly by: Offering;
  readonly first: number;
  readonly last: number;
  readonly place: Place;
  readonly told: ToldLine;
}

/** A linked pair of two offers, by where they stand among the offers of the place. */
interface Link {
  readonly national: number;
  readonly local: number;
  readonly rank: number;
  readonly page: PairBlock['page'];
  readonly row: number;
}

/** Offers of lines in their order; lines that exclude the people of the place offer them nothing. */
export function offersOf(lines: readonly Offering[], { population, commune }: CellPlace): readonly Offer[] {
  const offers: Offer[] = [];
  for (const by of lines) {
    const { line, entry } = by;
    if (line.excludedPopulationCodes.has(population)) continue;
    const place = { ...placeFrom(line, commune), standing: entry.kind === 'care_institution' };
    offers.push({
      by,
      first: line.startMonth === null ? -Infinity : yearOf(line.startMonth),
      last: line.endMonth === null ? Infinity : yearOf(line.endMonth),
      place,
      told: { kind: entry.kind, code: place.line, jointProject: place.jointProject, low: place.low, high: place.high },
    });
  }
  return offers;
}

/** The years in which lines start to offer, and in which they no longer do. */
export function beginningsOf(lines: readonly Offering[], into: number[]): void {
  for (const { line } of lines) {
    const years = yearsOf(line);
    if (years !== null) into.push(years.first, years.last + 1);
  }
}

/** Which offers of one place are linked with each other, found when it is first asked. */
export class OfferLinks {
  readonly #country: Country;
  /** One more than where an action stands among the offers, by its number; 0 for all others. */
  readonly #at: Int32Array;
  #offers: readonly Offer[] = [];
  #links: Link[] | null = null;

  constructor(country: Country) {
    this.#country = country;
    this.#at = new Int32Array(country.actionNumbers);
  }

  turnTo(offers: readonly Offer[]): void {
    this.#offers = offers;
    this.#links = null;
  }

  /** The linked pair of lines running in a year that says most of the status; null where none is linked. */
  bestIn(year: number): Link | null {
    let best: Link | null = null;
    for (const link of (this.#links ??= this.#found())) {
      if (best !== null && best.rank >= link.rank) continue;
      if (!runs(this.#offers[link.national]!, year) || !runs(this.#offers[link.local]!, year)) continue;
      best = link;
      if (link.rank === CONVERGENT) break;
    }
    return best;
  }

  #found(): Link[] {
    const links: Link[] = [];
    const [offers, at] = [this.#offers, this.#at];
    offers.forEach(({ by, told }, national) => { if (told.kind === 'action') at[by.number] = national + 1; });
    offers.forEach(({ by, told }, local) => {
      if (told.kind === 'action' || told.kind === 'care_institution') return;
      const { page, start, end } = this.#country.table.of(by.number);
      for (let row = start; row < end; row += 1) {
        const national = at[page.action(row)]! - 1;
        if (national >= 0 && (page.mark(row) & LINKED) !== 0) links.push({ national, local, rank: convergenceRank(page, row), page, row });
      }
    });
    for (const { by, told } of offers) if (told.kind === 'action') at[by.number] = 0;
    return links;
  }
}

export const runs = ({ first, last }: Offer, year: number): boolean => first <= year && year <= last;

import { CONVERGENT, convergenceRank } from './convergent.ts';
import type { Country } from './country.ts';
import type { DomainTally } from './domain.tally.ts';
import { LINKED } from './pair.signature.ts';
import { chkOf } from './pair.table.ts';
import type { Traits } from './traits.ts';

/** One pair for each thing that a pair can say of a status, by its rank. */
export type Spokesmen = ReturnType<typeof chkOf>[];

/**
 * Counts the linked pairs of local lines by domain and by where both lines count. Those of one line are counted by the places of actions first, which
 * are few, so that where a place and the line meet is asked once for all its pairs there.
 */
export class DomainPairs {
  readonly spokesmen: Spokesmen = [];
  readonly #country: Country;
  readonly #tallies: readonly (DomainTally | undefined)[];
  readonly #domains: number;
  readonly #places: number[] = [];
  /** Of actions by number: where their place stands among the places, and the domains that a figure may rest on. */
  readonly #placeOf: Int32Array;
  readonly #domainsOf: (readonly number[])[] = [];
  /** By place and domain, of the line looked at. */
  readonly #counts: Int32Array;
  readonly #ranks: Int8Array;
  readonly #ofLine: Uint8Array;

  /** Tallies by the numbers of the domains that are asked for. */
  constructor(country: Country, tallies: readonly (DomainTally | undefined)[]) {
    [this.#country, this.#tallies, this.#domains] = [country, tallies, tallies.length];
    this.#placeOf = new Int32Array(country.actionNumbers);
    const known = new Map<number, number>();
    for (const { number, place, established, domains } of country.actions) {
      let at = known.get(place);
      if (at === undefined) known.set(place, (at = this.#places.push(place) - 1));
      this.#placeOf[number] = at;
      this.#domainsOf[number] = established ? domains : none;
    }
    this.#counts = new Int32Array(this.#places.length * this.#domains);
    this.#ranks = new Int8Array(this.#counts.length);
    this.#ofLine = new Uint8Array(this.#domains);
  }

  /** The pairs of a line in those of its domains that are asked for. */
  take({ number, stack }: Traits, domains: readonly number[]): void {
    const { table, places } = this.#country;
    const { page, start, end } = table.of(number);
    const touched: number[] = [];
    for (const domain of domains) this.#ofLine[domain] = 1;
    for (let row = start; row < end; row += 1) {
      if ((page.mark(row) & LINKED) === 0) continue;
      const action = page.action(row);
      const at = this.#placeOf[action]! * this.#domains;
      for (const domain of this.#domainsOf[action]!) {
        if (this.#ofLine[domain] === 0) continue;
        const slot = at + domain;
        if (this.#counts[slot] === 0) touched.push(slot);
        this.#counts[slot]! += 1;
        if (this.#ranks[slot]! < CONVERGENT) this.#ranks[slot] = Math.max(this.#ranks[slot]!, this.#rankOf(page, row));
      }
    }
    for (const domain of domains) this.#ofLine[domain] = 0;
    for (const slot of touched) {
      const place = this.#places[Math.floor(slot / this.#domains)]!;
      this.#tallies[slot % this.#domains]!.addPairs(places.common(place, stack), this.#counts[slot]!, this.#ranks[slot]!);
      this.#counts[slot] = this.#ranks[slot] = 0;
    }
  }

  #rankOf(page: Parameters<typeof chkOf>[0], row: number): number {
    const rank = convergenceRank(page, row);
    this.spokesmen[rank] ??= chkOf(page, row);
    return rank;
  }
}

const none: readonly number[] = [];

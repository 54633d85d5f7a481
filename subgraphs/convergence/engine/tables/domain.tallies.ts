import { convergenceRank, RANKS } from './convergent.ts';
import type { Country } from '../country.ts';
import { DomainTally } from './domain.tally.ts';
import type { ChangedLines, LineThen } from '../effects.ts';
import { LINKED } from '../pairs/pair.signature.ts';
import { chkOf } from '../pairs/pair.table.ts';
import type { Traits } from '../ground/traits.ts';

/**
 * Lines and linked pairs of every domain by the place where they count, kept from change to change. Pairs of one line are counted by the places of
 * actions first, which are few, so that where a place and the line meet is asked once for all its pairs there.
 */
export class DomainTallies {
  /** One pair for each thing that a pair can say of a status, by its rank. */
  readonly spokesmen: ReturnType<typeof chkOf>[] = [];
  readonly #country: Country;
  readonly #tallies: DomainTally[] = [];
  /** Of actions by number: the line that was counted, and where its place stands among the places of actions. */
  readonly #actions: (Traits | undefined)[] = [];
  readonly #placeOf: number[] = [];
  readonly #places: number[] = [];
  readonly #known = new Map<number, number>();
  /** Of the line looked at: its domains, and pairs by place, domain and rank. */
  #ofLine = new Uint8Array(0);
  #counts = new Int32Array(0);

  constructor(country: Country) {
    this.#country = country;
  }

  /** Undefined where nothing counts in the domain. */
  of(domain: number): DomainTally | undefined {
    return this.#tallies[domain];
  }

  follow({ before, after }: ChangedLines): void {
    // What was is taken out as it was put in, with the actions of then.
    for (const line of before) this.#count(line, -1);
    for (let number = 0; number < this.#country.actionNumbers; number += 1) this.#turn(number);
    this.#ofLine = new Uint8Array(this.#country.book.domains.length);
    this.#counts = new Int32Array(this.#places.length * this.#ofLine.length * RANKS);
    for (const line of after) this.#count(line, 1);
  }

  #tally(domain: number): DomainTally {
    return (this.#tallies[domain] ??= new DomainTally());
  }

  /** The action with a number as it is now. */
  #turn(number: number): void {
    const [before, after] = [this.#actions[number], this.#country.action(number) as Traits | undefined];
    if (before === after) return;
    if (before !== undefined) for (const domain of establishedDomains(before)) this.#tally(domain).addActions(before.stack, -1);
    if (after !== undefined) for (const domain of establishedDomains(after)) this.#tally(domain).addActions(after.stack, 1);
    this.#actions[number] = after;
    if (after !== undefined) this.#placeOf[number] = this.#placeNumber(after.place);
  }

  #placeNumber(place: number): number {
    let at = this.#known.get(place);
    if (at === undefined) this.#known.set(place, (at = this.#places.push(place) - 1));
    return at;
  }

  #count({ local, block: { page, start, end }, actions }: LineThen, sign: 1 | -1): void {
    const ofLine = establishedDomains(local);
    if (ofLine.length === 0) return;
    for (const domain of ofLine) {
      this.#tally(domain).addLocals(local.stack, sign);
      this.#ofLine[domain] = 1;
    }
    const touched: number[] = [];
    for (let row = start; row < end; row += 1) {
      if ((page.mark(row) & LINKED) === 0) continue;
      const action = page.action(row);
      if (actions !== null && actions[action] !== 1) continue;
      const rank = convergenceRank(page, row);
      this.spokesmen[rank] ??= chkOf(page, row);
      for (const domain of establishedDomains(this.#actions[action]!)) {
        if (this.#ofLine[domain] === 0) continue;
        const slot = (this.#placeOf[action]! * this.#ofLine.length + domain) * RANKS + rank;
        if (this.#counts[slot] === 0) touched.push(slot);
        this.#counts[slot]! += 1;
      }
    }
    for (const domain of ofLine) this.#ofLine[domain] = 0;
    for (const slot of touched) {
      const at = Math.floor(slot / RANKS);
      const place = this.#country.places.common(this.#places[Math.floor(at / this.#ofLine.length)]!, local.stack);
      this.#tally(at % this.#ofLine.length).addPairs(place, slot % RANKS, sign * this.#counts[slot]!);
      this.#counts[slot] = 0;
    }
  }
}

/** Domains that a figure may rest on. */
const establishedDomains = ({ established, domains }: Traits): readonly number[] => (established ? domains : none);
const none: readonly number[] = [];

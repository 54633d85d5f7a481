import { BlockTable, roomFor, type Block, type BlockPage } from '../ground/block.table.ts';
import { Tuples } from '../ground/tuples.ts';
import type { Traits } from '../ground/traits.ts';
import { commonKeysOf } from '../pairs/pair.judge.ts';
import type { Country } from '../country.ts';
import { WHOLE, type ActionSlots } from './action.slots.ts';
import { BestByKey, SUPPORT } from './best.by.key.ts';

/** Of a support its key and its number in the book. */
const FACTS = 2;

const unasked = -1;

/** Supports side by side: a country has millions, of which few are different. */
class SupportPage implements BlockPage<SupportPage> {
  readonly rows: number;
  readonly book: Tuples;
  readonly #facts: Int32Array;

  constructor(rows: number, book: Tuples) {
    [this.rows, this.book] = [rows, book];
    this.#facts = roomFor(rows * FACTS);
  }

  key(row: number): number {
    return this.#facts[row * FACTS]!;
  }

  /** Where its numbers begin among all that the book holds. */
  at(row: number): number {
    return this.#facts[row * FACTS + 1]! * SUPPORT;
  }

  isAsked(row: number): boolean {
    return this.#facts[row * FACTS + 1] !== unasked;
  }

  note(row: number, key: number, number: number): void {
    this.#facts[row * FACTS] = key;
    this.#facts[row * FACTS + 1] = number;
  }

  /** Whether a row says the same as one that may be of another page. */
  isAlike(row: number, other: SupportPage, otherRow: number): boolean {
    const [at, otherAt] = [this.at(row), other.at(otherRow)];
    if (this.book === other.book) return at === otherAt;
    for (let number = 0; number < SUPPORT; number += 1) if (!Object.is(this.book.held[at + number], other.book.held[otherAt + number])) return false;
    return true;
  }

  take(from: SupportPage, start: number, end: number, at: number): void {
    this.#facts.set(from.#facts.subarray(start * FACTS, end * FACTS), at * FACTS);
    if (from.book === this.book) return;
    for (let row = at; row < at + end - start; row += 1) {
      if (!this.isAsked(row)) continue;
      this.book.ask(from.book, this.#facts[row * FACTS + 1]!);
      this.#facts[row * FACTS + 1] = this.book.number();
    }
  }
}

/** The keys of a line and what stands behind it under each: the whole first, then its own domains and populations, and the owners of the actions that it meets. */
export type Supports = Block<SupportPage>;

/** The best national partner of a local line, whole and under each key. It is the same wherever the line counts, so it is worked out once for all its territories. */
export class LocalSupport {
  readonly #country: Country;
  readonly #columns: ActionSlots;
  readonly #best = new BestByKey();
  readonly #table = new BlockTable<SupportPage>((rows, before) => new SupportPage(rows, before?.book ?? new Tuples(SUPPORT)));

  constructor(country: Country, columns: ActionSlots) {
    [this.#country, this.#columns] = [country, columns];
  }

  /** The same without what stands behind, if nobody asked for that: the keys alone are needed of more lines. */
  keysOf(local: Traits): Supports {
    const known = this.#table.of(local.number);
    if (known.start < known.end) return known;
    this.#gather(local, false);
    return this.#kept(local, false);
  }

  /** What was worked out of a line already, if it was. */
  known({ number }: Traits): Supports | undefined {
    const known = this.#table.of(number);
    return known.start < known.end && known.page.isAsked(known.start) ? known : undefined;
  }

  of(local: Traits): Supports {
    const known = this.known(local);
    if (known !== undefined) return known;
    this.#gather(local, true);
    return this.#kept(local, true);
  }

  forget({ number }: Traits): void {
    this.#table.clear(number);
  }

  #gather(local: Traits, supports: boolean): void {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    const columns = this.#columns;
    const byKey = this.#best;
    const { best } = byKey;
    byKey.turn(local.established);
    byKey.slot(WHOLE);
    for (const key of local.keys) byKey.slot(key);
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      const owner = columns.owner[number]! < 0 ? null : byKey.slot(columns.owner[number]!);
      if (!supports) continue;
      best.take(0, page, row);
      const common = columns.common(page.common(row), number, local);
      for (let at = 0; at < common; at += 1) best.take(byKey.slot(columns.key[columns.found(at)]!), page, row);
      if (owner !== null) best.take(owner, page, row);
    }
    for (const { number, keys } of possible.of(local)) {
      const owner = columns.owner[number]! < 0 ? null : byKey.slot(columns.owner[number]!);
      if (!supports) continue;
      best.open(0);
      const common = columns.common(commonKeysOf(keys, local.keys), number, local);
      for (let at = 0; at < common; at += 1) best.open(byKey.slot(columns.key[columns.found(at)]!));
      if (owner !== null) best.open(owner);
    }
  }

  #kept({ number }: Traits, supports: boolean): Supports {
    const table = this.#table;
    table.begin();
    this.#best.keys.forEach((key, slot) => {
      const row = table.next();
      const { page } = table;
      if (supports) this.#best.write(slot, page.book.asked);
      page.note(row, key, supports ? page.book.number() : unasked);
      table.keep();
    });
    table.end(number);
    return table.of(number);
  }
}

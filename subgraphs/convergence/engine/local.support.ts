import { BestSlots } from './best.slots.ts';
import { WHOLE, type ActionSlots } from './action.slots.ts';
import type { Narrowing } from './uptake.tally.ts';
import type { Country } from './country.ts';
import { commonKeysOf } from './pair.judge.ts';
import type { Page } from './pair.table.ts';
import type { Traits } from './traits.ts';

/** Numbers of one support: key, 1 if something is linked, then value, low end and high end of C and of CHK; NaN is unknown. */
export const SUPPORT = 8;

/**
 * The best national partner of a local line, whole and under each key: its own domains and populations, and the owners (or the programmes) of the
 * actions that it meets. It is the same wherever the line counts, so it is worked out once for all its territories.
 */
export class LocalSupport {
  readonly #country: Country;
  readonly #narrowing: Narrowing;
  readonly #best = new BestSlots(2);
  readonly #columns: ActionSlots;
  readonly #at: number[] = [];
  /** The key of each slot of the line in hand, and by key + 1 for which line its slot was given last, and which. */
  readonly #slots: number[] = [];
  #slotFor = new Int32Array(0);
  #slotOf = new Int32Array(0);
  readonly #supports = new WeakMap<Traits, Float64Array>();
  readonly #keys = new WeakMap<Traits, Int32Array>();
  /** For which line a key was seen last. */
  #seen = new Int32Array(0);
  #round = 0;

  constructor(country: Country, columns: ActionSlots, narrowing: Narrowing) {
    [this.#country, this.#columns, this.#narrowing] = [country, columns, narrowing];
  }

  /** Keys under which the line counts: its own, and the owners of actions that it meets or may meet. */
  keysOf(local: Traits): Int32Array {
    let keys = this.#keys.get(local);
    if (keys === undefined) this.#keys.set(local, (keys = this.#keysMet(local)));
    return keys;
  }

  /** Supports side by side, the whole first; of programmes those that the line meets. */
  of(local: Traits): Float64Array {
    let supports = this.#supports.get(local);
    if (supports === undefined) this.#supports.set(local, (supports = this.#computed(local)));
    return supports;
  }

  forget(local: Traits): void {
    this.#keys.delete(local);
    this.#supports.delete(local);
  }

  #keysMet(local: Traits): Int32Array {
    const { table, possible, book } = this.#country;
    const { page, start, end } = table.of(local.number);
    if (this.#seen.length < book.keys.length) this.#seen = new Int32Array(2 * book.keys.length);
    this.#round += 1;
    const keys: number[] = [];
    const take = (key: number): void => {
      if (key < 0 || this.#seen[key] === this.#round) return;
      this.#seen[key] = this.#round;
      keys.push(key);
    };
    local.keys.forEach(take);
    const { owner } = this.#columns;
    for (let row = start; row < end; row += 1) take(owner[page.action(row)]!);
    for (const { number } of possible.of(local)) take(owner[number]!);
    return Int32Array.from(keys);
  }

  #computed(local: Traits): Float64Array {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    this.#begin();
    this.#slot(WHOLE, local);
    if (this.#narrowing === 'KEYS') for (const key of local.keys) this.#slot(key, local);
    for (let row = start; row < end; row += 1) this.#takeRow(page, row, local);
    for (const { number, keys } of possible.of(local)) {
      const slots = this.#slotsMet(number, commonKeysOf(keys, local.keys), local);
      for (let at = 0; at < slots; at += 1) this.#best.open(this.#at[at]!);
    }
    const supports = new Float64Array(SUPPORT * this.#slots.length);
    this.#slots.forEach((key, slot) => this.#write(supports, slot, key, local.established));
    return supports;
  }

  #write(supports: Float64Array, slot: number, key: number, established: boolean): void {
    const best = this.#best;
    const at = SUPPORT * slot;
    supports[at] = key;
    supports[at + 1] = Number(best.isLinked(slot));
    for (let measure = 0; measure < 2; measure += 1) {
      supports[at + 2 + 3 * measure] = best.value(measure, slot, established);
      supports[at + 3 + 3 * measure] = best.low(measure, slot);
      supports[at + 4 + 3 * measure] = best.high(measure, slot);
    }
  }

  #takeRow(page: Page, row: number, local: Traits): void {
    const slots = this.#slotsMet(page.action(row), page.common(row), local);
    for (let at = 0; at < slots; at += 1) this.#best.take(this.#at[at]!, page, row);
  }

  /** Slots of the whole and of each key under which the line meets an action, in `#at`; returns how many there are. */
  #slotsMet(number: number, bits: number, local: Traits): number {
    const columns = this.#columns;
    let count = 0;
    this.#at[count++] = 0;
    if (this.#narrowing === 'PROGRAMMES') {
      if (columns.programme[number]! >= 0) this.#at[count++] = this.#slot(columns.programme[number]!, local);
      return count;
    }
    const common = columns.common(bits, number, local);
    for (let at = 0; at < common; at += 1) this.#at[count++] = this.#slot(columns.key[columns.found(at)]!, local);
    if (columns.owner[number]! >= 0) this.#at[count++] = this.#slot(columns.owner[number]!, local);
    return count;
  }

  #begin(): void {
    const keys = this.#country.book.keys.length + 1;
    if (this.#slotFor.length < keys) [this.#slotFor, this.#slotOf] = [new Int32Array(2 * keys), new Int32Array(2 * keys)];
    this.#slots.length = 0;
    this.#round += 1;
  }

  #slot(key: number, local: Traits): number {
    if (this.#slotFor[key + 1] === this.#round) return this.#slotOf[key + 1]!;
    this.#slotFor[key + 1] = this.#round;
    const slot = this.#slots.push(key) - 1;
    this.#slotOf[key + 1] = slot;
    this.#best.resize(slot + 1);
    this.#best.reset(slot, slot + 1, local.established);
    return slot;
  }
}

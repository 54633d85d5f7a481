import { BestSlots } from './best.slots.ts';
import { WHOLE, type ActionSlots } from './action.slots.ts';
import type { Country } from '../country.ts';
import { commonKeysOf } from '../pairs/pair.judge.ts';
import type { Traits } from '../ground/traits.ts';

/** Numbers of one support: key, 1 if something is linked, then value, low end and high end of C and of CHK; NaN is unknown. */
export const SUPPORT = 8;

/** Supports side by side in one row of numbers, since a country has more than a million of them. */
export interface Supports {
  readonly numbers: Float64Array;
  /** The whole stands first, then the line’s own domains and populations and the owners of the actions that it meets; from here on, the programmes of these actions. */
  readonly programmes: number;
}

/** The best national partner of a local line, whole and under each key. It is the same wherever the line counts, so it is worked out once for all its territories. */
export class LocalSupport {
  readonly #country: Country;
  readonly #columns: ActionSlots;
  readonly #best = new BestSlots(2);
  /** The key of each slot of the line in hand, and by key + 1 for which line its slot was given last, and which. */
  readonly #slots: number[] = [];
  #givenFor = new Int32Array(0);
  #slotOf = new Int32Array(0);
  #round = 0;
  /** By number of the line. */
  readonly #supports: (Supports | undefined)[] = [];
  readonly #keys: (readonly number[] | undefined)[] = [];

  constructor(country: Country, columns: ActionSlots) {
    [this.#country, this.#columns] = [country, columns];
  }

  /** Keys under which the line counts: its own, and the owners of actions that it meets or may meet. */
  keysOf(local: Traits): readonly number[] {
    return (this.#keys[local.number] ??= this.#keysMet(local));
  }

  /** What was worked out of a line already, if it was. */
  known({ number }: Traits): Supports | undefined {
    return this.#supports[number];
  }

  of(local: Traits): Supports {
    return (this.#supports[local.number] ??= this.#computed(local));
  }

  forget({ number }: Traits): void {
    this.#keys[number] = undefined;
    this.#supports[number] = undefined;
  }

  #keysMet(local: Traits): readonly number[] {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    const { owner } = this.#columns;
    this.#begin();
    for (const key of local.keys) this.#give(key);
    for (let row = start; row < end; row += 1) this.#give(owner[page.action(row)]!);
    for (const { number } of possible.of(local)) this.#give(owner[number]!);
    return this.#slots.filter((key) => key >= 0);
  }

  #computed(local: Traits): Supports {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    const columns = this.#columns;
    const best = this.#best;
    this.#begin();
    this.#slot(WHOLE, local);
    for (const key of local.keys) this.#slot(key, local);
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      best.take(0, page, row);
      const common = columns.common(page.common(row), number, local);
      for (let at = 0; at < common; at += 1) best.take(this.#slot(columns.key[columns.found(at)]!, local), page, row);
      const [owner, programme] = [columns.owner[number]!, columns.programme[number]!];
      if (owner >= 0) best.take(this.#slot(owner, local), page, row);
      if (programme >= 0) best.take(this.#slot(programme, local), page, row);
    }
    for (const { number, keys } of possible.of(local)) {
      best.open(0);
      const common = columns.common(commonKeysOf(keys, local.keys), number, local);
      for (let at = 0; at < common; at += 1) best.open(this.#slot(columns.key[columns.found(at)]!, local));
      const [owner, programme] = [columns.owner[number]!, columns.programme[number]!];
      if (owner >= 0) best.open(this.#slot(owner, local));
      if (programme >= 0) best.open(this.#slot(programme, local));
    }
    return this.#told(local.established);
  }

  #told(established: boolean): Supports {
    const { keys } = this.#country.book;
    const isProgramme = (key: number): boolean => key >= 0 && keys[key]!.by === 'PROGRAMME';
    const numbers = new Float64Array(SUPPORT * this.#slots.length);
    let to = 0;
    const write = (key: number, slot: number): void => {
      numbers[to] = key;
      numbers[to + 1] = Number(this.#best.isLinked(slot));
      for (let measure = 0; measure < 2; measure += 1) {
        numbers[to + 2 + 3 * measure] = this.#best.value(measure, slot, established);
        numbers[to + 3 + 3 * measure] = this.#best.low(measure, slot);
        numbers[to + 4 + 3 * measure] = this.#best.high(measure, slot);
      }
      to += SUPPORT;
    };
    this.#slots.forEach((key, slot) => { if (!isProgramme(key)) write(key, slot); });
    const programmes = to;
    this.#slots.forEach((key, slot) => { if (isProgramme(key)) write(key, slot); });
    return { numbers, programmes };
  }

  #begin(): void {
    const keys = this.#country.book.keys.length + 1;
    if (this.#givenFor.length < keys) [this.#givenFor, this.#slotOf] = [new Int32Array(2 * keys), new Int32Array(2 * keys)];
    this.#slots.length = 0;
    this.#round += 1;
  }

  /** The slot of a key, whatever it holds. */
  #give(key: number): number {
    if (this.#givenFor[key + 1] !== this.#round) {
      this.#givenFor[key + 1] = this.#round;
      this.#slotOf[key + 1] = this.#slots.push(key) - 1;
    }
    return this.#slotOf[key + 1]!;
  }

  /** The slot of a key, with nothing in it when it is new. */
  #slot(key: number, { established }: Traits): number {
    const before = this.#slots.length;
    const slot = this.#give(key);
    if (slot < before) return slot;
    this.#best.resize(slot + 1);
    this.#best.reset(slot, slot + 1, established);
    return slot;
  }
}

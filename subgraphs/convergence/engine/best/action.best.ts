import type { ActionSlots } from './action.slots.ts';
import { BestSlots } from './best.slots.ts';
import { isAmong, type SomeKeys } from '../ground/some.keys.ts';
import type { Country } from '../country.ts';
import { commonKeysOf } from '../pairs/pair.judge.ts';
import type { Traits } from '../ground/traits.ts';

/** The best partners of some actions, side by side and apart from those of all others. */
export interface PackedBest {
  readonly actions: Int32Array;
  /** Slot i is that of action i. */
  readonly whole: BestSlots;
  /** Slots of the keys of all of them, one action after the other. */
  readonly keyed: BestSlots | null;
}

/**
 * The best partners of actions among some lines, whole and under each of their keys: of one commune, place or territory after the other. What the
 * slots of an action held before is forgotten when it is met again.
 */
export class ActionBest {
  readonly whole: BestSlots;
  /** Null where nobody asks by key. */
  readonly keyed: BestSlots | null;
  /** Actions that some pair spoke of in this round. */
  readonly met: number[] = [];
  readonly #country: Country;
  readonly #slots: ActionSlots;
  readonly #measures: 1 | 2 | 4;
  /** In which round an action was last met, and last asked for. */
  #metIn = new Int32Array(0);
  #askedIn = new Int32Array(0);
  #all = true;
  #keys: SomeKeys | null = null;
  #round = 0;

  constructor(country: Country, slots: ActionSlots, measures: 1 | 2 | 4, byKey: boolean) {
    [this.#country, this.#slots, this.#measures] = [country, slots, measures];
    this.whole = new BestSlots(measures);
    this.keyed = byKey ? new BestSlots(measures) : null;
  }

  /** Begins another round: only pairs of the actions that are asked for are taken in from now on, or those of all; and under all keys, or some. */
  turn(asked: readonly Traits[] | null, keys: SomeKeys | null = null): void {
    const { actions, count } = this.#slots;
    this.whole.resize(actions);
    this.keyed?.resize(count);
    if (this.#metIn.length < actions) [this.#metIn, this.#askedIn] = [new Int32Array(actions), new Int32Array(actions)];
    this.#round += 1;
    this.#all = asked === null;
    this.#keys = keys;
    this.met.length = 0;
    for (const { number } of asked ?? []) this.#askedIn[number] = this.#round;
  }

  isMet(number: number): boolean {
    return this.#metIn[number] === this.#round;
  }

  /** All pairs of a line. */
  take(local: Traits): void {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    const { keyed, whole } = this;
    const slots = this.#slots;
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      if (!this.#isAsked(number)) continue;
      this.#meet(number);
      whole.take(number, page, row);
      if (keyed === null) continue;
      const common = slots.common(page.common(row), number, local);
      for (let at = 0; at < common; at += 1) if (this.#isTold(slots.found(at))) keyed.take(slots.found(at), page, row);
    }
    // Of an action whose own themes nobody accepted anything is possible as it is.
    if (!local.established) for (const action of possible.of(local)) if (action.established && this.#isAsked(action.number)) this.#open(action, local);
  }

  /** What another round found. */
  merge({ actions, whole, keyed }: PackedBest): void {
    const { keyed: counts, first } = this.#slots;
    let from = 0;
    for (let at = 0; at < actions.length; at += 1) {
      const number = actions[at]!;
      const keys = counts[number]!;
      if (this.#isAsked(number)) {
        this.#meet(number);
        this.whole.merge(number, whole, at);
        if (this.keyed !== null && keyed !== null) for (let key = 0; key < keys; key += 1) if (this.#isTold(first[number]! + key)) this.keyed.merge(first[number]! + key, keyed, from + key);
      }
      from += keys;
    }
  }

  /** What this round found, to be kept. */
  packed(): PackedBest {
    const { keyed: counts, first, established } = this.#slots;
    const actions = Int32Array.from(this.met);
    const whole = new BestSlots(this.#measures);
    const keyed = this.keyed === null ? null : new BestSlots(this.#measures);
    whole.resize(actions.length);
    keyed?.resize(actions.reduce((sum, number) => sum + counts[number]!, 0));
    let to = 0;
    actions.forEach((number, at) => {
      whole.reset(at, at + 1, established[number] === 1);
      whole.merge(at, this.whole, number);
      if (keyed === null) return;
      keyed.reset(to, to + counts[number]!, established[number] === 1);
      for (let key = 0; key < counts[number]!; key += 1) keyed.merge(to + key, this.keyed!, first[number]! + key);
      to += counts[number]!;
    });
    return { actions, whole, keyed };
  }

  #isAsked(number: number): boolean {
    return this.#all || this.#askedIn[number] === this.#round;
  }

  #isTold(slot: number): boolean {
    return this.#keys === null || isAmong(this.#keys, this.#slots.key[slot]!);
  }

  /** Makes its slots those of this round. */
  #meet(number: number): void {
    if (this.#metIn[number] === this.#round) return;
    this.#metIn[number] = this.#round;
    this.met.push(number);
    const { first, keyed, established } = this.#slots;
    this.whole.reset(number, number + 1, established[number] === 1);
    this.keyed?.reset(first[number]!, first[number]! + keyed[number]!, established[number] === 1);
  }

  #open({ number, keys }: Traits, local: Traits): void {
    this.#meet(number);
    this.whole.open(number);
    if (this.keyed === null) return;
    const common = this.#slots.common(commonKeysOf(keys, local.keys), number, local);
    for (let at = 0; at < common; at += 1) this.keyed.open(this.#slots.found(at));
  }
}

import type { Country } from './country.ts';
import { mostKeys } from './pair.judge.ts';
import type { Traits } from './traits.ts';

/** The key that stands for no narrowing. */
export const WHOLE = -1;

/**
 * Slots of every action by number: one for all lines, then one for the lines of each of its keys. What a pass over millions of pairs asks of their
 * actions stands here in columns, since a look at each action would be a look at memory far away.
 */
export class ActionSlots {
  readonly count: number;
  /** Where the slots of an action begin; those of the next one begin where they end. */
  readonly first: Int32Array;
  /** The key of a slot; WHOLE of the first one. */
  readonly key: Int32Array;
  readonly owner: Int32Array;
  readonly programme: Int32Array;
  readonly established: Uint8Array;
  /** Actions of more keys than there are bits: their common keys are looked up again. */
  readonly #wide = new Map<number, Traits>();
  readonly #found = new Int32Array(4_096);

  constructor({ actions, actionNumbers: numbers }: Country) {
    this.first = new Int32Array(numbers + 1);
    this.owner = new Int32Array(numbers).fill(WHOLE);
    this.programme = new Int32Array(numbers).fill(WHOLE);
    this.established = new Uint8Array(numbers);
    for (const { number, keys } of actions) this.first[number + 1] = 1 + keys.length;
    for (let number = 0; number < numbers; number += 1) this.first[number + 1]! += this.first[number]!;
    this.count = this.first[numbers]!;
    this.key = new Int32Array(this.count).fill(WHOLE);
    for (const action of actions) {
      const { number, keys } = action;
      this.key.set(keys, this.first[number]! + 1);
      this.owner[number] = action.owner;
      this.programme[number] = action.programme;
      this.established[number] = Number(action.established);
      if (keys.length > mostKeys) this.#wide.set(number, action);
    }
  }

  /** Slots of the keys that an action has in common with a local line, in a list that the next call overwrites; returns how many there are. */
  common(bits: number, number: number, local: Traits): number {
    let count = 0;
    const first = this.first[number]! + 1;
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.#found[count++] = first + 31 - Math.clz32(rest & -rest);
    const wide = this.#wide.size === 0 ? undefined : this.#wide.get(number);
    if (wide !== undefined) for (let at = mostKeys; at < wide.keys.length; at += 1) if (local.keys.includes(wide.keys[at]!)) this.#found[count++] = first + at;
    return count;
  }

  found(at: number): number {
    return this.#found[at]!;
  }
}

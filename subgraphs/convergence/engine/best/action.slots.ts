import type { Country } from '../country.ts';
import { mostKeys } from '../pairs/pair.judge.ts';
import type { Traits } from '../ground/traits.ts';

/** The key that stands for no narrowing. */
export const WHOLE = -1;

/**
 * What a pass over millions of pairs asks of their actions, in columns by number, since a look at each action would be a look at memory far away; and
 * a slot for each key of an action, so that its best partner can be told among the lines of that key.
 */
export class ActionSlots {
  owner = new Int32Array(0);
  programme = new Int32Array(0);
  established = new Uint8Array(0);
  weight = new Float64Array(0);
  /** Where the slots of an action begin; those of its keys follow in their order. */
  first = new Int32Array(0);
  /** How many keys it has. */
  keyed = new Int32Array(0);
  /** By slot. */
  key = new Int32Array(0);
  /** How many slots were given. */
  count = 0;
  /** Actions of more keys than there are bits: their common keys are looked up again. */
  readonly #wide = new Map<number, Traits>();
  readonly #found = new Int32Array(4_096);

  constructor({ actions, actionNumbers }: Country) {
    this.#resize(actionNumbers);
    for (const action of actions) this.put(action);
  }

  /** Numbers of actions are below this. */
  get actions(): number {
    return this.owner.length;
  }

  /** An action as it is now. Its slots stay where they are as long as its keys find room there. */
  put(action: Traits): void {
    const { number, keys, line } = action;
    if (number >= this.actions) this.#resize(Math.max(number + 1, 2 * this.actions));
    this.owner[number] = action.owner;
    this.programme[number] = action.programme;
    this.established[number] = Number(action.established);
    this.weight[number] = line.weight;
    if (keys.length > this.keyed[number]!) {
      this.first[number] = this.count;
      this.count += keys.length;
      if (this.count > this.key.length) this.key = larger(this.key, new Int32Array(2 * this.count));
    }
    this.keyed[number] = keys.length;
    this.key.set(keys, this.first[number]!);
    if (keys.length > mostKeys) this.#wide.set(number, action);
    else this.#wide.delete(number);
  }

  /** Slots of the keys that an action has in common with a local line, in a list that the next call overwrites; returns how many there are. */
  common(bits: number, number: number, local: Traits): number {
    let count = 0;
    const first = this.first[number]!;
    for (let rest = bits; rest !== 0; rest &= rest - 1) this.#found[count++] = first + 31 - Math.clz32(rest & -rest);
    const wide = this.#wide.size === 0 ? undefined : this.#wide.get(number);
    if (wide !== undefined) for (let at = mostKeys; at < wide.keys.length; at += 1) if (local.keys.includes(wide.keys[at]!)) this.#found[count++] = first + at;
    return count;
  }

  found(at: number): number {
    return this.#found[at]!;
  }

  #resize(actions: number): void {
    this.owner = larger(this.owner, new Int32Array(actions).fill(WHOLE));
    this.programme = larger(this.programme, new Int32Array(actions).fill(WHOLE));
    this.established = larger(this.established, new Uint8Array(actions));
    this.weight = larger(this.weight, new Float64Array(actions));
    this.first = larger(this.first, new Int32Array(actions));
    this.keyed = larger(this.keyed, new Int32Array(actions));
  }
}

function larger<T extends Int32Array | Uint8Array | Float64Array>(column: T, room: T): T {
  room.set(column);
  return room;
}

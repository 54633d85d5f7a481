import { WHOLE, type ActionSlots } from '../best/action.slots.ts';
import { BestSlots } from '../best/best.slots.ts';
import { PairCounts } from '../pairs/pair.counts.ts';
import { commonKeysOf } from '../pairs/pair.judge.ts';
import type { Traits } from '../ground/traits.ts';

/** What is kept of one area, so that a change of one line is not told from all its lines anew: counts, and the best partner of each action. */
export class AreaTally {
  readonly whole = new BestSlots(1);
  /** Null for parts of territories, of which nobody asks by key. */
  readonly keyed: BestSlots | null;
  readonly #counts: (PairCounts | undefined)[] = [];
  readonly #lines: (number | undefined)[] = [];
  readonly #keys: number[] = [];

  constructor(narrowed: boolean) {
    this.keyed = narrowed ? new BestSlots(1) : null;
  }

  get narrowed(): boolean {
    return this.keyed !== null;
  }

  /** Keys under which lines count, or did. */
  get keys(): readonly number[] {
    return this.#keys;
  }

  counts(key: number): PairCounts {
    return (this.#counts[key + 1] ??= new PairCounts());
  }

  lines(key: number): number {
    return this.#lines[key + 1] ?? 0;
  }

  addLine(key: number, times: number): void {
    if (this.#lines[key + 1] === undefined) this.#keys.push(key);
    this.#lines[key + 1] = this.lines(key) + times;
  }

  /** Forgets the partners of an action. */
  reset(number: number, { first, keyed, established, actions, count }: ActionSlots): void {
    this.whole.resize(actions);
    this.whole.reset(number, number + 1, established[number] === 1);
    this.keyed?.resize(count);
    this.keyed?.reset(first[number]!, first[number]! + keyed[number]!, established[number] === 1);
  }

  /** What other lines hold of an action. */
  mergeBest(number: number, whole: BestSlots, keyed: BestSlots | null, { first, keyed: counts }: ActionSlots): void {
    this.whole.merge(number, whole, number);
    if (this.keyed === null || keyed === null) return;
    const last = first[number]! + counts[number]!;
    for (let slot = first[number]!; slot < last; slot += 1) this.keyed.merge(slot, keyed, slot);
  }

  /** Of a line whose themes nobody accepted anything is possible. */
  open({ number, keys }: Traits, local: Traits, slots: ActionSlots): void {
    this.whole.open(number);
    if (this.keyed === null) return;
    const common = slots.common(commonKeysOf(keys, local.keys), number, local);
    for (let at = 0; at < common; at += 1) this.keyed.open(slots.found(at));
  }

  clearCounts(): void {
    for (const key of this.#keys) {
      this.#lines[key + 1] = undefined;
      this.#counts[key + 1]?.clear();
    }
    this.#keys.length = 0;
  }

  /** Adds what another tally counted. */
  addCounts(other: AreaTally): void {
    for (const key of this.narrowed ? other.keys : [WHOLE]) {
      this.addLine(key, other.lines(key));
      this.counts(key).addAll(other.counts(key));
    }
  }
}

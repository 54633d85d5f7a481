import { BestSlots } from './best.slots.ts';

/** Numbers of a support: 1 if something is linked, then value, low end and high end of C and of CHK; NaN is unknown. */
export const SUPPORT = 7;

/** The best of the pairs of one local line after the other, by key: each key of the line in hand has a slot. */
export class BestByKey {
  readonly best = new BestSlots(2);
  /** The keys of the line in hand, in the order of their slots. */
  readonly keys: number[] = [];
  #established = true;
  /** By key + 1, for which line its slot was given last, and which. */
  readonly #givenFor: number[] = [];
  readonly #slotOf: number[] = [];
  #round = 0;

  turn(established: boolean): void {
    this.#established = established;
    this.#round += 1;
    this.keys.length = 0;
  }

  /** Whether a key of the line in hand has a slot. */
  has(key: number): boolean {
    return this.#givenFor[key + 1] === this.#round;
  }

  /** The slot of a key, with nothing in it when it is new. */
  slot(key: number): number {
    if (this.has(key)) return this.#slotOf[key + 1]!;
    while (this.#givenFor.length <= key + 1) {
      this.#givenFor.push(0);
      this.#slotOf.push(0);
    }
    const slot = this.keys.push(key) - 1;
    this.#givenFor[key + 1] = this.#round;
    this.#slotOf[key + 1] = slot;
    this.best.resize(slot + 1);
    this.best.reset(slot, slot + 1, this.#established);
    return slot;
  }

  /** What a slot holds, as a support. */
  write(slot: number, into: Float64Array): void {
    const { best } = this;
    into[0] = Number(best.isLinked(slot));
    for (let measure = 0; measure < 2; measure += 1) {
      into[1 + 3 * measure] = best.value(measure, slot, this.#established);
      into[2 + 3 * measure] = best.low(measure, slot);
      into[3 + 3 * measure] = best.high(measure, slot);
    }
  }
}

import type { ActionSlots } from './action.slots.ts';
import { BestSlots } from './best.slots.ts';

/** The best partners of actions in one commune or scope after the other: what the slots of an action held in another is forgotten when it is met. */
export class ActionBest extends BestSlots {
  readonly #slots: ActionSlots;
  /** In which round an action was last met. */
  readonly #met: Int32Array;
  #round = 0;

  constructor(measures: 1 | 2 | 4, slots: ActionSlots) {
    super(measures);
    this.resize(slots.count);
    this.#slots = slots;
    this.#met = new Int32Array(slots.owner.length);
  }

  /** Begins another commune or scope. */
  turn(): void {
    this.#round += 1;
  }

  /** Whether some pair spoke of the action in this round. */
  isMet(number: number): boolean {
    return this.#met[number] === this.#round;
  }

  /** The first slot of an action, which is met by that. */
  slotsOf(number: number): number {
    const { first, established } = this.#slots;
    if (this.#met[number] !== this.#round) {
      this.#met[number] = this.#round;
      this.reset(first[number]!, first[number + 1]!, established[number] === 1);
    }
    return first[number]!;
  }
}

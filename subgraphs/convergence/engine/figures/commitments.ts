import { ExactSum, isFunded, type Chain } from '../../model/index.ts';
import type { BestSlots } from '../best/best.slots.ts';
import { committedOf } from './funding.ts';
import { Mean, MeanByValue, PointMean, ShareMean } from './mean.ts';
import type { Traits } from '../ground/traits.ts';

/**
 * The chain of the national actions that target a place: each is one commitment. Whether an action was executed and operates stands in no document the
 * hub reads yet.
 */
export class Commitments {
  actions = 0;
  readonly #exists = new ShareMean();
  readonly #aligned = new Mean();
  readonly #funded = new ShareMean();
  readonly #byNumber = new PointMean();
  readonly #byValue = new MeanByValue();
  readonly #ones = new ExactSum();
  readonly #costs = new ExactSum();
  #stated = 0;

  clear(): void {
    [this.actions, this.#stated] = [0, 0];
    for (const part of [this.#exists, this.#aligned, this.#funded, this.#byNumber, this.#byValue, this.#ones, this.#costs]) part.clear();
  }

  /** `best` where some pair may speak of the action, with its slot; null where none does. */
  add({ line, established }: Traits, best: BestSlots | null, slot: number): void {
    this.actions += 1;
    if (line.budget !== null) {
      this.#costs.add(line.budget);
      this.#stated += 1;
    }
    this.#funded.add(isFunded({ cost: line.budget, committed: committedOf(line) }));
    if (best === null) {
      this.#exists.add(established ? false : null);
      this.#aligned.add(line.weight, established ? 0 : NaN, 0, established ? 0 : 1);
    } else {
      this.#exists.add(best.isLinked(slot) ? true : !established || best.mayLink(slot) ? null : false);
      this.#aligned.add(line.weight, best.value(0, slot, established), best.low(0, slot), best.high(0, slot));
    }
  }

  /** Called once: what nobody recorded is added at the end. */
  get chain(): Chain {
    this.#ones.add(this.actions);
    this.#byNumber.addUnknown(this.#ones, this.actions);
    this.#byValue.addUnknown(this.#costs, this.#stated, this.actions - this.#stated);
    const unknown = this.#byNumber.figure;
    return {
      exists: this.#exists.figure,
      aligned: this.#aligned.figure,
      funded: this.#funded.figure,
      executedByNumber: unknown,
      executedByValue: this.#byValue.figure,
      operating: unknown,
    };
  }
}

import { ExactSum, isFunded, type Chain } from '../model/index.ts';
import type { BestSlots } from './best.slots.ts';
import { committedOf } from './funding.ts';
import { Mean, MeanByValue } from './mean.ts';
import type { Traits } from './traits.ts';

/**
 * The chain of the national actions that target a place: each is one commitment. Most meet no line at all; they are added up by weight and cost, and
 * only those that some pair speaks of are looked at one by one. Whether an action was executed and operates stands in no document the hub reads yet.
 */
export class Commitments {
  actions = 0;
  readonly #exists = new Mean();
  readonly #aligned = new Mean();
  readonly #funded = new Mean();
  readonly #byNumber = new Mean();
  readonly #byValue = new MeanByValue();
  readonly #ones = new ExactSum();
  readonly #nothing = new ExactSum();
  readonly #nothings = new ExactSum();
  readonly #costs = new ExactSum();
  #stated = 0;

  clear(): void {
    [this.actions, this.#stated] = [0, 0];
    for (const mean of [this.#exists, this.#aligned, this.#funded, this.#byNumber, this.#byValue]) mean.clear();
    for (const sum of [this.#ones, this.#nothing, this.#nothings, this.#costs]) sum.clear();
  }

  /** `best` where some pair speaks of the action, with its slot; null where none does. */
  add({ line, established }: Traits, best: BestSlots | null, slot: number): void {
    this.actions += 1;
    if (line.budget !== null) {
      this.#costs.add(line.budget);
      this.#stated += 1;
    }
    const funded = isFunded({ cost: line.budget, committed: committedOf(line) });
    if (funded === null) this.#funded.add(1, NaN, 0, 1);
    else this.#funded.add(1, Number(funded), Number(funded), Number(funded));
    if (best === null && established) {
      this.#nothings.add(1);
      this.#nothing.add(line.weight);
    } else if (best === null) {
      this.#exists.add(1, NaN, 0, 1);
      this.#aligned.add(line.weight, NaN, 0, 1);
    } else {
      if (best.isLinked(slot)) this.#exists.add(1, 1, 1, 1);
      else if (!established || best.mayLink(slot)) this.#exists.add(1, NaN, 0, 1);
      else this.#nothings.add(1);
      this.#aligned.add(line.weight, best.value(0, slot, established), best.low(0, slot), best.high(0, slot));
    }
  }

  get chain(): Chain {
    this.#exists.addNothing(this.#nothings);
    this.#aligned.addNothing(this.#nothing);
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

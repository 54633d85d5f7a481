import { LINKED, MAY_LINK } from '../pairs/pair.signature.ts';
import type { Page } from '../pairs/pair.table.ts';
import { SCORES } from '../pairs/score.book.ts';

/** −1 is below every score: no linked pair’s score is known yet. */
const unscored = -1;

const linkedFlag = 1;
const mayLinkFlag = 2;

/**
 * The best partner of many lines at once, for the first few of the measures: what `bestMatchOf` of the model says of the pairs that were taken in. A
 * slot stands for one line under one condition, for example an action among the lines of one population.
 */
export class BestSlots {
  /** Numbers of a slot: value, low end and high end of each measure. */
  readonly #width: number;
  #scores = new Float64Array(0);
  #flags = new Uint8Array(0);

  constructor(measures: 1 | 2 | 4) {
    this.#width = 3 * measures;
  }

  /** Makes room; what the slots hold stays. */
  resize(slots: number): void {
    if (slots <= this.#flags.length) return;
    const room = Math.max(slots, 2 * this.#flags.length);
    const [scores, flags] = [new Float64Array(room * this.#width), new Uint8Array(room)];
    scores.set(this.#scores);
    flags.set(this.#flags);
    [this.#scores, this.#flags] = [scores, flags];
  }

  /** What can be said before any pair: of lines whose themes nobody accepted anything is possible. */
  reset(first: number, last: number, established: boolean): void {
    const high = established ? 0 : 1;
    for (let slot = first; slot < last; slot += 1) this.#flags[slot] = 0;
    for (let at = first * this.#width; at < last * this.#width; at += 3) {
      this.#scores[at] = unscored;
      this.#scores[at + 1] = 0;
      this.#scores[at + 2] = high;
    }
  }

  take(slot: number, page: Page, row: number): void {
    const mark = page.mark(row);
    if ((mark & (LINKED | MAY_LINK)) === 0) return;
    const scores = this.#scores;
    const from = page.book.scores;
    let at = slot * this.#width;
    let source = page.entry(row) * SCORES;
    const end = at + this.#width;
    if ((mark & LINKED) === 0) {
      this.#flags[slot]! |= mayLinkFlag;
      for (; at < end; at += 3, source += 3) if (from[source + 2]! > scores[at + 2]!) scores[at + 2] = from[source + 2]!;
      return;
    }
    this.#flags[slot]! |= linkedFlag;
    for (; at < end; at += 1, source += 1) if (from[source]! > scores[at]!) scores[at] = from[source]!;
  }

  /** A pair of which anything is possible. */
  open(slot: number): void {
    this.#flags[slot]! |= mayLinkFlag;
    for (let at = slot * this.#width; at < (slot + 1) * this.#width; at += 3) this.#scores[at + 2] = 1;
  }

  /** What another slot holds of the same measures, here or elsewhere, as if its pairs were taken in here, too. */
  merge(slot: number, from: BestSlots, source: number): void {
    this.#flags[slot]! |= from.#flags[source]!;
    const [scores, others] = [this.#scores, from.#scores];
    let at = slot * this.#width;
    const end = at + this.#width;
    for (let other = source * from.#width; at < end; at += 1, other += 1) if (others[other]! > scores[at]!) scores[at] = others[other]!;
  }

  isLinked(slot: number): boolean {
    return (this.#flags[slot]! & linkedFlag) !== 0;
  }

  /** Some pair may turn out linked. */
  mayLink(slot: number): boolean {
    return (this.#flags[slot]! & mayLinkFlag) !== 0;
  }

  /** NaN where nothing is known; 0 where it is known that nothing is linked. */
  value(measure: number, slot: number, established: boolean): number {
    if (!this.isLinked(slot)) return established ? 0 : NaN;
    const value = this.#scores[slot * this.#width + 3 * measure]!;
    return value === unscored ? NaN : value;
  }

  low(measure: number, slot: number): number {
    return this.#scores[slot * this.#width + 3 * measure + 1]!;
  }

  high(measure: number, slot: number): number {
    return this.#scores[slot * this.#width + 3 * measure + 2]!;
  }
}

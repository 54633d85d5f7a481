import { ExactSum, NOT_APPLICABLE, type Figure } from '../../model/index.ts';
import type { ActionBest } from '../best/action.best.ts';
import { WHOLE, type ActionSlots } from '../best/action.slots.ts';
import type { BestSlots } from '../best/best.slots.ts';
import { Mean, PointMean } from './mean.ts';
import { MEASURES, type MeasureName } from '../pairs/score.book.ts';
import { isAmong, type SomeKeys } from '../ground/some.keys.ts';
import type { Traits } from '../ground/traits.ts';

export type Uptakes = Readonly<Record<MeasureName, Figure>>;

/** By what figures are narrowed beside the whole: by the keys of breakdowns, or by programmes. */
type Narrowing = 'KEYS' | 'PROGRAMMES';

/** Numbers of a point: value, low end and high end of each measure; NaN where nothing is known. */
const POINT = 3 * MEASURES.length;

/** The figures of a commune, and what it brings to a roll-up: its points, whole and under every key that an action there has. */
export interface CommunePoints {
  readonly whole: Uptakes;
  /** All points side by side, and by key where its point begins. */
  readonly points: Float64Array;
  readonly at: ReadonlyMap<number, number>;
}

class Means<M extends PointMean> {
  readonly #of: readonly M[];
  /** Weight of actions that no pair speaks of: the same for every measure. */
  readonly #nothing = new ExactSum();
  readonly #open = new ExactSum();
  #opens = 0;
  #items = 0;
  round = 0;

  constructor(make: () => M) {
    this.#of = MEASURES.map(make);
  }

  /** `best` where some pair speaks of the action, with its slot; null where none does, or counts. */
  add(weight: number, established: boolean, best: BestSlots | null, slot: number): void {
    this.#items += 1;
    if (best !== null) {
      for (let measure = 0; measure < MEASURES.length; measure += 1) this.#of[measure]!.add(weight, best.value(measure, slot, established), best.low(measure, slot), best.high(measure, slot));
    } else if (established) this.#nothing.add(weight);
    else {
      this.#open.add(weight);
      this.#opens += 1;
    }
  }

  clear(round: number): void {
    this.round = round;
    [this.#items, this.#opens] = [0, 0];
    this.#nothing.clear();
    this.#open.clear();
    for (const mean of this.#of) mean.clear();
  }

  /** What no pair speaks of is added at the end, once. */
  close(): void {
    for (const mean of this.#of) {
      mean.addNothing(this.#nothing);
      mean.addUnknown(this.#open, this.#opens);
    }
  }

  get figures(): Uptakes {
    const [c, chk, h, k] = this.#of.map((mean) => (this.#items === 0 ? NOT_APPLICABLE : mean.figure));
    return { c: c!, chk: chk!, h: h!, k: k! };
  }

  /** What a roll-up reads, without the weight intervals that it makes its own of. */
  writePoint(into: Float64Array, at: number): void {
    if (this.#items > 0) this.#of.forEach((mean, measure) => mean.writePoint(into, at + 3 * measure));
  }
}

/** Means by key, those of one commune after the other. */
class MeansByKey<M extends PointMean> {
  readonly keys: number[] = [];
  readonly #make: () => M;
  readonly #means: Means<M>[] = [];
  #round = 0;

  constructor(make: () => M) {
    this.#make = make;
  }

  turn(): void {
    this.#round += 1;
    this.keys.length = 0;
  }

  at(key: number): Means<M> {
    const means = (this.#means[key + 1] ??= new Means(this.#make));
    if (means.round !== this.#round) {
      means.clear(this.#round);
      this.keys.push(key);
    }
    return means;
  }

  close(): void {
    for (const key of this.keys) this.at(key).close();
  }
}

/** How far lines take up the actions that target one commune after the other, whole and narrowed, told from the best partners of these actions. */
export class UptakeTally {
  readonly #slots: ActionSlots;
  readonly #narrowing: Narrowing;
  readonly #whole = new Means(() => new Mean());
  readonly #points = new MeansByKey(() => new PointMean());
  readonly #figures = new MeansByKey(() => new Mean());

  constructor(slots: ActionSlots, narrowing: Narrowing) {
    [this.#slots, this.#narrowing] = [slots, narrowing];
  }

  /**
   * A commune without a plan takes nothing up, whatever associations do there: it counts 0, and that is known. Under some keys alone where others are as
   * they were.
   */
  points(actions: readonly Traits[], best: ActionBest, hasPlan: boolean, keys: SomeKeys | null, before: CommunePoints | null): CommunePoints {
    this.#whole.clear(0);
    this.#points.turn();
    for (const { number } of actions) this.#add(number, best, hasPlan, keys, this.#whole, this.#points);
    this.#whole.close();
    this.#points.close();
    const kept = keys === null || before === null ? [] : [...before.at].filter(([key]) => !isAmong(keys, key));
    const points = new Float64Array(POINT * (1 + this.#points.keys.length + kept.length)).fill(NaN);
    const at = new Map([[WHOLE, 0]]);
    this.#whole.writePoint(points, 0);
    for (const key of this.#points.keys) {
      this.#points.at(key).writePoint(points, POINT * at.size);
      at.set(key, POINT * at.size);
    }
    for (const [key, was] of kept) {
      points.set(before!.points.subarray(was, was + POINT), POINT * at.size);
      at.set(key, POINT * at.size);
    }
    return { whole: this.#whole.figures, points, at };
  }

  /** Figures by key, the whole among them; of keys that none of the actions has there are none. */
  figures(actions: readonly Traits[], best: ActionBest, hasPlan: boolean): ReadonlyMap<number, Uptakes> {
    this.#figures.turn();
    const whole = this.#figures.at(WHOLE);
    for (const { number } of actions) this.#add(number, best, hasPlan, null, whole, this.#figures);
    this.#figures.close();
    return new Map(this.#figures.keys.map((key) => [key, this.#figures.at(key).figures]));
  }

  #add(number: number, best: ActionBest, hasPlan: boolean, keys: SomeKeys | null, whole: Means<Mean>, byKey: MeansByKey<PointMean>): void {
    const { weight: weights, established: accepted, owner, programme, first, keyed, key } = this.#slots;
    const weight = weights[number]!;
    const established = !hasPlan || accepted[number] === 1;
    const isMet = hasPlan && best.isMet(number);
    const ofAll = isMet ? best.whole : null;
    whole.add(weight, established, ofAll, number);
    if (this.#narrowing === 'PROGRAMMES') {
      if (programme[number]! >= 0) byKey.at(programme[number]!).add(weight, established, ofAll, number);
      return;
    }
    const ofKeys = isMet ? best.keyed : null;
    const slot = first[number]!;
    for (let at = slot; at < slot + keyed[number]!; at += 1) if (keys === null || isAmong(keys, key[at]!)) byKey.at(key[at]!).add(weight, established, ofKeys, at);
    // Whoever owns it meets the same lines, so its best partner is the same.
    if (owner[number]! >= 0 && (keys === null || isAmong(keys, owner[number]!))) byKey.at(owner[number]!).add(weight, established, ofAll, number);
  }
}

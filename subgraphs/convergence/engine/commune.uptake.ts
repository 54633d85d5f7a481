import { ExactSum, NOT_APPLICABLE, type Figure } from '../model/index.ts';
import { ActionBest } from './action.best.ts';
import { WHOLE, type ActionSlots } from './action.slots.ts';
import type { BestSlots } from './best.slots.ts';
import { MEASURES, type MeasureName } from './pair.table.ts';
import type { Country } from './country.ts';
import { commonKeysOf } from './pair.judge.ts';
import { Mean } from './mean.ts';
import type { Traits } from './traits.ts';

export type Uptakes = Readonly<Record<MeasureName, Figure>>;

/** A commune’s figures, and its points under every key. */
export interface CommunePoints {
  readonly whole: Uptakes;
  readonly points: ReadonlyMap<number, Points>;
}

/** By what the uptake is narrowed beside the whole: by the keys of breakdowns, by programmes, or by nothing. */
export type Narrowing = 'KEYS' | 'PROGRAMMES' | 'NOTHING';

/** Value, low end and high end of each measure; NaN where nothing is known, or where no action of the key targets the commune. */
export type Points = Float64Array;

class Means {
  readonly #of = MEASURES.map(() => new Mean());
  /** Weight of actions that no pair speaks of: the same for every measure. */
  readonly #nothing = new ExactSum();
  readonly #open = new ExactSum();
  #opens = 0;
  #items = 0;
  round = 0;

  /** `best` where some pair speaks of the action, with its slot; null where none does, or counts. */
  add({ established, line: { weight } }: Traits, best: BestSlots | null, slot: number, hasPlan: boolean): void {
    this.#items += 1;
    // A commune without a plan takes nothing up, whatever associations do there: it counts 0, and that is known.
    if (!hasPlan || (best === null && established)) this.#nothing.add(weight);
    else if (best === null) {
      this.#open.add(weight);
      this.#opens += 1;
    } else for (let measure = 0; measure < MEASURES.length; measure += 1) this.#of[measure]!.add(weight, best.value(measure, slot, established), best.low(measure, slot), best.high(measure, slot));
  }

  clear(round: number): void {
    this.round = round;
    [this.#items, this.#opens] = [0, 0];
    this.#nothing.clear();
    this.#open.clear();
    for (const mean of this.#of) mean.clear();
  }

  /** Called once: what no pair speaks of is added at the end. */
  get figures(): Uptakes {
    const [c, chk, h, k] = this.#whole().map((mean) => (this.#items === 0 ? NOT_APPLICABLE : mean.figure));
    return { c: c!, chk: chk!, h: h!, k: k! };
  }

  /** Called once, too: what a roll-up reads, without the weight intervals that it makes its own of. */
  get points(): Points {
    const points = new Float64Array(3 * MEASURES.length).fill(NaN);
    if (this.#items > 0) this.#whole().forEach((mean, measure) => mean.writePoint(points, 3 * measure));
    return points;
  }

  #whole(): readonly Mean[] {
    for (const mean of this.#of) {
      mean.addNothing(this.#nothing);
      mean.addUnknown(this.#open, this.#opens);
    }
    return this.#of;
  }
}

/** The uptake of one commune after the other, whole and narrowed. */
export class CommuneUptake {
  readonly #country: Country;
  readonly #slots: ActionSlots;
  readonly #narrowing: Narrowing;
  readonly #best: ActionBest;
  /** By key, the whole first. */
  readonly #means: Means[] = [];
  readonly #keys: number[] = [];
  /** For which commune an action was last asked for. */
  readonly #asked: Int32Array;
  #round = 0;

  constructor(country: Country, slots: ActionSlots, narrowing: Narrowing) {
    this.#country = country;
    this.#slots = slots;
    this.#narrowing = narrowing;
    this.#best = new ActionBest(4, slots);
    this.#asked = new Int32Array(country.actionNumbers);
  }

  /** Figures by key, over the actions that target the commune; of keys that none of them has there are none. */
  of(commune: number, stack: Iterable<Traits>, hasPlan: boolean): ReadonlyMap<number, Uptakes> {
    this.#gather(commune, stack, hasPlan);
    return new Map(this.#keys.map((key) => [key, this.#meansOf(key).figures]));
  }

  /** The same as points, and the whole as figures. */
  pointsOf(commune: number, stack: Iterable<Traits>, hasPlan: boolean): CommunePoints {
    this.#gather(commune, stack, hasPlan);
    const whole = this.#meansOf(WHOLE).figures;
    return { whole, points: new Map(this.#keys.filter((key) => key !== WHOLE).map((key) => [key, this.#meansOf(key).points])) };
  }

  #gather(commune: number, stack: Iterable<Traits>, hasPlan: boolean): void {
    const actions = this.#country.actionsByPlace.in(commune);
    this.#round += 1;
    this.#best.turn();
    for (const action of actions) this.#asked[action.number] = this.#round;
    if (hasPlan) for (const local of stack) this.#take(local);
    this.#keys.length = 0;
    this.#meansOf(WHOLE);
    for (const action of actions) this.#add(action, hasPlan);
  }

  #take(local: Traits): void {
    const { table, possible } = this.#country;
    const { page, start, end } = table.of(local.number);
    const slots = this.#slots;
    const narrowed = this.#narrowing === 'KEYS';
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      if (this.#asked[number] !== this.#round) continue;
      this.#best.take(this.#best.slotsOf(number), page, row);
      if (!narrowed) continue;
      const common = slots.common(page.common(row), number, local);
      for (let at = 0; at < common; at += 1) this.#best.take(slots.found(at), page, row);
    }
    // Of an action whose own themes nobody accepted anything is possible as it is.
    if (local.established) return;
    for (const { number, established, keys } of possible.of(local)) {
      if (this.#asked[number] !== this.#round || !established) continue;
      this.#best.open(this.#best.slotsOf(number));
      if (!narrowed) continue;
      const common = slots.common(commonKeysOf(keys, local.keys), number, local);
      for (let at = 0; at < common; at += 1) this.#best.open(slots.found(at));
    }
  }

  #add(action: Traits, hasPlan: boolean): void {
    const { first, owner, programme } = this.#slots;
    const { number, keys } = action;
    const best = this.#best.isMet(number) ? this.#best : null;
    const slot = first[number]!;
    this.#meansOf(WHOLE).add(action, best, slot, hasPlan);
    if (this.#narrowing === 'PROGRAMMES' && programme[number]! >= 0) this.#meansOf(programme[number]!).add(action, best, slot, hasPlan);
    if (this.#narrowing !== 'KEYS') return;
    for (let at = 0; at < keys.length; at += 1) this.#meansOf(keys[at]!).add(action, best, slot + 1 + at, hasPlan);
    // Whoever owns it meets the same lines, so its best partner is the same.
    if (owner[number]! >= 0) this.#meansOf(owner[number]!).add(action, best, slot, hasPlan);
  }

  #meansOf(key: number): Means {
    const means = (this.#means[key + 1] ??= new Means());
    if (means.round !== this.#round) {
      means.clear(this.#round);
      this.#keys.push(key);
    }
    return means;
  }
}

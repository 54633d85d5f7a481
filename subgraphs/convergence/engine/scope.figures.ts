import { mutualOf, type Figure } from '../model/index.ts';
import { ActionBest } from './action.best.ts';
import { WHOLE, type ActionSlots } from './action.slots.ts';
import { Commitments } from './commitments.ts';
import type { Narrowing, Uptakes } from './commune.uptake.ts';
import type { Country } from './country.ts';
import type { FiguresContent } from './figures.content.ts';
import { SUPPORT, type LocalSupport } from './local.support.ts';
import { PairCounts } from './pair.counts.ts';
import { SupportMeans } from './support.means.ts';
import type { Traits } from './traits.ts';

/** What one key gathers in one scope. */
class Gathered {
  readonly counts = new PairCounts();
  readonly support = new SupportMeans();
  readonly commitments = new Commitments();
  lines = 0;
  round = 0;

  clear(round: number): void {
    this.counts.clear();
    this.support.clear();
    this.commitments.clear();
    this.lines = 0;
    this.round = round;
  }
}

/** Which lines a figure looks at. */
export interface Scope {
  readonly communes: number;
  readonly communesWithoutPlan: number;
  /** Local lines that count in it, each once. */
  readonly locals: Iterable<Traits>;
  /** Actions that target it, each once. */
  readonly actions: Iterable<Traits>;
  uptakeOf(key: number): Uptakes;
  responseOf(key: number): Figure;
}

/** The figures of one scope after the other, whole and narrowed: pairs, support and chain in one pass over the lines. */
export class ScopeFigures {
  readonly #country: Country;
  readonly #slots: ActionSlots;
  readonly #support: LocalSupport;
  readonly #narrowing: Narrowing;
  readonly #best: ActionBest;
  /** By key, the whole first. */
  readonly #of: Gathered[] = [];
  readonly #keys: number[] = [];
  /** Programmes that the line in hand meets nothing of. */
  readonly #unmet = new Set<number>();
  /** 1 for each key that is asked for; all are while it is null. */
  #wanted: Uint8Array | null = null;
  #round = 0;

  constructor(country: Country, slots: ActionSlots, support: LocalSupport, narrowing: Narrowing) {
    [this.#country, this.#slots, this.#support, this.#narrowing] = [country, slots, support, narrowing];
    this.#best = new ActionBest(1, slots);
  }

  /** By key. Of breakdowns a key has figures where a line of it counts; of programmes each has. */
  of(scope: Scope, programmes: readonly number[] = [], wanted: ReadonlySet<number> | null = null): ReadonlyMap<number, FiguresContent> {
    this.#wanted = wanted === null ? null : flagsOf(wanted, this.#country.book.keys.length);
    this.#round += 1;
    this.#best.turn();
    this.#keys.length = 0;
    for (const key of [WHOLE, ...programmes]) this.#at(key);
    for (const local of scope.locals) this.#takeLocal(local, programmes);
    for (const action of scope.actions) this.#takeAction(action);
    return new Map(this.#keys.map((key) => [key, this.#content(scope, key)]));
  }

  #takeLocal(local: Traits, programmes: readonly number[]): void {
    const { possible } = this.#country;
    if (this.#narrowing === 'KEYS') this.#takeRowsByKey(local);
    else this.#takeRows(local, this.#narrowing === 'PROGRAMMES');
    this.#takeSupport(local, programmes);
    // Of an action whose own themes nobody accepted anything is possible as it is.
    if (local.established) return;
    for (const action of possible.of(local)) {
      const first = this.#best.slotsOf(action.number);
      this.#best.open(first);
      if (this.#narrowing === 'KEYS') action.keys.forEach((key, at) => { if (local.keys.includes(key)) this.#best.open(first + 1 + at); });
    }
  }

  #takeRows(local: Traits, byProgramme: boolean): void {
    const { table, judge: { signatures } } = this.#country;
    const { page, start, end } = table.of(local.number);
    const { programme } = this.#slots;
    const best = this.#best;
    const whole = this.#at(WHOLE).counts;
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      const mark = page.mark(row);
      best.take(best.slotsOf(number), page, row);
      whole.add(mark, signatures);
      if (byProgramme && programme[number]! >= 0) this.#at(programme[number]!).counts.add(mark, signatures);
    }
  }

  #takeRowsByKey(local: Traits): void {
    const { table, judge: { signatures } } = this.#country;
    const { page, start, end } = table.of(local.number);
    const slots = this.#slots;
    const best = this.#best;
    const whole = this.#at(WHOLE).counts;
    const wanted = this.#wanted;
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      const mark = page.mark(row);
      best.take(best.slotsOf(number), page, row);
      whole.add(mark, signatures);
      const owner = slots.owner[number]!;
      if (owner >= 0 && (wanted === null || wanted[owner] === 1)) this.#at(owner).counts.add(mark, signatures);
      const common = slots.common(page.common(row), number, local);
      for (let at = 0; at < common; at += 1) {
        const slot = slots.found(at);
        const key = slots.key[slot]!;
        if (wanted !== null && wanted[key] !== 1) continue;
        this.#at(key).counts.add(mark, signatures);
        best.take(slot, page, row);
      }
    }
  }

  #takeSupport(local: Traits, programmes: readonly number[]): void {
    this.#at(WHOLE).lines += 1;
    if (this.#narrowing === 'KEYS') for (const key of this.#support.keysOf(local)) if (this.#isWanted(key)) this.#at(key).lines += 1;
    for (const key of programmes) this.#at(key).lines += 1;
    if (local.social === false) return;
    const supports = this.#support.of(local);
    this.#at(WHOLE).support.add(local, supports, 0);
    if (this.#narrowing === 'NOTHING') return;
    for (const key of programmes) this.#unmet.add(key);
    for (let at = SUPPORT; at < supports.length; at += SUPPORT) {
      const key = supports[at]!;
      this.#unmet.delete(key);
      if (this.#isWanted(key)) this.#at(key).support.add(local, supports, at);
    }
    for (const key of this.#unmet) this.#at(key).support.add(local, null, 0);
    this.#unmet.clear();
  }

  #takeAction(action: Traits): void {
    const best = this.#best.isMet(action.number) ? this.#best : null;
    const first = this.#slots.first[action.number]!;
    this.#at(WHOLE).commitments.add(action, best, first);
    if (this.#narrowing === 'PROGRAMMES' && action.programme >= 0) this.#at(action.programme).commitments.add(action, best, first);
    if (this.#narrowing !== 'KEYS') return;
    if (this.#isWanted(action.owner)) this.#at(action.owner).commitments.add(action, best, first);
    for (let at = 0; at < action.keys.length; at += 1) if (this.#isWanted(action.keys[at]!)) this.#at(action.keys[at]!).commitments.add(action, best, first + 1 + at);
  }

  #isWanted(key: number): boolean {
    return key >= 0 && (this.#wanted === null || this.#wanted[key] === 1);
  }

  #content(scope: Scope, key: number): FiguresContent {
    const { lines, support, commitments, counts } = this.#at(key);
    const { chk, c, h, k } = scope.uptakeOf(key);
    const figures = support.figures;
    return {
      uptake: chk,
      alignedUptake: c,
      harmonyUptake: h,
      complementarityUptake: k,
      ...figures,
      mutual: mutualOf(chk, figures.supportByNumber),
      consultationResponse: scope.responseOf(key),
      chain: commitments.chain,
      communes: scope.communes,
      communesWithoutPlan: scope.communesWithoutPlan,
      actions: commitments.actions,
      lines,
      unsupportedLines: support.unsupported,
      ...counts.told(this.#country.judge.signatures),
    };
  }

  #at(key: number): Gathered {
    const gathered = (this.#of[key + 1] ??= new Gathered());
    if (gathered.round !== this.#round) {
      gathered.clear(this.#round);
      this.#keys.push(key);
    }
    return gathered;
  }
}

function flagsOf(keys: ReadonlySet<number>, count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const key of keys) flags[key] = 1;
  return flags;
}

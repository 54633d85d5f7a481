import { ActionBest } from '../best/action.best.ts';
import { WHOLE, type ActionSlots } from '../best/action.slots.ts';
import { nested } from '../ground/area.nesting.ts';
import { AreaTally } from './area.tally.ts';
import type { Areas } from '../ground/areas.ts';
import type { Country } from '../country.ts';
import type { Effects, LineThen } from '../effects.ts';
import type { LocalSupport } from '../best/local.support.ts';
import { LINKED, MAY_LINK } from '../pairs/pair.signature.ts';
import { someActions, type SomeActions } from '../pairs/pair.table.ts';
import type { Traits } from '../ground/traits.ts';

/** Tallies of areas: made from all lines place by place, and then kept up to date line by line. */
export class AreaTallies {
  readonly #country: Country;
  readonly #areas: Areas;
  readonly #slots: ActionSlots;
  readonly #support: LocalSupport;
  readonly #of: (AreaTally | undefined)[] = [];
  readonly #nesting: ReturnType<typeof nested>;

  /** Of some territories above communes, and of their parts. */
  constructor(country: Country, areas: Areas, slots: ActionSlots, support: LocalSupport, territories: Iterable<number>) {
    [this.#country, this.#areas, this.#slots, this.#support] = [country, areas, slots, support];
    for (const territory of territories) {
      this.#of[territory] = new AreaTally(true);
      for (const { number } of areas.partsOf(territory)) this.#of[number] = new AreaTally(false);
    }
    const tallies = Object.values(this.#of);
    for (const { number } of country.actions) for (const tally of tallies) tally!.reset(number, slots);
    this.#nesting = nested(Object.keys(this.#of).map((number) => areas.at(Number(number))));
    this.#takeAll();
  }

  of(area: number): AreaTally {
    return this.#of[area]!;
  }

  /** Lines as they were are taken away, and lines as they are taken in; `forget` is called between the two. */
  renew({ before, after, pairsOfActions }: Effects, forget: () => void): void {
    for (const line of before) this.#count(line, -1);
    forget();
    for (const line of after) this.#count(line, 1);
    const named = [...pairsOfActions].flatMap((code) => this.#country.actionOf(code)?.number ?? []);
    this.#renewBest(this.#actionsOf([...before, ...after], named), named.length > 0 ? null : this.#reachedBy([...before, ...after]));
  }

  /** Lines of one place count in the same areas: what they say together is added to each. */
  #takeAll(): void {
    const { localsByPlace, table } = this.#country;
    const best = new ActionBest(this.#country, this.#slots, 1, true);
    const here = new AreaTally(true);
    const consisting = new Set([...this.#nesting.keys()].map(({ number }) => this.#of[number]!));
    for (const place of localsByPlace.places) {
      const tallies = this.#talliesOver(place);
      const lines = localsByPlace.at(place);
      if (tallies.length === 0 || lines.size === 0) continue;
      here.clearCounts();
      best.turn(null);
      for (const local of lines) {
        best.take(local);
        this.#countInto([here], local, table.of(local.number), null, 1);
        this.#countKeys([here], local, 1);
      }
      for (const tally of tallies) {
        tally.addCounts(here);
        if (!consisting.has(tally)) for (const number of best.met) tally.mergeBest(number, best.whole, best.keyed, this.#slots);
      }
    }
    this.#takeBestOfParts();
  }

  /** The best partner in a region is the best of those in its provinces. */
  #takeBestOfParts(): void {
    for (const [area, within] of this.#nesting) {
      const tally = this.#of[area.number]!;
      for (const { number: part } of within) {
        const { whole, keyed } = this.#of[part]!;
        for (const { number } of this.#country.actions) tally.mergeBest(number, whole, keyed, this.#slots);
      }
    }
  }

  #talliesOver(place: number): readonly AreaTally[] {
    const tallies: AreaTally[] = [];
    for (const area of this.#areas.reach(place)) {
      const tally = this.#of[area];
      if (tally !== undefined) tallies.push(tally);
    }
    return tallies;
  }

  #count({ local, block, actions }: LineThen, times: 1 | -1): void {
    const tallies = this.#talliesOver(local.stack);
    this.#countInto(tallies, local, block, actions, times);
    this.#countKeys(tallies, local, times);
  }

  #countInto(tallies: readonly AreaTally[], local: Traits, { page, start, end }: LineThen['block'], actions: SomeActions | null, times: 1 | -1): void {
    const { judge: { signatures } } = this.#country;
    const { owner, key } = this.#slots;
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      if (actions !== null && actions[number] !== 1) continue;
      const mark = page.mark(row);
      const common = this.#slots.common(page.common(row), number, local);
      for (const tally of tallies) {
        tally.counts(WHOLE).add(mark, signatures, times);
        if (!tally.narrowed) continue;
        if (owner[number]! >= 0) tally.counts(owner[number]!).add(mark, signatures, times);
        for (let at = 0; at < common; at += 1) tally.counts(key[this.#slots.found(at)]!).add(mark, signatures, times);
      }
    }
  }

  #countKeys(tallies: readonly AreaTally[], local: Traits, times: 1 | -1): void {
    const { page, start, end } = this.#support.keysOf(local);
    for (const tally of tallies) {
      tally.addLine(WHOLE, times);
      if (tally.narrowed) for (let row = start + 1; row < end; row += 1) tally.addLine(page.key(row), times);
    }
  }

  /** Actions that these lines meet or may meet, and the named ones, as flags by number. */
  #actionsOf(lines: readonly LineThen[], named: readonly number[]): SomeActions {
    const flags = someActions(named, this.#slots.actions);
    for (const { block: { page, start, end }, actions, possible } of lines) {
      // Of a line that only meets a named action the others are as they were.
      if (actions !== null) continue;
      for (let row = start; row < end; row += 1) if ((page.mark(row) & (LINKED | MAY_LINK)) !== 0) flags[page.action(row)] = 1;
      for (const { number } of possible) flags[number] = 1;
    }
    return flags;
  }

  #reachedBy(lines: readonly LineThen[]): ReadonlySet<number> {
    const reached = new Set<number>();
    for (const { local: { stack } } of lines) for (const area of this.#areas.reach(stack)) reached.add(area);
    return reached;
  }

  /** A best partner that is gone leaves no trace of the second best, so that all pairs of an action are looked at again. */
  #renewBest(flags: SomeActions, reached: ReadonlySet<number> | null): void {
    const numbers = [...flags.keys()].filter((number) => flags[number] === 1);
    if (numbers.length === 0) return;
    const renewed = this.#of.map((tally, area) => (reached === null || reached.has(area) ? tally : undefined));
    for (const tally of renewed) if (tally !== undefined) for (const number of numbers) tally.reset(number, this.#slots);
    const over = new Map<number, readonly AreaTally[]>();
    const talliesOver = (place: number): readonly AreaTally[] => {
      let tallies = over.get(place);
      if (tallies === undefined) over.set(place, (tallies = [...this.#areas.reach(place)].flatMap((area) => renewed[area] ?? [])));
      return tallies;
    };
    // Actions of the same domains are met by the same lines: one of them is asked for all.
    const actions = [...new Map(numbers.flatMap((number) => this.#country.action(number) ?? []).map((action) => [action.domains, action])).values()];
    for (const local of this.#country.locals) {
      if (!this.#country.possible.mayPair(local, actions)) continue;
      this.#takeFlagged(local, flags, talliesOver);
      if (!local.established) this.#openFlagged(local, flags, talliesOver);
    }
  }

  #takeFlagged(local: Traits, flags: SomeActions, talliesOver: (place: number) => readonly AreaTally[]): void {
    const { page, start, end } = this.#country.table.of(local.number);
    for (let row = start; row < end; row += 1) {
      const number = page.action(row);
      if (flags[number] === 0) continue;
      const common = this.#slots.common(page.common(row), number, local);
      for (const { whole, keyed } of talliesOver(local.stack)) {
        whole.take(number, page, row);
        if (keyed !== null) for (let at = 0; at < common; at += 1) keyed.take(this.#slots.found(at), page, row);
      }
    }
  }

  #openFlagged(local: Traits, flags: SomeActions, talliesOver: (place: number) => readonly AreaTally[]): void {
    for (const action of this.#country.possible.of(local)) {
      if (flags[action.number] === 1 && action.established) for (const tally of talliesOver(local.stack)) tally.open(action, local, this.#slots);
    }
  }
}

import { responseOf, type Plan } from '../../model/index.ts';
import { ActionBest, type PackedBest } from '../best/action.best.ts';
import { WHOLE } from '../best/action.slots.ts';
import type { Country } from '../country.ts';
import type { Effects } from '../effects.ts';
import type { FigureLines } from './figure.lines.ts';
import type { FiguresContent } from './figures.content.ts';
import { PartsByKey } from './figures.parts.ts';
import { BestByKey, SUPPORT } from '../best/best.by.key.ts';
import { nothingAsked, rolledUp } from './rollup.ts';
import type { Traits } from '../ground/traits.ts';
import { UptakeTally, type CommunePoints, type Uptakes } from './uptake.tally.ts';

interface PlanContent {
  readonly plan: string;
  /** Null for all national actions together. */
  readonly programme: string | null;
  readonly content: FiguresContent;
}

/** The figures of plans, each against all national actions and against those of each programme: the stack is the plan alone. */
export class PlanFigures {
  readonly #country: Country;
  readonly #figureLines: FigureLines;
  readonly #tally: UptakeTally;
  readonly #best: ActionBest;
  /** The lines of each plan that count somewhere, by where they do. */
  readonly #lines = new Map<string, Map<number, Set<Traits>>>();
  /** What communes say in which a plan does nothing. */
  readonly #idle: (CommunePoints | undefined)[] = [];
  readonly #parts = new PartsByKey();
  readonly #byProgramme = new BestByKey();
  readonly #support = new Float64Array(SUPPORT);
  #programmes!: readonly number[];

  constructor(country: Country, lines: FigureLines) {
    [this.#country, this.#figureLines] = [country, lines];
    this.#tally = new UptakeTally(lines.slots, 'PROGRAMMES');
    this.#best = new ActionBest(country, lines.slots, 4, false);
    for (const local of country.locals) this.#put(local);
    this.#lookAtActions();
  }

  /** Takes in what a change of the country touched; the lines that it rests on are renewed by then. */
  renew({ before, after, pairsOfActions }: Effects): void {
    for (const { local } of before) this.#lines.get(local.line.planCode ?? '')?.get(local.stack)?.delete(local);
    for (const { local } of after) this.#put(local);
    if (pairsOfActions.size === 0) return;
    this.#idle.length = 0;
    this.#lookAtActions();
  }

  of({ code, territoryCode }: Plan): readonly PlanContent[] {
    const { ground, actionsByPlace, book } = this.#country;
    const territory = ground.numberOf(territoryCode);
    const numbers = territory === null ? new Int32Array(0) : ground.under(territory);
    const actions = territory === null ? [] : actionsByPlace.in(territory);
    const places = [...(this.#lines.get(code) ?? [])];
    const packed = numbers.length === 1 ? null : new Map(places.map(([place, lines]) => [place, this.#packed(lines)]));
    const uptakesOf = packed === null ? this.#uptakesIn(numbers[0]!, places) : this.#uptakesOver(numbers, packed);

    this.#parts.turn();
    for (const key of [WHOLE, ...this.#programmes]) this.#parts.at(key);
    this.#best.turn(actions);
    for (const [place, lines] of places) {
      for (const local of lines) {
        if (packed === null) this.#best.take(local);
        this.#takeLine(local);
      }
      if (packed !== null) this.#best.merge(packed.get(place)!);
    }
    for (const action of actions) this.#takeAction(action);
    return this.#parts.keys.map((key) => ({
      plan: code,
      programme: key === WHOLE ? null : book.keys[key]!.key,
      content: this.#parts.at(key).content({ communes: numbers.length, communesWithoutPlan: 0, uptakes: uptakesOf(key), response: responseOf([]) }),
    }));
  }

  /** In the one commune of a plan. */
  #uptakesIn(commune: number, places: readonly (readonly [place: number, lines: ReadonlySet<Traits>])[]): (key: number) => Uptakes {
    const actions = this.#country.actionsByPlace.in(commune);
    this.#best.turn(actions);
    for (const [, lines] of places) for (const local of lines) this.#best.take(local);
    const figures = this.#tally.figures(actions, this.#best, true);
    return (key) => figures.get(key) ?? nothingAsked;
  }

  #uptakesOver(numbers: Int32Array, packed: ReadonlyMap<number, PackedBest>): (key: number) => Uptakes {
    const { ground, places } = this.#country;
    const points = Array.from(numbers, (commune) => this.#pointsIn(commune, [...packed].flatMap(([place, best]) => (places.has(place, commune) ? [best] : []))));
    const communes = Array.from(numbers, (number) => ground.communes[number]!);
    return (key) => rolledUp(communes, key, (at) => points[at]!);
  }

  #pointsIn(commune: number, stack: readonly PackedBest[]): CommunePoints {
    const actions = this.#country.actionsByPlace.in(commune);
    const points = (): CommunePoints => {
      this.#best.turn(actions);
      for (const best of stack) this.#best.merge(best);
      return this.#tally.points(actions, this.#best, true, null, null);
    };
    return stack.length > 0 ? points() : (this.#idle[commune] ??= points());
  }

  /** What lines of one place say in each of its communes. */
  #packed(lines: ReadonlySet<Traits>): PackedBest {
    this.#best.turn(null);
    for (const local of lines) this.#best.take(local);
    return this.#best.packed();
  }

  #takeLine(local: Traits): void {
    const { table, judge: { signatures } } = this.#country;
    const { page, start, end } = table.of(local.number);
    const { programme } = this.#figureLines.slots;
    const whole = this.#parts.at(WHOLE);
    for (let row = start; row < end; row += 1) {
      const mark = page.mark(row);
      whole.counts.add(mark, signatures);
      const key = programme[page.action(row)]!;
      if (key >= 0) this.#parts.at(key).counts.add(mark, signatures);
    }
    whole.lines += 1;
    for (const key of this.#programmes) this.#parts.at(key).lines += 1;
    if (local.social !== false) this.#takeSupport(local);
  }

  /** The whole is the same in all territories of the line; only its plan asks by programme. */
  #takeSupport(local: Traits): void {
    const { table, possible } = this.#country;
    const { programme } = this.#figureLines.slots;
    const { page: supports, start: whole } = this.#figureLines.support.of(local);
    this.#parts.at(WHOLE).support.add(local, supports.book.held, supports.at(whole));
    const byProgramme = this.#byProgramme;
    byProgramme.turn(local.established);
    const { page, start, end } = table.of(local.number);
    for (let row = start; row < end; row += 1) {
      const key = programme[page.action(row)]!;
      if (key >= 0) byProgramme.best.take(byProgramme.slot(key), page, row);
    }
    for (const { number } of possible.of(local)) if (programme[number]! >= 0) byProgramme.best.open(byProgramme.slot(programme[number]!));
    for (const key of this.#programmes) {
      const isMet = byProgramme.has(key);
      if (isMet) byProgramme.write(byProgramme.slot(key), this.#support);
      this.#parts.at(key).support.add(local, isMet ? this.#support : null, 0);
    }
  }

  #takeAction(action: Traits): void {
    const best = this.#best.isMet(action.number) ? this.#best.whole : null;
    this.#parts.at(WHOLE).commitments.add(action, best, action.number);
    if (action.programme >= 0) this.#parts.at(action.programme).commitments.add(action, best, action.number);
  }

  #put(local: Traits): void {
    const { line: { planCode }, stack } = local;
    if (planCode === null || this.#country.places.membersOf(stack).length === 0) return;
    let lines = this.#lines.get(planCode);
    if (lines === undefined) this.#lines.set(planCode, (lines = new Map()));
    const here = lines.get(stack);
    if (here === undefined) lines.set(stack, new Set([local]));
    else here.add(local);
  }

  #lookAtActions(): void {
    this.#programmes = [...new Set(this.#country.actions.map(({ programme }) => programme).filter((programme) => programme >= 0))];
  }
}

import type { Weights } from '../../model/index.ts';
import { populationOf } from '../../model/population.ts';
import { themeOf } from '../../model/theme.ts';
import { Contacts } from './pair.contacts.ts';
import { Judge } from './pair.judge.ts';
import { PossiblePairs, type JudgedPairs } from './pair.possible.ts';
import { Search, type Found, type Meeting } from './pair.search.ts';
import { PairTable, someActions } from './pair.table.ts';
import type { Places } from '../ground/places.ts';
import type { Scene } from '../scene/scene.ts';
import type { Side } from '../ground/side.ts';
import type { TraitBook, Traits } from '../ground/traits.ts';

/** What is not as it was. */
interface Changed {
  /** Actions as they were, and as they are. */
  readonly gone: readonly Traits[];
  readonly come: readonly Traits[];
  /** Agreements or registers. */
  readonly tables: boolean;
}

const none: readonly string[] = [];

/** Finds the pairs of local lines and keeps them: what the search proposes and what persons spoke of, as far as the judge keeps it. */
export class PairFinder {
  readonly table: PairTable;
  readonly judge: Judge;
  readonly #places: Places;
  readonly #book: TraitBook;
  readonly #actions: Side;
  #scene!: Scene;
  #judged: JudgedPairs = new Map();
  /** What depends on all actions is made when it is first asked for, and stays while they do: most changes are of one local line. */
  #search: Search | null = null;
  readonly #contacts = new Contacts();
  #possible: PossiblePairs | null = null;

  constructor(places: Places, book: TraitBook, actions: Side, weights: Weights) {
    [this.#places, this.#book, this.#actions] = [places, book, actions];
    this.table = new PairTable(weights);
    this.judge = new Judge(weights);
  }

  get possible(): PossiblePairs {
    return (this.#possible ??= new PossiblePairs(this.#actions.all, this.#places, this.#judged));
  }

  /** How many pairs the last search looked at: what the cost is measured against. */
  get looked(): number {
    return this.#searchOfAll.looked;
  }

  get #searchOfAll(): Search {
    return (this.#search ??= new Search(this.#actions.all, this.#places, this.#book, this.#scene.world));
  }

  /** The actions and the world that pairs are looked for in from now on; pairs found before stay. */
  turnTo(scene: Scene, { gone, come, tables }: Changed): void {
    const actions = gone.length + come.length > 0;
    if (actions) this.#possible = null;
    // A search knows how far the registers reach.
    if (actions || tables) this.#search = null;
    for (const action of come) this.#contacts.take(action);
    if (this.#scene === undefined || this.#scene.judged !== scene.judged) [this.#judged, this.#possible] = [judgedPairs(scene), null];
    this.#scene = scene;
    this.judge.turnTo(scene.world);
  }

  find(local: Traits): void {
    const judged = this.#judged.get(local.line.code);
    const { table } = this;
    table.begin();
    this.#contacts.turnTo(local);
    this.#searchOfAll.of(local, (action, theme, population, meeting) => {
      if (judged?.has(action.line.code) !== true) this.#writeUnspoken(action, local, theme, population, meeting);
    });
    for (const code of judged ?? []) this.#writeJudged(this.#actions.of(code), local);
    table.end(local.number);
  }

  /** Pairs of some actions with all local lines but those that were looked at already; the other pairs of these stay as they are. */
  findOf({ gone, come }: Changed, locals: readonly Traits[], done: ReadonlySet<string>): void {
    const actions = [...gone, ...come];
    const codes = new Set(actions.map(({ line }) => line.code));
    const some = someActions(actions.map(({ number }) => number), this.#actions.numbers);
    const search = new Search(come, this.#places, this.#book, this.#scene.world);
    const { possible } = this;
    const found: Parameters<Found>[] = [];
    const take: Found = (...met) => found.push(met);
    for (const local of locals) {
      if (!possible.mayPair(local, actions) || done.has(local.line.code)) continue;
      const judged = this.#judged.get(local.line.code);
      found.length = 0;
      search.of(local, take);
      const spokenOf = judged === undefined ? none : [...judged].filter((code) => codes.has(code));
      if (found.length === 0 && spokenOf.length === 0 && !this.table.has(local.number, some)) continue;
      this.table.begin();
      this.table.carryOver(local.number, some);
      this.#contacts.turnTo(local);
      for (const [action, theme, population, meeting] of found) if (judged?.has(action.line.code) !== true) this.#writeUnspoken(action, local, theme, population, meeting);
      for (const code of spokenOf) this.#writeJudged(this.#actions.of(code), local);
      this.table.end(local.number);
    }
  }

  #writeUnspoken(action: Traits, local: Traits, theme: number, population: number, meeting: Meeting): void {
    if (this.judge.evaluateUnspoken(action, local, theme, population, meeting, this.#contacts.areStrangers(action.number))) this.#write(action, local);
  }

  #writeJudged(action: Traits | undefined, local: Traits): void {
    if (action !== undefined && this.judge.evaluate(action, local, ...this.#met(action, local))) this.#write(action, local);
  }

  #write(action: Traits, local: Traits): void {
    const row = this.table.next();
    this.judge.write(this.table.page, row, action, local);
    this.table.keep();
  }

  forget(local: Traits): void {
    this.table.clear(local.number);
  }

  /** T, P and where two lines meet, whatever a search says of them. */
  #met(action: Traits, local: Traits): [theme: number, population: number, meeting: Meeting] {
    const theme = themeOf(action.line, local.line, this.#scene.world.codes.themes) ?? NaN;
    return [theme, populationOf(action.line, local.line) ?? NaN, this.#searchOfAll.meetingOf(action.place, local.place)];
  }
}

/** Lines with the same themes one after the other: T is worked out once for all of them. */
export const byThemes = (lines: readonly Traits[]): readonly Traits[] => [...Map.groupBy(lines, ({ themes }) => themes).values()].flat();

function judgedPairs({ judged }: Scene): JudgedPairs {
  const pairs = new Map<string, Set<string>>();
  for (const [action, local] of judged) {
    const actions = pairs.get(local);
    if (actions === undefined) pairs.set(local, new Set([action]));
    else actions.add(action);
  }
  return pairs;
}

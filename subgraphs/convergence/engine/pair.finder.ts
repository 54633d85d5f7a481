import type { Weights } from '../model/index.ts';
import { populationOf } from '../model/population.ts';
import { themeOf } from '../model/theme.ts';
import { Contacts } from './pair.contacts.ts';
import { Judge } from './pair.judge.ts';
import { PossiblePairs, type JudgedPairs } from './pair.possible.ts';
import { Search, type Meeting } from './pair.search.ts';
import { PairTable } from './pair.table.ts';
import type { Places } from './places.ts';
import type { Scene } from './scene.ts';
import type { Side } from './side.ts';
import type { TraitBook, Traits } from './traits.ts';

/** Finds the pairs of local lines and keeps them: what the search proposes and what persons spoke of, as far as the judge keeps it. */
export class PairFinder {
  readonly table = new PairTable();
  readonly judge: Judge;
  readonly #places: Places;
  readonly #book: TraitBook;
  readonly #actions: Side;
  #scene!: Scene;
  #search!: Search;
  #possible!: PossiblePairs;
  #judged!: JudgedPairs;
  #contacts!: Contacts;

  constructor(places: Places, book: TraitBook, actions: Side, weights: Weights) {
    [this.#places, this.#book, this.#actions] = [places, book, actions];
    this.judge = new Judge(weights);
  }

  get possible(): PossiblePairs {
    return this.#possible;
  }

  /** How many pairs the last search looked at: what the cost is measured against. */
  get looked(): number {
    return this.#search.looked;
  }

  /** The actions and the world that pairs are looked for in from now on; pairs found before stay. */
  turnTo(scene: Scene): void {
    this.#scene = scene;
    this.judge.turnTo(scene.world);
    this.#judged = judgedPairs(scene);
    this.#possible = new PossiblePairs(this.#actions.all, this.#places, this.#judged);
    this.#search = new Search(this.#actions.all, this.#places, this.#book, scene.world);
    this.#contacts = new Contacts(this.#actions.all);
  }

  find(local: Traits): void {
    const judged = this.#judged.get(local.line.code);
    const { table } = this;
    table.begin();
    this.#contacts.turnTo(local);
    this.#search.of(local, (action, theme, population, meeting) => {
      if (judged?.has(action.line.code) !== true) this.#writeUnspoken(action, local, theme, population, meeting);
    });
    for (const code of judged ?? []) this.#writeJudged(this.#actions.of(code), local);
    table.end(local.number);
  }

  /** Pairs of some actions with all local lines but those that were looked at already; the other pairs of these stay as they are. */
  findOf(actions: ReadonlySet<string>, locals: readonly Traits[], done: ReadonlySet<string>): void {
    const touched = [...actions].flatMap((code) => this.#actions.of(code) ?? []);
    const numbers = new Set([...actions].map((code) => this.#actions.numberOf(code)));
    const search = new Search(touched, this.#places, this.#book, this.#scene.world);
    for (const local of byThemes(locals)) {
      if (done.has(local.line.code)) continue;
      const judged = this.#judged.get(local.line.code);
      const found: Parameters<Parameters<Search['of']>[1]>[] = [];
      search.of(local, (...met) => found.push(met));
      const spokenOf = [...(judged ?? [])].filter((code) => actions.has(code));
      if (found.length === 0 && spokenOf.length === 0 && !this.table.has(local.number, numbers)) continue;
      this.table.begin();
      this.table.carryOver(local.number, numbers);
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

  /** Evaluates a pair of the table once more, for what the table does not hold: the judge has it then. */
  judgeAgain(action: Traits, local: Traits): void {
    this.judge.evaluate(action, local, ...this.#met(action, local));
  }

  forget(local: Traits): void {
    this.table.begin();
    this.table.end(local.number);
  }

  /** T, P and where two lines meet, whatever a search says of them. */
  #met(action: Traits, local: Traits): [theme: number, population: number, meeting: Meeting] {
    const theme = themeOf(action.line, local.line, this.#scene.world.codes.themes) ?? NaN;
    return [theme, populationOf(action.line, local.line) ?? NaN, this.#search.meetingOf(action.place, local.place)];
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

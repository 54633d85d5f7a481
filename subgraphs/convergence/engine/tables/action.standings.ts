import type { Country } from '../country.ts';
import type { ChangedLines, LineThen } from '../effects.ts';
import { rowsOfActions } from '../pairs/pair.rows.ts';
import { LINKED } from '../pairs/pair.signature.ts';
import type { Page, PairBlock } from '../pairs/pair.table.ts';
import type { Traits } from '../ground/traits.ts';

/** How many lines of the other side are linked with a line, and how well at best. */
export interface Best {
  readonly links: number;
  /** Null where nothing is linked, or no linked pair has a known score. */
  readonly convergence: number | null;
  readonly chk: number | null;
}

/** −1 is below every score: none is known yet. */
const unscored = -1;
const known = (score: number): number | null => (score === unscored ? null : score);
const C = 0;
const CHK = 1;

/** Of one local line, from its pairs. */
export function bestOf({ page, start, end }: PairBlock): Best {
  let [links, convergence, chk] = [0, unscored, unscored];
  for (let row = start; row < end; row += 1) {
    if ((page.mark(row) & LINKED) === 0) continue;
    links += 1;
    // A score that is not known is NaN, and above nothing.
    if (page.score(row, C, 0) > convergence) convergence = page.score(row, C, 0);
    if (page.score(row, CHK, 0) > chk) chk = page.score(row, CHK, 0);
  }
  return { links, convergence: known(convergence), chk: known(chk) };
}

/** The best score of each action, and how many of its pairs have it: while one of them is left, it need not be looked for. */
class BestScores {
  best = new Float64Array(0);
  holders = new Int32Array(0);

  resize(actions: number): void {
    const before = this.best.length;
    if (actions <= before) return;
    const [best, holders] = [new Float64Array(actions).fill(unscored), new Int32Array(actions)];
    best.set(this.best);
    holders.set(this.holders);
    [this.best, this.holders] = [best, holders];
  }

  clear(action: number): void {
    this.best[action] = unscored;
    this.holders[action] = 0;
  }

  put(action: number, score: number): void {
    if (score > this.best[action]!) {
      this.best[action] = score;
      this.holders[action] = 1;
    } else if (score === this.best[action]!) this.holders[action]! += 1;
  }

  take(action: number, score: number): void {
    if (score === this.best[action]!) this.holders[action]! -= 1;
  }

  isLost(action: number): boolean {
    return this.best[action]! !== unscored && this.holders[action] === 0;
  }
}

/** Of the pairs of a line that changed, those that are linked. */
function* linkedRows({ block: { page, start, end }, actions }: LineThen): Iterable<number> {
  for (let row = start; row < end; row += 1) if ((page.mark(row) & LINKED) !== 0 && (actions === null || actions[page.action(row)] === 1)) yield row;
}

/** Links and best scores of all actions, kept from change to change: a project that changes is one of a thousand partners of each of its actions. */
export class ActionStandings {
  readonly #country: Country;
  readonly #scores = [new BestScores(), new BestScores()] as const;
  #links = new Int32Array(0);

  constructor(country: Country) {
    this.#country = country;
  }

  of({ number }: Traits): Best {
    const [convergence, chk] = this.#scores;
    return { links: this.#links[number]!, convergence: known(convergence.best[number]!), chk: known(chk.best[number]!) };
  }

  follow({ before, after }: ChangedLines): void {
    this.#resize(this.#country.actionNumbers);
    const touched = new Set<number>();
    for (const line of before) {
      for (const row of linkedRows(line)) {
        this.#take(line.block.page, row);
        touched.add(line.block.page.action(row));
      }
    }
    for (const line of after) for (const row of linkedRows(line)) this.#put(line.block.page, row);
    this.#lookAgain([...touched].filter((action) => this.#scores.some((scores) => scores.isLost(action))));
  }

  /** Actions whose best pair is gone: all their pairs are looked at once more. */
  #lookAgain(lost: readonly number[]): void {
    for (const action of lost) {
      this.#links[action] = 0;
      for (const scores of this.#scores) scores.clear(action);
    }
    for (const { page, row } of rowsOfActions(this.#country, lost)) if ((page.mark(row) & LINKED) !== 0) this.#put(page, row);
  }

  #put(page: Page, row: number): void {
    const action = page.action(row);
    this.#links[action]! += 1;
    this.#scores[C].put(action, page.score(row, C, 0));
    this.#scores[CHK].put(action, page.score(row, CHK, 0));
  }

  #take(page: Page, row: number): void {
    const action = page.action(row);
    this.#links[action]! -= 1;
    this.#scores[C].take(action, page.score(row, C, 0));
    this.#scores[CHK].take(action, page.score(row, CHK, 0));
  }

  #resize(actions: number): void {
    if (actions > this.#links.length) {
      const links = new Int32Array(actions);
      links.set(this.#links);
      this.#links = links;
    }
    for (const scores of this.#scores) scores.resize(actions);
  }
}

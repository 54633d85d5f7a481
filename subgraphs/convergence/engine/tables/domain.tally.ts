/** Whole numbers of a place: actions, local lines, and linked pairs by what they say of the status. */
const WIDTH = 5;
const LOCAL = 1;
const PAIRS = 2;

/** What counts in a place. */
export interface Counted {
  readonly place: number;
  readonly national: number;
  readonly local: number;
  readonly pairs: number;
  /** Of the pair that says most; −1 where there is none. */
  readonly rank: number;
}

/** Lines and pairs of one domain, by the place where they count. Thousands of lines share a place, and territories are told from places. */
export class DomainTally {
  #columns = new Int32Array(WIDTH * 1_024);

  addActions(place: number, number: number): void {
    const at = this.#at(place);
    this.#columns[at]! += number;
  }

  addLocals(place: number, number: number): void {
    const at = this.#at(place) + LOCAL;
    this.#columns[at]! += number;
  }

  addPairs(place: number, rank: number, number: number): void {
    const at = this.#at(place) + PAIRS + rank;
    this.#columns[at]! += number;
  }

  /** Places where something counts. */
  *places(): Iterable<Counted> {
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at += WIDTH) {
      const [apart, open, convergent] = [columns[at + PAIRS]!, columns[at + PAIRS + 1]!, columns[at + PAIRS + 2]!];
      const [national, local, pairs] = [columns[at]!, columns[at + LOCAL]!, apart + open + convergent];
      if (national === 0 && local === 0 && pairs === 0) continue;
      yield { place: at / WIDTH, national, local, pairs, rank: convergent > 0 ? 2 : open > 0 ? 1 : apart > 0 ? 0 : -1 };
    }
  }

  /** To be asked before the columns are: it may put longer ones in their place. */
  #at(place: number): number {
    const at = place * WIDTH;
    if (at >= this.#columns.length) {
      const columns = new Int32Array(2 * (at + WIDTH));
      columns.set(this.#columns);
      this.#columns = columns;
    }
    return at;
  }
}

/** Whole numbers of a place: actions, local lines, pairs, and one more than the rank of the pair that says most. */
const WIDTH = 4;

/** Lines and pairs of one domain, by the place where they count. Thousands of lines share a place, and territories are told from places. */
export class DomainTally {
  #columns = new Int32Array(WIDTH * 1_024);

  addAction(place: number): void {
    const at = this.#at(place);
    this.#columns[at]! += 1;
  }

  addLocal(place: number): void {
    const at = this.#at(place);
    this.#columns[at + 1]! += 1;
  }

  addPairs(place: number, pairs: number, rank: number): void {
    const at = this.#at(place);
    this.#columns[at + 2]! += pairs;
    this.#columns[at + 3] = Math.max(this.#columns[at + 3]!, rank + 1);
  }

  /** Places where something counts. */
  *places(): Iterable<{ readonly place: number; readonly national: number; readonly local: number; readonly pairs: number; readonly rank: number }> {
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at += WIDTH) {
      const [national, local, pairs] = [columns[at]!, columns[at + 1]!, columns[at + 2]!];
      if (national > 0 || local > 0 || pairs > 0) yield { place: at / WIDTH, national, local, pairs, rank: columns[at + 3]! - 1 };
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

/** Rows of a page: few to begin with, since a what-if has some dozen pairs; a country gets a few large ones. */
const smallest = 256;
const largest = 2 ** 20;

/**
 * From here on a page lies in shared memory, which V8 does not count: for every 64 MB of other buffers it would look through all the lines and
 * indexes of a country, though none of them can be let go. Small pages stay counted, so that those of one what-if after the other are.
 */
const uncounted = 2 ** 16;

/** Scores of a pair stand together, those of a measure as value, low end, high end; NaN stands for an unknown value. */
export const SCORES = 12;
/** Beside them: the number of the action, the mark, and bit i for key i of the action that the local line has, too. */
const FACTS = 3;

/** Pairs side by side. What is read of one pair lies together, since millions are read in an order that no cache foresees. */
export class Page {
  readonly scores: Float64Array;
  readonly #facts: Int32Array;
  readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
    const room = (bytes: number) => (rows < uncounted ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));
    this.scores = new Float64Array(room(rows * SCORES * Float64Array.BYTES_PER_ELEMENT));
    this.#facts = new Int32Array(room(rows * FACTS * Int32Array.BYTES_PER_ELEMENT));
  }

  action(row: number): number {
    return this.#facts[row * FACTS]!;
  }

  /** Whether one of these actions stands in some rows. */
  has(start: number, end: number, actions: SomeActions): boolean {
    const facts = this.#facts;
    for (let at = start * FACTS; at < end * FACTS; at += FACTS) if (actions[facts[at]!] === 1) return true;
    return false;
  }

  mark(row: number): number {
    return this.#facts[row * FACTS + 1]!;
  }

  common(row: number): number {
    return this.#facts[row * FACTS + 2]!;
  }

  note(row: number, action: number, mark: number, common: number): void {
    this.#facts[row * FACTS] = action;
    this.#facts[row * FACTS + 1] = mark;
    this.#facts[row * FACTS + 2] = common;
  }

  /** Value, low end or high end of a measure. */
  score(row: number, measure: number, part: 0 | 1 | 2): number {
    return this.scores[row * SCORES + measure * 3 + part]!;
  }

  /** Copies rows of another page to `at`. */
  take(from: Page, start: number, end: number, at: number): void {
    this.scores.set(from.scores.subarray(start * SCORES, end * SCORES), at * SCORES);
    this.#facts.set(from.#facts.subarray(start * FACTS, end * FACTS), at * FACTS);
  }
}

/** The measures, by how often they are asked for: C alone, C and CHK, or all. */
export const MEASURES = ['c', 'chk', 'h', 'k'] as const;
export type MeasureName = (typeof MEASURES)[number];

/** CHK of a pair as statuses read it. */
export function chkOf(page: Page, row: number): { readonly chk: number | null; readonly low: number; readonly high: number } {
  const chk = page.score(row, 1, 0);
  return { chk: Number.isNaN(chk) ? null : chk, low: page.score(row, 1, 1), high: page.score(row, 1, 2) };
}

/** Old rows that are not worth moving the others for. */
const slack = 65_536;

const grown = ({ rows }: Page): number => Math.min(largest, Math.max(smallest, 4 * rows));

/** The pairs of one local line. */
export interface Block {
  readonly page: Page;
  readonly start: number;
  readonly end: number;
}

/** Some actions: 1 at the number of each. Asked of every row of a country, so no set is searched. */
export type SomeActions = Uint8Array;

export function someActions(numbers: Iterable<number>, below: number): SomeActions {
  const some = new Uint8Array(below);
  for (const number of numbers) some[number] = 1;
  return some;
}

export const noPairs: Block = { page: new Page(0), start: 0, end: 0 };

/**
 * The pairs of a scene, side by side for each local line. A block is written once and never changed: a line whose pairs change gets a new one,
 * and the room of old ones is taken back when most of the table is old.
 */
export class PairTable {
  #blocks: Block[] = [];
  #page = new Page(0);
  #used = 0;
  #begun = 0;
  #live = 0;
  #rows = 0;

  of(local: number): Block {
    return this.#blocks[local] ?? noPairs;
  }

  /** Pairs of all lines. */
  get pairs(): number {
    return this.#live;
  }

  begin(): void {
    this.#begun = this.#used;
  }

  /** Whether the line has a pair with one of these actions. */
  has(local: number, actions: SomeActions): boolean {
    const { page, start, end } = this.of(local);
    return page.has(start, end, actions);
  }

  /** Keeps the pairs the line has with all but these actions. */
  carryOver(local: number, without: SomeActions): void {
    const { page, start, end } = this.of(local);
    for (let row = start; row < end; row += 1) {
      const from = row;
      while (row < end && without[page.action(row)] !== 1) row += 1;
      if (row > from) this.#copy(page, from, row);
    }
  }

  /** The row of `page` to write the next pair of the line to that was begun. */
  next(): number {
    if (this.#used === this.#page.rows) this.#turn(grown(this.#page));
    return this.#used;
  }

  get page(): Page {
    return this.#page;
  }

  /** Keeps the row that `next` gave. */
  keep(): void {
    this.#used += 1;
  }

  /** Gives the line the rows kept since `begin`, in place of those it had. */
  end(local: number): void {
    const before = this.of(local);
    const rows = this.#used - this.#begun;
    this.#live += rows - (before.end - before.start);
    this.#rows += rows;
    this.#blocks[local] = rows === 0 ? noPairs : { page: this.#page, start: this.#begun, end: this.#used };
    if (this.#rows > 2 * this.#live + slack) this.#compact();
  }

  /** Gives a line back a block that it had: blocks do not change. */
  restore(local: number, block: Block): void {
    const { start, end } = this.of(local);
    this.#live += block.end - block.start - (end - start);
    this.#blocks[local] = block;
  }

  #copy(page: Page, start: number, end: number): void {
    const rows = end - start;
    if (this.#page.rows - this.#used < rows) this.#turn(Math.max(this.#used - this.#begun + rows, grown(this.#page)));
    this.#page.take(page, start, end, this.#used);
    this.#used += rows;
  }

  /** A block lies on one page: what was begun moves to the new one. */
  #turn(rows: number): void {
    const begun = this.#used - this.#begun;
    const page = new Page(Math.max(rows, 2 * begun));
    page.take(this.#page, this.#begun, this.#used, 0);
    this.#page = page;
    this.#begun = 0;
    this.#used = begun;
  }

  #compact(): void {
    const blocks = this.#blocks;
    this.#page = new Page(0);
    [this.#used, this.#begun, this.#rows, this.#live] = [0, 0, 0, 0];
    this.#blocks = [];
    blocks.forEach(({ page, start, end }, local) => {
      this.begin();
      this.#copy(page, start, end);
      this.end(local);
    });
  }
}

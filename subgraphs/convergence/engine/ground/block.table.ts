/** Rows side by side. What a row holds is up to the kind of page. */
export interface BlockPage<P> {
  readonly rows: number;
  /** Copies rows of another page to `at`. */
  take(from: P, start: number, end: number, at: number): void;
}

/** The rows of one line. */
export interface Block<P> {
  readonly page: P;
  readonly start: number;
  readonly end: number;
}

/** Rows of a page: few to begin with, since a what-if has some dozen pairs; a country gets a few large ones. */
const smallest = 256;
const largest = 2 ** 20;

/** Old rows that are not worth moving the others for. */
const slack = 65_536;

/**
 * From here on a page lies in shared memory, which V8 does not count: for every 64 MB of other buffers it would look through all the lines and
 * indexes of a country, though none of them can be let go. Small pages stay counted, so that those of one what-if after the other are.
 */
const uncounted = 2 ** 20;

/** Room for the whole numbers of a page. */
export function roomFor(numbers: number): Int32Array {
  const bytes = numbers * Int32Array.BYTES_PER_ELEMENT;
  return new Int32Array(bytes < uncounted ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));
}

/**
 * The rows of lines, side by side for each. A block is written once and never changed: a line whose rows change gets a new one, and the room of
 * old ones is taken back when most of the table is old. Blocks that somebody still holds then lie on pages of their own.
 */
export class BlockTable<P extends BlockPage<P>> {
  readonly #pageOf: (rows: number, before: P | null) => P;
  #none: Block<P>;
  #blocks: Block<P>[] = [];
  #page: P;
  #used = 0;
  #begun = 0;
  #live = 0;
  #rows = 0;

  /** Pages are made with the one before them, or with none when a new beginning is made. */
  constructor(pageOf: (rows: number, before: P | null) => P) {
    this.#pageOf = pageOf;
    this.#page = pageOf(0, null);
    this.#none = { page: this.#page, start: 0, end: 0 };
  }

  of(line: number): Block<P> {
    return this.#blocks[line] ?? this.#none;
  }

  /** The block of a line that has no rows. */
  get none(): Block<P> {
    return this.#none;
  }

  /** Rows of all lines. */
  get live(): number {
    return this.#live;
  }

  begin(): void {
    this.#begun = this.#used;
  }

  /** The row of `page` to write the next of the line to that was begun. */
  next(): number {
    if (this.#used === this.#page.rows) this.#turn(this.#grown());
    return this.#used;
  }

  get page(): P {
    return this.#page;
  }

  /** Keeps the row that `next` gave. */
  keep(): void {
    this.#used += 1;
  }

  /** Keeps copies of some rows. */
  copy({ page, start, end }: Block<P>): void {
    const rows = end - start;
    if (this.#page.rows - this.#used < rows) this.#turn(Math.max(this.#used - this.#begun + rows, this.#grown()));
    this.#page.take(page, start, end, this.#used);
    this.#used += rows;
  }

  /** Gives the line the rows kept since `begin`, in place of those it had. */
  end(line: number): void {
    const before = this.of(line);
    const rows = this.#used - this.#begun;
    this.#live += rows - (before.end - before.start);
    this.#rows += rows;
    this.#blocks[line] = rows === 0 ? this.#none : { page: this.#page, start: this.#begun, end: this.#used };
    if (this.#rows > 2 * this.#live + slack) this.#compact();
  }

  /** Takes its rows from a line. */
  clear(line: number): void {
    this.begin();
    this.end(line);
  }

  /** Gives a line back a block that it had: blocks do not change. */
  restore(line: number, block: Block<P>): void {
    const { start, end } = this.of(line);
    this.#live += block.end - block.start - (end - start);
    this.#blocks[line] = block;
  }

  #grown(): number {
    return Math.min(largest, Math.max(smallest, 4 * this.#page.rows));
  }

  /** A block lies on one page: what was begun moves to the new one. */
  #turn(rows: number): void {
    const begun = this.#used - this.#begun;
    const page = this.#pageOf(Math.max(rows, 2 * begun), this.#page);
    page.take(this.#page, this.#begun, this.#used, 0);
    this.#page = page;
    this.#begun = 0;
    this.#used = begun;
  }

  #compact(): void {
    const blocks = this.#blocks;
    this.#page = this.#pageOf(0, null);
    this.#none = { page: this.#page, start: 0, end: 0 };
    [this.#used, this.#begun, this.#rows, this.#live] = [0, 0, 0, 0];
    this.#blocks = [];
    blocks.forEach((block, line) => {
      this.begin();
      this.copy(block);
      this.end(line);
    });
  }
}

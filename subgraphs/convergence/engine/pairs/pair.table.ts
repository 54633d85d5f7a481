import type { Dimensions, Weights } from '../../model/index.ts';
import { BlockTable, roomFor, type Block, type BlockPage } from '../ground/block.table.ts';
import { ScoreBook } from './score.book.ts';

/** Of a pair the number of the action, the mark, bit i for key i of the action that the local line has, too, and the entry of its scores. */
const FACTS = 4;

/** Pairs side by side. What is read of one pair lies together, since millions are read in an order that no cache foresees. */
export class Page implements BlockPage<Page> {
  readonly rows: number;
  /** Where the scores of its pairs stand. */
  readonly book: ScoreBook;
  readonly #facts: Int32Array;

  constructor(rows: number, book: ScoreBook) {
    [this.rows, this.book] = [rows, book];
    this.#facts = roomFor(rows * FACTS);
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

  /** The entry of the pair’s scores. */
  entry(row: number): number {
    return this.#facts[row * FACTS + 3]!;
  }

  note(row: number, action: number, mark: number, common: number, entry: number): void {
    this.#facts[row * FACTS] = action;
    this.#facts[row * FACTS + 1] = mark;
    this.#facts[row * FACTS + 2] = common;
    this.#facts[row * FACTS + 3] = entry;
  }

  /** Value, low end or high end of a measure. */
  score(row: number, measure: number, part: 0 | 1 | 2): number {
    return this.book.score(this.entry(row), measure, part);
  }

  take(from: Page, start: number, end: number, at: number): void {
    this.#facts.set(from.#facts.subarray(start * FACTS, end * FACTS), at * FACTS);
    if (from.book === this.book) return;
    for (let row = at; row < at + end - start; row += 1) this.#facts[row * FACTS + 3] = this.book.from(from.book, this.entry(row));
  }

  /** Gives a row that was taken other scores. */
  rescore(row: number, dimensions: Dimensions): void {
    this.#facts[row * FACTS + 3] = this.book.of(dimensions);
  }
}

/** CHK of a pair as statuses read it. */
export function chkOf(page: Page, row: number): { readonly chk: number | null; readonly low: number; readonly high: number } {
  const chk = page.score(row, 1, 0);
  return { chk: Number.isNaN(chk) ? null : chk, low: page.score(row, 1, 1), high: page.score(row, 1, 2) };
}

/** The pairs of one local line. */
export type PairBlock = Block<Page>;

/** Some actions: 1 at the number of each. Asked of every row of a country, so no set is searched. */
export type SomeActions = Uint8Array;

export function someActions(numbers: Iterable<number>, below: number): SomeActions {
  const some = new Uint8Array(below);
  for (const number of numbers) some[number] = 1;
  return some;
}

/** The pairs of a scene, by local line. Each new beginning has a book of its own, without the scores of pairs that are no more. */
export class PairTable extends BlockTable<Page> {
  /** Scores are under these weights. */
  constructor(weights: Weights) {
    super((rows, before) => new Page(rows, before?.book ?? new ScoreBook(weights)));
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
      if (row > from) this.copy({ page, start: from, end: row });
    }
  }
}

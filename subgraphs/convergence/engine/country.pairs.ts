import type { Dimensions, Scores } from '../model/index.ts';
import type { Country } from './country.ts';
import { isTold, LINKED, type Signature } from './pairs/pair.signature.ts';
import type { PairBlock } from './pairs/pair.table.ts';
import type { ScoreBook } from './pairs/score.book.ts';
import type { Traits } from './ground/traits.ts';

export interface PairTotals {
  readonly told: number;
  readonly linked: number;
}

/** A pair of the country with other dimensions than it has. */
export interface RescoredPair {
  readonly action: Traits;
  readonly local: Traits;
  readonly dimensions: Dimensions;
}

export interface CountryPair extends Scores {
  readonly action: Traits;
  readonly local: Traits;
  readonly signature: Signature;
  /** Where its dimensions stand. */
  readonly entry: number;
  readonly book: ScoreBook;
}

/** Asks something of the country with some pairs scored otherwise. */
export function withPairs<T>({ table }: Country, pairs: readonly RescoredPair[], ask: () => T): T {
  const before: (readonly [number: number, block: PairBlock])[] = [];
  for (const [{ number }, rescored] of Map.groupBy(pairs, ({ local }) => local)) {
    const block = table.of(number);
    before.push([number, block]);
    const dimensions = new Map(rescored.map((pair) => [pair.action.number, pair.dimensions]));
    table.begin();
    for (let row = block.start; row < block.end; row += 1) {
      const at = table.next();
      table.page.take(block.page, row, row + 1, at);
      const other = dimensions.get(block.page.action(row));
      if (other !== undefined) table.page.rescore(at, other);
      table.keep();
    }
    table.end(number);
  }
  const answer = ask();
  for (const [number, block] of before) table.restore(number, block);
  return answer;
}

/** Pairs that the graph tells, and those of them that are linked. */
export function totalsOf({ locals, table, judge: { signatures } }: Country): PairTotals {
  let [told, linked] = [0, 0];
  for (const local of locals) {
    const { page, start, end } = table.of(local.number);
    for (let row = start; row < end; row += 1) {
      const mark = page.mark(row);
      if ((mark & LINKED) !== 0) linked += 1;
      if ((mark & LINKED) !== 0 || isTold(signatures.of(mark))) told += 1;
    }
  }
  return { told, linked };
}

/** All pairs, with what the table holds of each. */
export function* pairsOf(country: Country): Iterable<CountryPair> {
  for (const local of country.locals) yield* pairsOfLine(country, local);
}

/** Those of one local line. */
export function* pairsOfLine(country: Country, local: Traits): Iterable<CountryPair> {
  const orNull = (score: number): number | null => (Number.isNaN(score) ? null : score);
  const { page, start, end } = country.table.of(local.number);
  for (let row = start; row < end; row += 1) {
    yield {
      action: country.action(page.action(row)), local, signature: country.judge.signatures.of(page.mark(row)), entry: page.entry(row), book: page.book,
      c: orNull(page.score(row, 0, 0)), chk: orNull(page.score(row, 1, 0)), h: orNull(page.score(row, 2, 0)), k: orNull(page.score(row, 3, 0)),
    };
  }
}

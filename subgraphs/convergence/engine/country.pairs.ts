import type { Pair, Scores } from '../model/index.ts';
import type { Country } from './country.ts';
import { isTold, LINKED, type Signature } from './pairs/pair.signature.ts';
import type { Traits } from './ground/traits.ts';

export interface PairTotals {
  readonly told: number;
  readonly linked: number;
}

export interface ChangedPair {
  readonly action: Traits;
  readonly local: Traits;
  readonly pair: Pick<Pair, 'dimensions'>;
}

export interface CountryPair extends Scores {
  readonly action: Traits;
  readonly local: Traits;
  readonly signature: Signature;
}

/** Asks something of the country with one pair scored otherwise. */
export function withPair<T>({ table }: Country, { action, local, pair }: ChangedPair, ask: () => T): T {
  const before = table.of(local.number);
  table.begin();
  for (let row = before.start; row < before.end; row += 1) {
    const at = table.next();
    table.page.take(before.page, row, row + 1, at);
    if (before.page.action(row) === action.number) table.page.rescore(at, pair.dimensions);
    table.keep();
  }
  table.end(local.number);
  const answer = ask();
  table.restore(local.number, before);
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
  const orNull = (score: number): number | null => (Number.isNaN(score) ? null : score);
  for (const local of country.locals) {
    const { page, start, end } = country.table.of(local.number);
    for (let row = start; row < end; row += 1) {
      yield {
        action: country.action(page.action(row)), local, signature: country.judge.signatures.of(page.mark(row)),
        c: orNull(page.score(row, 0, 0)), chk: orNull(page.score(row, 1, 0)), h: orNull(page.score(row, 2, 0)), k: orNull(page.score(row, 3, 0)),
      };
    }
  }
}

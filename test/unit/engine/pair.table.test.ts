import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, type Dimensions } from '../../../subgraphs/convergence/model/index.ts';
import { PairTable, someActions } from '../../../subgraphs/convergence/engine/pairs/pair.table.ts';

const dimensionsOf = (theme: number): Dimensions => ({ theme, population: null, territory: 1, time: null, indicator: null, contribution: null, coordination: null, additionality: null });

type Pairs = readonly (readonly [action: number, score: number])[];

function write(table: PairTable, local: number, pairs: Pairs, without: ReadonlySet<number> | null = null): void {
  table.begin();
  if (without !== null) table.carryOver(local, someActions(without, 21));
  for (const [action, score] of pairs) {
    const row = table.next();
    table.page.note(row, action, 0, 0, table.page.book.of(dimensionsOf(score)));
    table.keep();
  }
  table.end(local);
}

function held(table: PairTable, local: number): Pairs {
  const { page, start, end } = table.of(local);
  return Array.from({ length: end - start }, (_, at) => [page.action(start + at), page.book.dimensions(page.entry(start + at)).theme!] as const);
}

const pairs = (most: number) => fc.array(fc.tuple(fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: most });

describe('the table of pairs', () => {
  test('holds of each line what was last written of it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), pairs(300), fc.option(fc.uniqueArray(fc.nat(20), { maxLength: 5 })))), (steps) => {
        const table = new PairTable(DEFAULT_WEIGHTS);
        const expected = new Map<number, Pairs>();
        for (const [local, list, without] of steps) {
          const carried = without === null ? [] : (expected.get(local) ?? []).filter(([action]) => !without.includes(action));
          expected.set(local, [...carried, ...list]);
          write(table, local, list, without === null ? null : new Set(without));
          expect(table.has(local, someActions([3, 7], 21))).toBe(expected.get(local)!.some(([action]) => action === 3 || action === 7));
          for (const [one, all] of expected) expect(held(table, one)).toEqual(all);
        }
        expect(table.live).toBe([...expected.values()].reduce((sum, all) => sum + all.length, 0));
      }),
    );
  });

  test('takes the room of old rows back and loses no line by it', () => {
    const table = new PairTable(DEFAULT_WEIGHTS);
    const listOf = (local: number, round: number): Pairs => Array.from({ length: 1 + ((local * 31 + round) % 90) }, (_, at) => [at, local / 1_000 + round]);
    for (let round = 0; round < 40; round += 1) for (let local = 0; local < 100; local += 1) if (round === 0 || local % 3 !== 0) write(table, local, listOf(local, round));
    for (let local = 0; local < 100; local += 1) expect(held(table, local)).toEqual(listOf(local, local % 3 === 0 ? 0 : 39));
    const pages = new Set(Array.from({ length: 100 }, (_, local) => table.of(local).page));
    // 200,000 rows were written, of which some 5,000 stand.
    expect([...pages].reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(200_000);
  });

  test('gives a line back the block that it had', () => {
    const table = new PairTable(DEFAULT_WEIGHTS);
    write(table, 0, [[1, 0.5], [2, 0.25]]);
    const before = table.of(0);
    write(table, 0, [[1, 1]]);
    expect([held(table, 0), table.live]).toEqual([[[1, 1]], 1]);
    table.restore(0, before);
    expect([held(table, 0), table.live]).toEqual([[[1, 0.5], [2, 0.25]], 2]);
  });
});

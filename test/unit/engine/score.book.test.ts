import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEASURES, ScoreBook } from '../../../subgraphs/convergence/engine/pairs/score.book.ts';
import { completenessOf, DEFAULT_WEIGHTS, scoresOf, type Dimensions } from '../../../subgraphs/convergence/model/index.ts';

const score = fc.option(fc.constantFrom(0, 0.25, 0.5, 1));
const dimensions: fc.Arbitrary<Dimensions> = fc.record(
  { theme: score, population: score, territory: score, time: score, indicator: score, contribution: score, coordination: score, additionality: score, coordinationCeiling: fc.constantFrom(0.5, 1) },
  { requiredKeys: ['theme', 'population', 'territory', 'time', 'indicator', 'contribution', 'coordination', 'additionality'] },
);

const weights = { ...DEFAULT_WEIGHTS, harmony: 3 };

describe('the book of scores', () => {
  test('has one entry for the same dimensions, with the scores of the model', () => {
    fc.assert(
      fc.property(fc.array(dimensions, { maxLength: 400 }), (asked) => {
        const [book, other] = [new ScoreBook(weights), new ScoreBook(weights)];
        const entries = new Map<string, number>();
        for (const one of asked) {
          const whole = { ...one, coordinationCeiling: one.coordinationCeiling ?? one.coordination ?? 1 };
          const entry = book.of(one);
          const key = JSON.stringify(DIMENSION_ORDER.map((name) => whole[name]));
          expect(entries.get(key) ?? entries.size).toBe(entry);
          entries.set(key, entry);
          expect(book.dimensions(entry)).toEqual(whole);
          expect(other.dimensions(other.from(book, entry))).toEqual(whole);
          const [scores, intervals] = [scoresOf(one, weights), completenessOf(one, weights)];
          MEASURES.forEach((measure, at) => {
            const told = [book.score(entry, at, 0), book.score(entry, at, 1), book.score(entry, at, 2)];
            expect(told).toEqual([scores[measure] ?? NaN, intervals[measure].low, intervals[measure].high]);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

const DIMENSION_ORDER = ['theme', 'population', 'territory', 'time', 'indicator', 'contribution', 'coordination', 'additionality', 'coordinationCeiling'] as const;

import { describe, expect, test } from 'vitest';
import {
  additionalityFrom, bandOf, completenessOf, consistencyOf, gapOf, NOT_APPLICABLE, pairOf, planLineOf, populationOf, rollupOf, scoresOf, similarityOf,
  supportFrom, themeOf, themeTowards, themeTreeOf, timeOf, uptakeFrom, weightIntervalOf, worldOf, type Dimensions, type MatchedPair,
} from '../../../subgraphs/convergence/model/index.ts';
import { four, miniRows, someLine } from './worlds.ts';

const tree = themeTreeOf(
  ['A', 'A/B', 'A/B/C1', 'A/B/C2', 'A/D', 'A/D/C9', 'Z', 'Z/Y', 'Z/Y/X'].map((code) => ({
    code, parent: code.includes('/') ? code.slice(0, code.lastIndexOf('/')) : null, social: true,
  })),
);

describe('theme', () => {
  test.each([
    ['A/B/C1', 1], ['A/B/C2', 0.6667], ['A/D/C9', 0.3333], ['A/B', 0.8], ['A', 0.5], ['Z/Y/X', 0],
  ])('A/B/C1 and %s are %d alike, in both directions', (other, expected) => {
    expect(four(similarityOf('A/B/C1', other, tree))).toBe(expected);
    expect(four(similarityOf(other, 'A/B/C1', tree))).toBe(expected);
  });

  test('a line of two themes meets a line of one by its shares', () => {
    const a = someLine('a', { themeShares: [{ code: 'A/B/C1', share: 60 }, { code: 'Z/Y/X', share: 40 }] });
    const b = someLine('b', { themeShares: [{ code: 'A/B/C2', share: 100 }] });
    expect(four(themeTowards(a, b, tree))).toBe(0.4);
    expect(four(themeTowards(b, a, tree))).toBe(0.6667);
    expect(four(themeOf(a, b, tree))).toBe(0.5333);
  });
});

test('population: two of five categories are common', () => {
  const a = someLine('a', { populationCodes: ['elderly', 'disabled', 'women_in_hardship'] });
  const b = someLine('b', { populationCodes: ['disabled', 'women_in_hardship', 'children', 'youth'] });
  expect(populationOf(a, b)).toBe(0.4);
});

describe('time', () => {
  test('18 shared months of the shorter line’s 36', () => {
    const a = someLine('a', { startMonth: '2022-01', endMonth: '2024-12' });
    const b = someLine('b', { startMonth: '2023-07', endMonth: '2027-12' });
    expect(timeOf(a, b)).toBe(0.5);
    expect(timeOf(b, a)).toBe(0.5);
  });

  test('a line that starts five months after the other ended takes over from it', () => {
    const a = someLine('a', { startMonth: '2021-01', endMonth: '2022-12' });
    const b = someLine('b', { startMonth: '2023-06', endMonth: '2025-05' });
    expect(timeOf(a, b)).toBe(0);
    expect(gapOf(a, b)).toBe(5);
    expect(pairOf(a, b, worldOf(miniRows))).toMatchObject({ class: 'SEQUENTIAL', rule: 3 });
  });
});

test('pair: C, H, K, CHK and the completeness interval of a null B', () => {
  const dimensions: Dimensions = {
    theme: 2 / 3, population: 0.4, territory: 1, time: 0.75, indicator: 0.5, contribution: null, coordination: 0.5, additionality: 1,
  };
  const { c, h, k, chk } = scoresOf(dimensions);
  expect([c, h, k, chk].map(four)).toEqual([0.6437, 0.625, 0.75, 0.6707]);
  const { low, high } = completenessOf(dimensions).chk;
  expect([low, high].map(four)).toEqual([0.5859, 0.7127]);
});

test.each([[1000, 1], [800, 0.75], [600, 0.25], [500, 0]])('additionality of 400 and 500 places for %d persons is %d', (need, expected) => {
  expect(additionalityFrom(need, 400, 500)).toBe(expected);
});

test('number and value: U .55, V .4667 by number, .52 by value', () => {
  const linked = (chk: number): MatchedPair => {
    const interval = { low: chk, high: chk };
    return {
      state: chk > 0 ? 'LINKED' : 'NONE', established: true, mayLink: chk > 0, c: chk, h: chk, k: chk, chk,
      intervals: { c: interval, h: interval, k: interval, chk: interval },
    };
  };
  // Rows are national actions, columns local lines.
  const chk = [[0.8, 0.3, 0], [0.2, 0.6, 0], [0, 0, 0]];
  const uptake = uptakeFrom([2, 1, 1].map((weight, n) => ({ weight, established: true, pairs: chk[n]!.map(linked) })), true);
  const support = supportFrom(
    [10, 4, 6].map((budget, l) => ({ code: `l${l}`, budget, social: true, established: true, pairs: chk.map((row) => linked(row[l]!)) })),
  );
  expect(four(uptake.uptake.value)).toBe(0.55);
  expect(four(support.byNumber.value)).toBe(0.4667);
  expect(four(support.byValue.value)).toBe(0.52);
  expect(support.unsupported).toEqual(['l2']);
});

test.each([[0.5, 0.37, 0.59], [0.25, 0.4318, 0.5318]])('weights that may move by %d move the mean of .75, .50, .20 from %d to %d', (delta, low, high) => {
  const interval = weightIntervalOf([0.75, 0.5, 0.2].map((value) => ({ value, weight: 1 })), delta);
  expect([interval?.low, interval?.high].map(four)).toEqual([low, high]);
});

describe('20 % rule', () => {
  test('12 against 10 is inconsistent, 11.9 against 10 consistent', () => {
    expect(four(consistencyOf(12, 10))).toBe(0.8333);
    expect(consistencyOf(11.9, 10)).toBe(1);
  });

  test('is strict where 1.2 has no exact binary form', () => {
    for (let base = 1; base <= 400; base += 1) expect(consistencyOf((base * 12) / 100, base / 10)).toBeLessThan(1);
  });

  test('an explicit zero against an amount is 0', () => {
    expect(consistencyOf(0, 10)).toBe(0);
  });
});

test('a commune of 10,000 without a figure widens the roll-up of one with .55', () => {
  const known = { ...NOT_APPLICABLE, value: 0.55, low: 0.55, high: 0.55 };
  const figure = rollupOf([{ population: 50_000, figure: known }, { population: 10_000, figure: null }]);
  expect(figure.value).toBeCloseTo(0.55, 12);
  expect([figure.low, figure.high].map(four)).toEqual([0.4583, 0.625]);
  expect(figure.unknown).toBe(1);
});

test('shares of 25.55 and 74.45, and three thirds of 33.33, are whole', () => {
  expect(() => planLineOf({ code: 'a', themeShares: [{ code: 'A', share: 25.55 }, { code: 'Z', share: 74.45 }] })).not.toThrow();
  expect(() => planLineOf({ code: 'a', themeShares: ['A', 'Z', 'A/B'].map((code) => ({ code, share: 33.33 })) })).not.toThrow();
});

test.each([
  [0.9, 'COMPLETE'], [0.75, 'HIGH'], [0.5, 'MEDIUM'], [0.25, 'LIMITED'], [0.1, 'WEAK'], [0.0999, 'NEAR_NONE'],
])('the band at %d is %s', (value, code) => {
  expect(bandOf({ low: value, high: value })?.low.code).toBe(code);
});

test('one band needs both intervals inside it', () => {
  const inside = { low: 0.8, high: 0.85 };
  expect(bandOf(inside, { low: 0.76, high: 0.89 })).toMatchObject({ low: { code: 'HIGH' }, high: { code: 'HIGH' } });
  expect(bandOf(inside, { low: 0.74, high: 0.86 })).toMatchObject({ low: { code: 'MEDIUM' }, high: { code: 'HIGH' } });
  expect(bandOf(inside, { low: 0.8, high: 0.95 })).toMatchObject({ low: { code: 'HIGH' }, high: { code: 'COMPLETE' } });
  expect(bandOf(null, null)).toBeNull();
});

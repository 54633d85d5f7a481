import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  completenessOf, DIMENSION_NAMES, METHOD, scoresOf, weightIntervalOf, weightIntervalsOf, weightsOf,
  type DimensionName, type Dimensions, type Interval, type Weights,
} from '../../../subgraphs/convergence/model/index.ts';

const degree = fc.oneof(fc.constantFrom(0, 1, 0.5, 1 / 3, 2 / 3), fc.double({ min: 0, max: 1, noNaN: true }));
const maybe = fc.option(degree, { freq: 3 });

const dimensions: fc.Arbitrary<Dimensions> = fc.record({
  theme: degree, population: maybe, territory: degree, time: maybe, indicator: maybe, contribution: maybe, coordination: maybe, additionality: maybe,
});

const hullOf = (values: readonly number[]): Interval => ({ low: Math.min(...values), high: Math.max(...values) });

/** Every way to leave each unknown dimension unknown, or to fill it with 0 or 1. */
function completions(given: Dimensions, ends: readonly (number | null)[] = [null, 0, 1]): readonly Dimensions[] {
  const unknown = DIMENSION_NAMES.filter((name) => given[name] === null && name !== 'theme' && name !== 'territory');
  return unknown.reduce<readonly Dimensions[]>(
    (all, name: DimensionName) => all.flatMap((one) => ends.map((end) => ({ ...one, [name]: end }))),
    [given],
  );
}

describe('completeness', () => {
  test('is the hull of every completion, for every score', () => {
    fc.assert(
      fc.property(dimensions, (given) => {
        const intervals = completenessOf(given);
        const scores = completions(given).map((one) => scoresOf(one));
        for (const name of ['c', 'h', 'k', 'chk'] as const) {
          const { low, high } = hullOf(scores.map((score) => score[name]).filter((value) => value !== null));
          expect(intervals[name].low).toBeCloseTo(low, 12);
          expect(intervals[name].high).toBeCloseTo(high, 12);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is every null at 0 and at 1 wherever H and K are both known', () => {
    fc.assert(
      fc.property(dimensions, (given) => {
        const { h, k } = scoresOf(given);
        fc.pre(h !== null && k !== null);
        const { low, high } = hullOf(completions(given, [0, 1]).map((one) => scoresOf(one).chk!));
        const { chk } = completenessOf(given);
        expect(chk.low).toBeCloseTo(low, 12);
        expect(chk.high).toBeCloseTo(high, 12);
      }),
    );
  });

  test('keeps a point inside that lies outside of 0 and 1: a null H between two small scores', () => {
    const given: Dimensions = { theme: 0.01, population: 0.01, territory: 0.01, time: 0.9, indicator: null, contribution: null, coordination: 0.02, additionality: 0 };
    const { chk } = scoresOf(given);
    expect(chk).toBeCloseTo(0.01, 12);
    expect(completenessOf(given).chk.low).toBeLessThanOrEqual(chk!);
  });

  test('of no meeting is 0 and nothing else, even where nothing more is known', () => {
    const given: Dimensions = { theme: 1, population: null, territory: 0, time: null, indicator: null, contribution: null, coordination: null, additionality: null };
    expect(scoresOf(given)).toMatchObject({ c: 0, h: null, k: null, chk: 0 });
    expect(completenessOf(given).chk).toEqual({ low: 0, high: 0 });
  });

  test('without theme or territory says that anything is possible', () => {
    const given: Dimensions = { theme: null, population: 1, territory: 1, time: 1, indicator: 1, contribution: 1, coordination: 1, additionality: 1 };
    expect(completenessOf(given)).toMatchObject({ c: { low: 0, high: 1 }, chk: { low: 0, high: 1 }, h: { low: 1, high: 1 } });
  });

  test('of an agreement that cannot be checked runs from what is certain to 1', () => {
    const given: Dimensions = { theme: 1, population: 1, territory: 1, time: 1, indicator: 1, contribution: 1, coordination: 0.5, additionality: 1, coordinationCeiling: 1 };
    expect(completenessOf(given).k).toEqual({ low: 0.75, high: 1 });
  });
});

describe('weights', () => {
  const terms = fc.array(fc.record({ value: degree, weight: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 6 });
  const delta = fc.double({ min: 0, max: 0.9, noNaN: true });

  /** A weighted mean is a fraction of two linear forms, so its ends lie where every weight is at an end of its range. */
  const corners = (list: readonly { readonly value: number; readonly weight: number }[], spread: number, mean: (values: readonly number[], weights: readonly number[]) => number) =>
    hullOf(Array.from({ length: 2 ** list.length }, (_, mask) =>
      mean(list.map(({ value }) => value), list.map(({ weight }, at) => weight * ((mask >> at) & 1 ? 1 + spread : 1 - spread)))));

  const arithmetic = (values: readonly number[], weights: readonly number[]): number =>
    values.reduce((sum, value, at) => sum + value * weights[at]!, 0) / weights.reduce((sum, weight) => sum + weight, 0);
  const geometric = (values: readonly number[], weights: readonly number[]): number => Math.exp(arithmetic(values.map(Math.log), weights));

  test('an arithmetic mean reaches exactly the ends of all corners', () => {
    fc.assert(
      fc.property(terms, delta, (list, spread) => {
        const expected = corners(list, spread, arithmetic);
        const found = weightIntervalOf(list, spread)!;
        expect(found.low).toBeCloseTo(expected.low, 12);
        expect(found.high).toBeCloseTo(expected.high, 12);
      }),
    );
  });

  test('a geometric mean too, and stays 0 with a term at 0', () => {
    fc.assert(
      fc.property(terms, delta, (list, spread) => {
        const expected = list.some(({ value }) => value === 0) ? { low: 0, high: 0 } : corners(list, spread, geometric);
        const found = weightIntervalOf(list, spread, 'GEOMETRIC')!;
        expect(found.low).toBeCloseTo(expected.low, 10);
        expect(found.high).toBeCloseTo(expected.high, 10);
      }),
    );
  });

  test('no weights within the spread take a pair’s CHK out of its interval, and some reach the ends', () => {
    const names = Object.keys(METHOD.weights) as (keyof Weights)[];
    fc.assert(
      fc.property(dimensions, (given) => {
        const { chk } = weightIntervalsOf(given, 0.5);
        const scores = Array.from({ length: 2 ** names.length }, (_, mask) =>
          scoresOf(given, weightsOf(Object.fromEntries(names.map((name, at) => [name, (mask >> at) & 1 ? 1.5 : 0.5])))).chk);
        expect(chk === null).toBe(scores[0] === null);
        if (chk === null) return;
        const expected = hullOf(scores.map((score) => score!));
        expect(chk.low).toBeCloseTo(expected.low, 10);
        expect(chk.high).toBeCloseTo(expected.high, 10);
      }),
      { numRuns: 40 },
    );
  });

  test('of the caller only count by their proportions', () => {
    fc.assert(
      fc.property(dimensions, fc.integer({ min: 1, max: 9 }), (given, factor) => {
        const scaled = weightsOf(Object.fromEntries(Object.keys(METHOD.weights).map((name) => [name, factor])));
        const [usual, other] = [scoresOf(given), scoresOf(given, scaled)];
        for (const name of ['c', 'h', 'k', 'chk'] as const) {
          expect(other[name] === null).toBe(usual[name] === null);
          expect(other[name] ?? 0).toBeCloseTo(usual[name] ?? 0, 12);
        }
      }),
    );
  });

  test.each([[{ theme: 0 }, /above 0/], [{ time: -1 }, /above 0/], [{ banana: 1 }, /not a weight/]])('%j is refused', (custom, message) => {
    expect(() => weightsOf(custom as Partial<Weights>)).toThrow(message);
  });

  test('a spread of 1 or more is refused', () => {
    expect(() => weightIntervalOf([{ value: 1, weight: 1 }], 1)).toThrow(/spread/);
  });
});

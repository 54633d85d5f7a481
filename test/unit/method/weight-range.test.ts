import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandOf, figureOf, mutualOf, orderShareOf, rolledUp, rollupOf, rollupTally, shareOf, tallyOf, termsOf, uptakeFrom, weightRangeOf,
  type Figure, type Interval, type MatchedPair, type RollupItem,
} from '../../../subgraphs/convergence/model/index.ts';
import { C1, expected, REGION } from '../../support/mini-world.ts';
import { four, miniLand, regionalUptake, uptakesOf } from './worlds.ts';

interface Item { readonly value: number; readonly weight: number }

const degree = fc.oneof(fc.constantFrom(0, 1, 0.5, 1 / 3, 2 / 3, 0.6), fc.double({ min: 0, max: 1, noNaN: true }));
const weight = fc.oneof(fc.integer({ min: 1, max: 4_000_000 }), fc.double({ min: 0.01, max: 1e10, noNaN: true }));
const item = fc.record({ value: degree, weight });
const items = fc.array(item, { minLength: 1, maxLength: 40 });
const delta = fc.double({ min: 0, max: 0.95, noNaN: true });

const meanOf = (list: readonly Item[], factorOf: (at: number) => number): number => {
  const weights = list.map((one, at) => one.weight * factorOf(at));
  return list.reduce((sum, { value }, at) => sum + value * weights[at]!, 0) / weights.reduce((sum, one) => sum + one, 0);
};
const hullOf = (values: readonly number[]): Interval => ({ low: Math.min(...values), high: Math.max(...values) });
const rangeOf = (list: readonly Item[], spread?: number): Interval => weightRangeOf(termsOf(list), spread)!;
const expectSame = (found: Interval, other: Interval): void => {
  expect(found.low).toBeCloseTo(other.low, 12);
  expect(found.high).toBeCloseTo(other.high, 12);
};

describe('the range of a mean under moving weights', () => {
  test('is that of all corners: each weight at one end of its range or the other', () => {
    fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), delta, (list, spread) => {
      const corners = Array.from({ length: 2 ** list.length }, (_, mask) => meanOf(list, (at) => ((mask >> at) & 1 ? 1 + spread : 1 - spread)));
      expectSame(rangeOf(list, spread), hullOf(corners));
    }));
  });

  test('is that of the m largest, or smallest, for the best m', () => {
    fc.assert(fc.property(items, delta, (list, spread) => {
      const rising = list.toSorted((one, other) => one.value - other.value);
      const means = [rising, rising.toReversed()].flatMap((sorted) =>
        Array.from({ length: sorted.length + 1 }, (_, m) => meanOf(sorted, (at) => (at < m ? 1 + spread : 1 - spread))));
      expectSame(rangeOf(list, spread), hullOf(means));
    }));
  });

  test('does not depend on the order of the items, to the last digit', () => {
    fc.assert(fc.property(items, fc.infiniteStream(fc.nat()), delta, (list, keys, spread) => {
      const turned = list.map((one) => ({ one, key: keys.next().value! })).sort((one, other) => one.key - other.key).map(({ one }) => one);
      expect(rangeOf(turned, spread)).toEqual(rangeOf(list, spread));
    }), { numRuns: 1000 });
  });

  test('does not narrow as the weights move further', () => {
    fc.assert(fc.property(items, delta, delta, (list, one, other) => {
      const [less, more] = [rangeOf(list, Math.min(one, other)), rangeOf(list, Math.max(one, other))];
      expect(more.low).toBeLessThanOrEqual(less.low + 1e-14);
      expect(more.high).toBeGreaterThanOrEqual(less.high - 1e-14);
    }));
  });

  test('takes no notice of what has no weight or no value', () => {
    fc.assert(fc.property(items, degree, fc.nat(39), (list, value, at) => {
      const more = list.toSpliced(at, 0, { value, weight: 0 }, { value: Number.NaN, weight: 7 });
      expect(rangeOf(more)).toEqual(rangeOf(list));
    }));
    expect(weightRangeOf(termsOf([{ value: 1, weight: 0 }]))).toBeNull();
  });

  test('is the same for equal values taken together', () => {
    fc.assert(fc.property(items, degree, weight, weight, (list, value, one, other) => {
      expectSame(rangeOf([...list, { value, weight: one + other }]), rangeOf([...list, { value, weight: one }, { value, weight: other }]));
    }));
  });

  test('of equal values is that value', () => {
    fc.assert(fc.property(degree, fc.array(weight, { minLength: 1, maxLength: 30 }), (value, weights) => {
      expectSame(rangeOf(weights.map((one) => ({ value, weight: one }))), { low: value, high: value });
    }));
    expect(rangeOf([{ value: 0, weight: 1 }, { value: 0, weight: 3 }])).toEqual({ low: 0, high: 0 });
  });

  test('of 200,000 lines costs a few passes, and no digit for their number', () => {
    const list = Array.from({ length: 200_000 }, (_, at) => ({ value: ((at * 7919) % 1000) / 1000, weight: 1 }));
    // Spread evenly over [0, 1], the split s fulfils s = (½·½·s² + 3/2·½·(1 − s²)) ÷ (½·s + 3/2·(1 − s)), that is, s² − 3s + 1.5 = 0.
    const split = (3 - Math.sqrt(3)) / 2;
    expect(rangeOf(list).high).toBeCloseTo(split - 0.0005, 5);
    expect(rangeOf(list.toReversed())).toEqual(rangeOf(list));
  });
});

describe('the weight interval of a figure', () => {
  const known = (value: number): Figure => ({ ...shareOf([value]) });
  const population = fc.integer({ min: 0, max: 100_000 });
  const communes: fc.Arbitrary<readonly RollupItem[]> = fc.array(
    fc.record({ population, figure: fc.option(degree.map(known)) }), { maxLength: 12 },
  );

  test('holds the value, and is null where the value is', () => {
    fc.assert(fc.property(communes, (list) => {
      const { value, weightLow, weightHigh } = rollupOf(list);
      expect([weightLow === null, weightHigh === null]).toEqual([value === null, value === null]);
      if (value === null) return;
      expect(weightLow).toBeLessThanOrEqual(value);
      expect(weightHigh).toBeGreaterThanOrEqual(value);
    }));
  });

  test('is of what is known alone: an unknown commune widens the completeness interval, and changes no digit of this one', () => {
    fc.assert(fc.property(communes, (list) => {
      const { weightLow, weightHigh } = rollupOf(list);
      expect(rollupOf([...list, { population: 500, figure: null }])).toMatchObject({ weightLow, weightHigh });
    }));
  });

  test('of a nation is the same from its regions as from its communes', () => {
    fc.assert(fc.property(communes, communes, (north, south) => {
      const { weightLow, weightHigh } = rollupOf([...north, ...south]);
      const byRegion = rolledUp([rollupTally(north), rollupTally(south)]);
      expect(byRegion.weightLow === null ? null : byRegion.weightLow).toEqual(weightLow === null ? null : expect.closeTo(weightLow, 14));
      expect(byRegion.weightHigh === null ? null : byRegion.weightHigh).toEqual(weightHigh === null ? null : expect.closeTo(weightHigh, 14));
    }));
  });

  test('of a share: half of the answers yes, from a quarter to three quarters', () => {
    expect(shareOf([true, false, true, false, null])).toMatchObject({ value: 0.5, weightLow: 0.25, weightHigh: 0.75 });
    const standings = [{ c: 0.9, h: 0.9, k: 0.9 }, { c: 0.1, h: 0.1, k: 0.8 }, { c: 0.2, h: 0.05, k: 0.5 }];
    // Two of three pairs can be ordered: 2 × ½ ÷ (2 × ½ + 3/2) = .4, 2 × 3/2 ÷ (2 × 3/2 + ½) = .8571.
    expect(orderShareOf(standings)).toMatchObject({ value: 2 / 3, weightLow: 0.4, weightHigh: 3 / 3.5 });
  });

  test('of a mutual figure comes from the ends of both sides', () => {
    const side = (value: number, weightLow: number, weightHigh: number): Figure => ({ ...known(value), weightLow, weightHigh });
    const mutual = mutualOf(side(0.6, 0.5, 0.75), side(0.3, 0.25, 0.5));
    expect(mutual.weightLow).toBeCloseTo(1 / 3, 12);
    expect(mutual.weightHigh).toBeCloseTo(0.6, 12);
    expect(mutualOf(side(0.6, 0.5, 0.75), rollupOf([{ population: 1, figure: null }]))).toMatchObject({ value: null, weightLow: null, weightHigh: null });
  });

  test('keeps a figure in one band only where both intervals lie inside it', () => {
    const sure = figureOf(tallyOf([0.9, 0.3].map((value) => ({ weight: 1, value, low: value, high: value }))));
    // Nothing is missing: [.6, .6] is MEDIUM. With 3 : 1 the mean is .75, HIGH; with 1 : 3 it is .45, LIMITED.
    expect([sure.low, sure.high, sure.weightLow, sure.weightHigh].map(four)).toEqual([0.6, 0.6, 0.45, 0.75]);
    const range = bandOf({ low: sure.low!, high: sure.high! }, { low: sure.weightLow!, high: sure.weightHigh! });
    expect([range?.low.code, range?.high.code]).toEqual(['LIMITED', 'HIGH']);
  });
});

describe('in the mini-world', () => {
  const ends = ({ weightLow, weightHigh }: Figure) => [weightLow, weightHigh].map(four);

  test('N1 (π 2, .9048) and N2 (π 1, nothing) give c1 an uptake from 1 × .9048 ÷ 2.5 to 3 × .9048 ÷ 3.5', () => {
    expect(ends(uptakesOf(miniLand).get(C1)!.uptake)).toEqual([0.3619, 0.7755]);
  });

  test('the region reaches from 10, 5 and 45 thousand persons at .6032, .5247 and .2924 to 30, 15 and 15 thousand', () => {
    const region = regionalUptake(miniLand, 'uptake', REGION);
    expect(four(region.value)).toBe(expected.uptake[REGION]);
    expect(ends(region)).toEqual([0.3636, 0.5059]);
  });
});

test('an uptake under other importances stays within its weight interval', () => {
  const match = (score: number): MatchedPair => {
    const interval = { low: score, high: score };
    return { state: 'LINKED', established: true, mayLink: true, c: score, h: score, k: score, chk: score, intervals: { c: interval, h: interval, k: interval, chk: interval } };
  };
  const uptakeOf = (list: readonly Item[]) => uptakeFrom(list.map(({ value, weight: pi }) => ({ weight: pi, established: true, pairs: [match(value)] })), true).uptake;
  fc.assert(fc.property(items, fc.infiniteStream(fc.double({ min: 0.5, max: 1.5, noNaN: true })), (list, factors) => {
    const { weightLow, weightHigh } = uptakeOf(list);
    const { value } = uptakeOf(list.map((one) => ({ ...one, weight: one.weight * factors.next().value! })));
    expect(value).toBeGreaterThanOrEqual(weightLow! - 1e-12);
    expect(value).toBeLessThanOrEqual(weightHigh! + 1e-12);
  }));
});

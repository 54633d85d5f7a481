import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANYTHING, figureOf, isSocial, mutualOf, NOT_APPLICABLE, rollupOf, stableSum, stackOf, stackOfPlan, supportFrom, tallyOf, themeTowards, uptakeFrom,
  type Figure, type Interval, type MatchedPair, type SupportItem,
} from '../../../subgraphs/convergence/model/index.ts';
import { C1, C2, C3, P1, REGION } from '../../support/mini-world.ts';
import { miniWorld, someLine } from './worlds.ts';

const match = (over: Partial<MatchedPair> = {}, chk: Interval = { low: 0.4, high: 0.8 }): MatchedPair => ({
  state: 'LINKED', established: true, mayLink: true, c: 0.9, h: 0.5, k: 0.7, chk: 0.6,
  intervals: { c: { low: 0.9, high: 0.9 }, h: { low: 0.2, high: 0.8 }, k: { low: 0.7, high: 0.7 }, chk }, ...over,
});
const uptake = (...pairs: MatchedPair[]): Figure => uptakeFrom([{ weight: 1, established: true, pairs }], true).uptake;

describe('uptake of one action', () => {
  test('is its best linked pair, with the best that its pairs may become', () => {
    expect(uptake(match(), match({ chk: 0.3 }, { low: 0.1, high: 0.9 }))).toMatchObject({ value: 0.6, low: 0.4, high: 0.9 });
  });

  test('is a known 0 without any linked pair, review included', () => {
    expect(uptake(match({ state: 'REVIEW', mayLink: false }))).toMatchObject({ value: 0, unknown: 0, low: 0, high: 0 });
    expect(uptake()).toMatchObject({ value: 0, unknown: 0, high: 0 });
  });

  test('is left out when every linked pair’s CHK is unknown', () => {
    expect(uptake(match({ chk: null }))).toMatchObject({ value: null, denominator: 0, unknown: 1, low: 0.4, high: 0.8 });
  });

  test('keeps its point when a pair might still turn out linked', () => {
    expect(uptake(match({ state: 'NONE', c: null, chk: null }, ANYTHING))).toMatchObject({ value: 0, unknown: 0, low: 0, high: 1 });
  });

  test('does not rest on inferred themes', () => {
    expect(uptake(match(), match({ established: false, chk: 0.99 }))).toMatchObject({ value: 0.6, low: 0.4, high: 1 });
    const inferred = uptakeFrom([{ weight: 1, established: true, pairs: [match()] }, { weight: 1, established: false, pairs: [] }], true).uptake;
    expect(inferred).toMatchObject({ value: 0.6, denominator: 1, unknown: 1, low: 0.2, high: 0.9 });
  });

  test('is not a question where no action targets the commune', () => {
    expect(uptakeFrom([], true)).toEqual({ uptake: NOT_APPLICABLE, aligned: NOT_APPLICABLE, harmony: NOT_APPLICABLE, complementarity: NOT_APPLICABLE, flags: [] });
  });

  test('aligned, says what can be said with C alone', () => {
    expect(uptakeFrom([{ weight: 1, established: true, pairs: [match({ chk: null })] }], true).aligned).toMatchObject({ value: 0.9, unknown: 0 });
  });
});

describe('uptake with H and with K in place of CHK', () => {
  const of = (...pairs: MatchedPair[]) => uptakeFrom([{ weight: 1, established: true, pairs }], true);

  test('is the best known of the linked pairs, each index from the pair that is best on it', () => {
    const { harmony, complementarity } = of(match(), match({ h: 0.6, k: 0.1, intervals: { ...match().intervals, h: { low: 0.6, high: 0.6 }, k: { low: 0.1, high: 0.9 } } }));
    expect(harmony).toMatchObject({ value: 0.6, low: 0.6, high: 0.8 });
    expect(complementarity).toMatchObject({ value: 0.7, low: 0.7, high: 0.9 });
  });

  test('is a known 0 without a linked pair, and unknown when no linked pair has the index', () => {
    expect(of().harmony).toMatchObject({ value: 0, unknown: 0, high: 0 });
    expect(of(match({ h: null })).harmony).toMatchObject({ value: null, unknown: 1, low: 0.2, high: 0.8 });
    expect(of(match({ h: null }), match({ h: 0.3 })).harmony).toMatchObject({ value: 0.3, unknown: 0 });
  });

  test('is a known 0 without a plan', () => {
    expect(uptakeFrom([{ weight: 1, established: true, pairs: [match()] }], false)).toMatchObject({ harmony: { value: 0, high: 0 }, complementarity: { value: 0, high: 0 } });
  });
});

describe('stack', () => {
  const commune = { code: C1, population: 1, ancestors: [P1, REGION] };
  const plans = [{ code: 'PAC', territoryCode: C1 }, { code: 'PDP', territoryCode: P1 }, { code: 'PDR', territoryCode: REGION }, { code: 'OTHER', territoryCode: C2 }];
  const line = (code: string, planCode: string | null, communeCodes = [C1]) => someLine(code, { planCode, communeCodes });
  const lines = [line('pac', 'PAC'), line('pdp', 'PDP'), line('pdr', 'PDR'), line('ngo', null), line('other', 'OTHER'), line('next', 'PDP', [C2]), line('away', null, [C3])];

  test('holds the lines of the plans over the commune and of associations, where they cover it', () => {
    expect(stackOf(commune, lines, plans).map(({ code }) => code)).toEqual(['pac', 'pdp', 'pdr', 'ngo']);
  });

  test('of one plan holds that plan alone', () => {
    expect(stackOfPlan(commune, lines, 'PDP').map(({ code }) => code)).toEqual(['pdp']);
  });
});

describe('support', () => {
  const item = (code: string, over: Partial<SupportItem> = {}): SupportItem => ({ code, budget: 1, social: true, established: true, pairs: [match()], ...over });

  test('leaves lines outside the social field out', () => {
    expect(supportFrom([item('x'), item('field', { social: false, pairs: [] })])).toMatchObject({ byNumber: { value: 0.6, denominator: 1 }, unsupported: [] });
  });

  test('of a line without a budget is known by number and unknown by value', () => {
    const { byNumber, byValue } = supportFrom([item('x', { budget: 3 }), item('y', { budget: null, pairs: [] })]);
    expect(byNumber).toMatchObject({ value: 0.3, unknown: 0 });
    expect(byValue).toMatchObject({ value: expect.closeTo(0.6, 12), denominator: 3, unknown: 1, low: 0, high: expect.closeTo(0.8, 12) });
  });

  test('of a line with unknown themes is left out and widens', () => {
    expect(supportFrom([item('x'), item('y', { social: null, established: false, pairs: [] })]).byNumber).toMatchObject({ value: 0.6, unknown: 1, low: 0.2, high: 0.9 });
  });
});

test.each<[number, string, boolean]>([[50, 'half', true], [49.99, 'less than half', false]])('%d %% in social themes (%s) makes a line social: %s', (share, _, expected) => {
  const line = someLine('x', { themeShares: [{ code: 'SOC/DIS', share }, { code: 'CUL/SPO', share: 100 - share }] });
  expect(isSocial(line, miniWorld.codes.themes)).toBe(expected);
  expect(isSocial(someLine('y', { themeShares: [] }), miniWorld.codes.themes)).toBeNull();
});

describe('roll-up', () => {
  const commune = (value: number | null, low: number, high: number): Figure => ({ ...NOT_APPLICABLE, value, low, high });

  test('leaves communes the question does not apply to out of point and interval', () => {
    expect(rollupOf([{ population: 1, figure: commune(0.4, 0.4, 0.4) }, { population: 99, figure: NOT_APPLICABLE }])).toMatchObject({ value: 0.4, low: 0.4, high: 0.4, unknown: 0 });
    expect(rollupOf([{ population: 1, figure: NOT_APPLICABLE }])).toEqual(NOT_APPLICABLE);
  });

  test('enters an unknown commune with the bounds it has', () => {
    expect(rollupOf([{ population: 1, figure: commune(0.4, 0.4, 0.4) }, { population: 1, figure: commune(null, 0.2, 0.6) }])).toMatchObject({ value: 0.4, low: expect.closeTo(0.3, 12), high: 0.5, unknown: 1 });
  });

  test('keeps its point inside where the unknown communes cannot reach it', () => {
    expect(rollupOf([{ population: 1, figure: commune(0.9, 0.9, 0.9) }, { population: 1, figure: commune(null, 0, 0.1) }])).toMatchObject({ value: 0.9, low: 0.45, high: 0.9 });
    expect(rollupOf([{ population: 1, figure: commune(0.1, 0.1, 0.1) }, { population: 1, figure: commune(null, 0.5, 1) }])).toMatchObject({ value: 0.1, low: 0.1, high: 0.55 });
  });

  test('without any weight says nothing', () => {
    expect(figureOf(tallyOf([]))).toEqual(NOT_APPLICABLE);
  });
});

test('mutual: 2UV ÷ (U + V), 0 when neither answers, with the ends of both', () => {
  const figure = (value: number | null, low: number, high: number): Figure => ({ ...NOT_APPLICABLE, value, low, high });
  expect(mutualOf(figure(0.6, 0.5, 1), figure(0.3, 0.25, 1))).toMatchObject({ value: expect.closeTo(0.4, 12), low: expect.closeTo(1 / 3, 12), high: 1 });
  expect(mutualOf(figure(0, 0, 0), figure(0, 0, 0)).value).toBe(0);
  expect(mutualOf(figure(null, 0, 1), figure(0.3, 0.3, 0.3))).toMatchObject({ value: null, low: 0 });
  expect(mutualOf(NOT_APPLICABLE, figure(0.3, 0.3, 0.3))).toEqual(NOT_APPLICABLE);
});

test('a sum does not depend on the order of its terms, nor lose the small ones', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), { maxLength: 8 }), fc.nat(7), (terms, turn) => {
      const turned = [...terms.slice(turn), ...terms.slice(0, turn)];
      expect(stableSum(turned)).toBe(stableSum(terms));
    }),
    { numRuns: 2000 },
  );
  expect(stableSum([1e16, 1, -1e16])).toBe(1);
  expect(stableSum([1e100, 1e40, 1, -1e40, -1e100])).toBe(stableSum([1, 1e40, -1e40, 1e100, -1e100]));
});

test('the order in which a line names its themes changes no digit of T', () => {
  const shares = [{ code: 'SOC/DIS/CTR', share: 11.01 }, { code: 'SOC/ELD', share: 23.32 }, { code: 'SOC', share: 65.67 }];
  const other = someLine('b', { themeShares: [{ code: 'SOC/ELD/HOME', share: 12.1 }, { code: 'SOC/DIS', share: 87.9 }] });
  const turns = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
  const found = turns.map((turn) => themeTowards(someLine('a', { themeShares: turn.map((at) => shares[at]!) }), other, miniWorld.codes.themes));
  expect(new Set(found).size).toBe(1);
});

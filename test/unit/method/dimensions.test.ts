import { describe, expect, test } from 'vitest';
import {
  additionalityOf, containmentOf, contributionOf, coordinationOf, indicatorOf, missingOf, dimensionsOf, monthOf, monthText, planLineOf, populationOf, territoryOf,
  timeOf, worldOf, type Agreement, type LineIndicator, type PlanLineInput, type WorldRows,
} from '../../../subgraphs/convergence/model/index.ts';
import { C1, C2, C3, codeLists } from '../../support/mini-world.ts';
import { miniWorld, someLine } from './worlds.ts';

const indicator = (code: string, unit = 'PLACE'): LineIndicator => ({ code, unit, direction: 'UP', baseline: null, target: null, year: null });
const world = (rows: Partial<WorldRows> = {}) => worldOf({ codes: codeLists, registersLoaded: [C1, C2, C3], ...rows });

describe('months', () => {
  test('are read and written as YYYY-MM', () => {
    expect(['2026-01', '2026-12'].map((text) => monthText(monthOf(text)))).toEqual(['2026-01', '2026-12']);
  });

  test.each(['2026-13', '2026-1', '26-01', ''])('"%s" is refused', (text) => {
    expect(() => monthOf(text)).toThrow(/YYYY-MM/);
  });
});

describe('a line is refused', () => {
  test.each<[string, Partial<PlanLineInput>, RegExp]>([
    ['when its shares sum to 99.5', { themeShares: [{ code: 'SOC', share: 60 }, { code: 'CUL', share: 39.5 }] }, /sum to 99\.5, not to 100/],
    ['when its shares sum to 100.02', { themeShares: [{ code: 'SOC', share: 100.02 }] }, /sum to 100\.02/],
    ['when a share is 0', { themeShares: [{ code: 'SOC', share: 100 }, { code: 'CUL', share: 0 }] }, /share of 0/],
    ['when a theme is named twice', { themeShares: [{ code: 'SOC', share: 50 }, { code: 'SOC', share: 50 }] }, /twice/],
    ['when it ends before it starts', { startMonth: '2024-02', endMonth: '2024-01' }, /before it starts/],
    ['when a number of beneficiaries is negative', { beneficiaries: [{ territory: C1, persons: -1 }] }, /0 or more/],
    ['when a budget is not a number', { budget: Number.NaN }, /0 or more/],
    ['when a contribution is negative', { contributions: [{ counterpart: 'x', amount: -5, kind: null }] }, /contribution to "x"/],
  ])('%s', (_, input, message) => {
    expect(() => planLineOf({ code: 'L', ...input })).toThrow(message);
    expect(() => planLineOf({ code: 'L', ...input })).toThrow(/^[A-Z].*\.$/);
  });
});

describe('what is not stated is null', () => {
  const a = someLine('a', { populationCodes: ['disabled'], startMonth: '2022-01', endMonth: '2022-12', indicators: [indicator('DIS_PLACES')] });
  const silent = someLine('b', { communeCodes: [] });

  test('population, territory, time, indicator and contribution', () => {
    expect([populationOf(a, silent), containmentOf(a, silent), territoryOf(a, silent), timeOf(a, silent), indicatorOf(a, silent, miniWorld.codes), contributionOf(a, silent)])
      .toEqual([null, null, null, null, null, null]);
  });

  test('and each is listed with its side and field', () => {
    const missing = missingOf(a, silent, dimensionsOf(a, silent, miniWorld), miniWorld);
    expect(missing.map(({ dimension, side, field }) => `${dimension} ${side} ${field}`)).toEqual([
      'population B populationCodes', 'territory B communeCodes', 'time B startMonth', 'time B endMonth', 'indicator B indicators',
      'contribution A contributions', 'contribution B contributions', 'coordination B communeCodes',
      'additionality B communeCodes', 'additionality B populationCodes', 'additionality B startMonth', 'additionality B endMonth',
    ]);
  });

  test('a theme that the tree does not hold is unknown, not unrelated', () => {
    const odd = someLine('b', { themeShares: [{ code: 'XX', share: 100 }] });
    const dimensions = dimensionsOf(a, odd, miniWorld);
    expect(dimensions.theme).toBeNull();
    expect(missingOf(a, odd, dimensions, miniWorld)).toContainEqual({ dimension: 'theme', side: 'B', field: 'themeCode', codes: ['XX'] });
  });
});

test('containment is not diluted by a wide partner', () => {
  const a = someLine('a', { populationCodes: ['elderly', 'disabled'] });
  const b = someLine('b', { populationCodes: ['disabled', 'children', 'youth', 'women'] });
  expect([containmentOf(a, b), containmentOf(b, a)]).toEqual([0.5, 0.25]);
});

test('a commune is not punished for being one of three', () => {
  expect(territoryOf(someLine('a', { communeCodes: [C1, C2, C3] }), someLine('b', { communeCodes: [C2] }))).toBe(1);
  expect(territoryOf(someLine('a', { communeCodes: [C1, C2] }), someLine('b', { communeCodes: [C2, C3] }))).toBe(0.5);
});

describe('indicator', () => {
  test.each([
    ['the same code and unit', [indicator('DIS_PUPILS', 'PERSON')], 1],
    ['the same code in a convertible unit', [indicator('DIS_PUPILS', 'KPERSON')], 0.75],
    ['the same code in a unit that cannot be converted', [indicator('DIS_PUPILS', 'PLACE')], 0.5],
    ['another indicator of the same field', [indicator('DIS_PLACES')], 0.5],
    ['an indicator of another field', [indicator('ELD_HOME_SERVED', 'PERSON')], 0],
    ['an indicator in no list', [indicator('UNHEARD')], null],
    ['the nearest of several', [indicator('UNHEARD'), indicator('ELD_HOME_SERVED'), indicator('DIS_PLACES')], 0.5],
  ])('%s gives its degree', (_, indicators, expected) => {
    expect(indicatorOf(someLine('a', { indicators: [indicator('DIS_PUPILS', 'PERSON')] }), someLine('b', { indicators }), miniWorld.codes)).toBe(expected);
  });
});

describe('contribution', () => {
  const a = (amount: number | null, counterpart = 'b') => someLine('a', { ownerCode: 'ministry', contributions: [{ counterpart, amount, kind: null }] });
  const b = (amount: number | null) => someLine('b', { ownerCode: 'council', planCode: 'PAC', contributions: [{ counterpart: 'ministry', amount, kind: null }] });

  test.each([[10, 8, 0.8], [10, 9, 1], [0, 8, 0], [10, 0, 0], [0, 0, 1], [null, 8, null]])('%s against %s is %s', (x, y, expected) => {
    expect(contributionOf(a(x), b(y))).toBe(expected);
  });

  test.each(['b', 'council', 'PAC'])('names the partner by its code, owner or plan: %s', (counterpart) => {
    expect(contributionOf(a(5, counterpart), b(5))).toBe(1);
  });

  test('to someone else says nothing here', () => {
    expect(contributionOf(a(5, 'else'), b(5))).toBeNull();
  });

  test('sums what is stated in several rows', () => {
    const twice = someLine('a', { ownerCode: 'ministry', contributions: [{ counterpart: 'b', amount: 3, kind: null }, { counterpart: 'PAC', amount: 3, kind: null }] });
    expect(contributionOf(twice, b(12))).toBe(0.5);
  });
});

describe('contributions to a line whose owner nobody states', () => {
  const paying = someLine('a', { ownerCode: 'ministry', contributions: [{ counterpart: 'b', amount: 3, kind: null }, { counterpart: 'agency', amount: 3, kind: null }] });
  const of = (ownerCode: string | null) => someLine('b', { ownerCode, contributions: [{ counterpart: 'a', amount: 6, kind: null }] });

  test('are unknown while one that goes to somebody else may be the owner’s', () => {
    expect([contributionOf(paying, of('council')), contributionOf(paying, of('agency')), contributionOf(paying, of(null))]).toEqual([0.5, 1, null]);
    const open = of(null);
    expect(missingOf(paying, open, dimensionsOf(paying, open, world()), world()).filter(({ dimension }) => dimension === 'contribution')).toEqual([
      { dimension: 'contribution', side: 'B', field: 'owner', codes: [] },
    ]);
  });
});

describe('coordination', () => {
  const dates = { startMonth: '2023-01', endMonth: '2023-12' };
  const a = someLine('a', { ...dates, ownerCode: 'ministry' });
  const b = someLine('b', { ...dates, ownerCode: 'council' });
  const agreement = (over: Partial<Agreement> = {}): Agreement => ({
    code: 'X', parties: new Set(), lineCodes: new Set(['a', 'b']), signed: true, inForceFrom: monthOf('2023-12'), inForceTo: monthOf('2024-12'), openEnded: false, ...over,
  });
  const of = (...agreements: Agreement[]) => coordinationOf(a, b, world({ agreements }));

  test.each<[string, Partial<Agreement>, number, number]>([
    ['in force in the last common month', {}, 1, 1],
    ['signed for later', { inForceFrom: monthOf('2024-01') }, 0.5, 0.5],
    ['expired the month before', { inForceFrom: monthOf('2020-01'), inForceTo: monthOf('2022-12') }, 0.5, 0.5],
    ['expired at the end of the first common month', { inForceFrom: monthOf('2020-01'), inForceTo: monthOf('2023-01') }, 1, 1],
    ['unsigned', { signed: false }, 0.5, 0.5],
    ['begun during the overlap, end unknown', { inForceFrom: monthOf('2023-03'), inForceTo: null }, 1, 1],
    ['begun before, end unknown', { inForceFrom: monthOf('2020-01'), inForceTo: null }, 0.5, 1],
    ['begun before, without an end', { inForceFrom: monthOf('2020-01'), inForceTo: null, openEnded: true }, 1, 1],
    ['without a date', { inForceFrom: null, inForceTo: null }, 0.5, 1],
    ['of which nobody knows whether it is signed', { signed: null }, 0.5, 1],
  ])('an agreement %s', (_, over, value, ceiling) => {
    expect(of(agreement(over))).toEqual({ value, ceiling });
  });

  test('what would settle an open agreement is listed', () => {
    const open = world({ agreements: [agreement({ inForceFrom: null, signed: null })] });
    expect(missingOf(a, b, dimensionsOf(a, b, open), open).filter(({ dimension }) => dimension === 'coordination')).toEqual([
      { dimension: 'coordination', side: 'WORLD', field: 'agreementSigned', codes: ['X'] },
      { dimension: 'coordination', side: 'WORLD', field: 'agreementDates', codes: ['X'] },
    ]);
  });

  test('the best of several agreements counts', () => {
    expect(of(agreement({ signed: false }), agreement()).value).toBe(1);
  });

  test('lines that never run together cannot have one in force', () => {
    const later = someLine('b', { startMonth: '2024-01', endMonth: '2024-12' });
    expect(coordinationOf(a, later, world({ agreements: [agreement()] }))).toEqual({ value: 0.5, ceiling: 0.5 });
  });

  test('a line without dates leaves it open', () => {
    expect(coordinationOf(a, someLine('b'), world({ agreements: [agreement()] }))).toEqual({ value: 0.5, ceiling: 1 });
  });

  test('a partner merely named, by list, contribution or agreement, is half', () => {
    const named = someLine('b', { ...dates, ownerCode: 'council', partnerCodes: ['ministry'] });
    const paying = someLine('b', { ...dates, ownerCode: 'council', contributions: [{ counterpart: 'a', amount: null, kind: null }] });
    expect(coordinationOf(a, named, world()).value).toBe(0.5);
    expect(coordinationOf(a, paying, world()).value).toBe(0.5);
    expect(of(agreement({ lineCodes: new Set(['a']), parties: new Set(['council']) })).value).toBe(0.5);
  });

  test('nothing found is 0 where the register is loaded, and null where it is not', () => {
    expect(of()).toEqual({ value: 0, ceiling: 0 });
    const elsewhere = world({ registersLoaded: [C2] });
    expect(coordinationOf(a, b, elsewhere).value).toBeNull();
    expect(missingOf(a, b, dimensionsOf(a, b, elsewhere), elsewhere)).toContainEqual({ dimension: 'coordination', side: 'WORLD', field: 'agreementRegister', codes: [C1] });
  });

  test('a register counts as far as the lines may begin to run together, and as loaded where they never do', () => {
    const until = world({ registersUntil: new Map([[C1, monthOf('2023-06')]]) });
    const from = (startMonth: string | null, endMonth: string | null = '2027-12') => coordinationOf(a, someLine('b', { startMonth, endMonth, ownerCode: 'council' }), until).value;
    expect([from('2023-06'), from('2023-07'), from('2023-06', null), from('2023-07', null)]).toEqual([0, null, 0, null]);
    // It may begin in the last month of the other line, or of its own.
    expect([from(null), from(null, '2023-06'), from(null, '2023-07'), from(null, null)]).toEqual([null, 0, null, null]);
    expect(from('2029-01', '2029-12')).toBe(0);
    const undated = someLine('b', { endMonth: '2027-12', ownerCode: 'council' });
    expect(missingOf(a, undated, dimensionsOf(a, undated, until), until).filter(({ dimension }) => dimension === 'coordination')).toEqual([
      { dimension: 'coordination', side: 'B', field: 'startMonth', codes: [] },
      { dimension: 'coordination', side: 'WORLD', field: 'agreementRegister', codes: [C1] },
    ]);
  });

  test('is unknown where the owner may be whom the other line names', () => {
    const [owned, ownerless] = [someLine('b', { ownerCode: 'council' }), someLine('b')];
    const naming = someLine('a', { partnerCodes: ['agency'], ownerCode: 'ministry' });
    expect(coordinationOf(naming, owned, world())).toEqual({ value: 0, ceiling: 0 });
    expect(coordinationOf(naming, ownerless, world())).toEqual({ value: null, ceiling: 1 });
    expect(missingOf(naming, ownerless, dimensionsOf(naming, ownerless, world()), world()).filter(({ dimension }) => dimension === 'coordination')).toEqual([
      { dimension: 'coordination', side: 'B', field: 'owner', codes: [] },
    ]);
    expect(coordinationOf(someLine('a', { ownerCode: 'ministry' }), ownerless, world())).toEqual({ value: 0, ceiling: 0 });
    const over = world({ agreements: [agreement({ parties: new Set(['agency']), lineCodes: new Set(['a']) })] });
    expect(coordinationOf(someLine('a', { ownerCode: 'ministry' }), ownerless, over).value).toBeNull();
  });

  test('an agreement found in force counts although the register is not loaded', () => {
    expect(coordinationOf(a, b, world({ registersLoaded: [], agreements: [agreement()] })).value).toBe(1);
  });
});

describe('additionality', () => {
  const offer = (code: string, persons: number, over: Partial<PlanLineInput> = {}) => someLine(code, {
    populationCodes: ['disabled'], startMonth: '2023-01', endMonth: '2024-06', beneficiaries: [{ territory: C1, persons }], ...over,
  });
  const need = (persons: number | null, year = 2024, population = 'disabled', commune = C1) => ({ theme: 'SOC/DIS/CTR', population, commune, year, persons });
  const of = (a: Partial<PlanLineInput>, b: Partial<PlanLineInput>, ...needs: ReturnType<typeof need>[]) =>
    additionalityOf(offer('a', 400, a), offer('b', 500, b), 1, world({ needs }));

  test('reads the latest need that is not after the end of the overlap', () => {
    expect(of({}, {}, need(5000, 2020), need(800, 2024), need(100, 2025))).toBe(0.75);
  });

  test('sums the common populations leaf by leaf, and needs each of them', () => {
    const both = { populationCodes: ['disabled', 'elderly'] };
    expect(of(both, both, need(500), need(300, 2020, 'elderly'))).toBe(0.75);
    expect(of(both, both, need(500))).toBeNull();
    expect(of(both, {}, need(800))).toBe(0.75);
  });

  test('one common commune without a need or a figure makes it null', () => {
    const wide = { communeCodes: [C1, C2], beneficiaries: [{ territory: C1, persons: 200 }, { territory: C2, persons: 200 }] };
    expect(of(wide, wide, need(400), need(300, 2024, 'disabled', C2))).toBe(0.75);
    expect(of(wide, wide, need(400))).toBeNull();
    expect(of(wide, { ...wide, beneficiaries: [{ territory: C1, persons: 200 }] }, need(400), need(300, 2024, 'disabled', C2))).toBeNull();
  });

  test('a need recorded without persons is unknown, not zero', () => {
    expect(of({}, {}, need(null))).toBeNull();
    expect(of({}, {}, need(0))).toBe(0);
  });

  test('different services and joint projects cannot duplicate each other', () => {
    expect(additionalityOf(offer('a', 400), offer('b', 500), 0.8, world())).toBe(1);
    expect(additionalityOf(offer('a', 400, { jointProject: 'J' }), offer('b', 500, { jointProject: 'J' }), 1, world())).toBe(1);
  });

  test('people or places that are not common are served by one line only', () => {
    expect(of({}, { populationCodes: ['elderly'] })).toBe(1);
    expect(of({}, { communeCodes: [C2] })).toBe(1);
  });

  test('with several shared themes the need is that of the largest smaller share', () => {
    const shares = (first: number) => [{ code: 'SOC/DIS/CTR', share: first }, { code: 'SOC/DIS/EDU', share: 100 - first }];
    const a = offer('a', 400, { themeShares: shares(60) });
    const b = offer('b', 500, { themeShares: shares(70) });
    expect(additionalityOf(a, b, 1, world({ needs: [need(800), { ...need(100), theme: 'SOC/DIS/EDU' }] }))).toBe(0.75);
  });
});

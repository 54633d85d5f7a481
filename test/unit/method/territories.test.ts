import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellOf, chainOf, dominates, fragmentationOf, hhiOf, orderShareOf, placeOf, relationOf, responseOf, statusOf,
  type Agreement, type Cell, type ChainItem, type DomainView, type Place, type PlanLineInput, type Relation, type Standing, type Status,
} from '../../../subgraphs/convergence/model/index.ts';
import { C1, C2 } from '../../support/mini-world.ts';
import { four, someLine } from './worlds.ts';

const offer = (line: string, low: number, high: number | null = low): Place => ({ line, jointProject: null, low, high });

describe('cell', () => {
  const worked = cellOf(1000, [offer('l1', 400), offer('l2', 500), offer('l3', 300)]);

  test('400, 500 and 300 places for 1,000 persons: full or half covered, 0 to 500 missed, 200 to 700 places double', () => {
    expect(worked).toEqual({
      need: 1000, offers: 3, coverage: { low: 0.5, high: 1 }, gap: { low: 0, high: 500 }, duplicates: { low: 200, high: 700 }, overTarget: [],
    });
  });

  test('an offer beyond the need counts up to the need and is flagged', () => {
    expect(cellOf(100, [offer('l1', 250)])).toMatchObject({ coverage: { low: 1, high: 1 }, duplicates: { low: 0, high: 0 }, overTarget: ['l1'] });
    expect(cellOf(100, [offer('l1', 100)]).overTarget).toEqual([]);
  });

  test('nobody offers: the whole need is a gap', () => {
    expect(cellOf(100, [])).toMatchObject({ offers: 0, coverage: { low: 0, high: 0 }, gap: { low: 100, high: 100 }, duplicates: { low: 0, high: 0 } });
  });

  test('an offer without a figure widens, it is not zero', () => {
    expect(cellOf(100, [offer('l1', 60), offer('l2', 0, null)])).toMatchObject({
      coverage: { low: 0.6, high: 1 }, gap: { low: 0, high: 40 }, duplicates: { low: 0, high: 60 },
    });
  });

  test('places that stand already are certain, and never double for certain', () => {
    const standing = { ...offer('centre', 60), standing: true };
    expect(cellOf(100, [standing])).toMatchObject({ coverage: { low: 0.6, high: 0.6 }, gap: { low: 40, high: 40 }, duplicates: { low: 0, high: 0 } });
    expect(cellOf(100, [standing, offer('l1', 80)])).toMatchObject({ coverage: { low: 0.8, high: 1 }, gap: { low: 0, high: 20 }, duplicates: { low: 0, high: 60 } });
    expect(cellOf(100, [standing, offer('l1', 80), offer('l2', 70)]).duplicates.low).toBe(50);
  });

  test('without a need there is no percentage and no gap, but places may still be double', () => {
    expect(cellOf(null, [offer('l1', 60), offer('l2', 50)])).toMatchObject({ coverage: null, gap: null, duplicates: { low: 0, high: 50 } });
    expect(cellOf(null, [offer('l1', 60), offer('l2', 0, null)]).duplicates).toBeNull();
  });

  test('a need of nobody is covered by no percentage', () => {
    expect(cellOf(0, [offer('l1', 5)])).toMatchObject({ coverage: null, gap: { low: 0, high: 0 }, overTarget: ['l1'] });
  });

  const key = { theme: 'SOC/DIS/CTR', population: 'disabled', commune: C1, year: 2023 };
  const whole: Partial<PlanLineInput> = { populationCodes: ['disabled'], startMonth: '2023-12', endMonth: '2024-12', beneficiaries: [{ territory: C1, persons: 80 }] };
  test.each<[string, Partial<PlanLineInput>, Pick<Place, 'low' | 'high'> | null]>([
    ['for these people here this year offers all its places', {}, { low: 80, high: 80 }],
    ['for two populations offers an unknown part of them', { populationCodes: ['disabled', 'children'] }, { low: 0, high: 80 }],
    ['that does not say for whom', { populationCodes: [] }, { low: 0, high: 80 }],
    ['without dates', { startMonth: null, endMonth: null }, { low: 0, high: 80 }],
    ['without a figure', { beneficiaries: [] }, { low: 0, high: null }],
    ['that starts next year', { startMonth: '2024-01' }, null],
    ['that ended last year', { startMonth: '2021-01', endMonth: '2022-12' }, null],
    ['for others', { populationCodes: ['elderly'] }, null],
    ['that excludes them', { populationCodes: [], excludedPopulationCodes: ['disabled'] }, null],
    ['elsewhere', { communeCodes: [C2] }, null],
    ['of another service', { themeShares: [{ code: 'SOC/DIS/EDU', share: 100 }] }, null],
    ['whose themes nobody accepted', { themeOrigin: 'INFERRED' }, null],
  ])('a line %s', (_, over, expected) => {
    const place = placeOf(key, someLine('x', { ...whole, ...over }));
    expect(place && { low: place.low, high: place.high }).toEqual(expected);
  });
});

describe('status of a domain', () => {
  const cell = (low: number): Cell => ({ need: 100, offers: 2, coverage: null, gap: null, duplicates: { low, high: 100 }, overTarget: [] });
  const view = (over: Partial<DomainView> = {}): DomainView => ({ need: 100, nationalLines: 1, localLines: 1, linked: [], cells: [cell(0)], ...over });
  const linked = (chk: number | null, low = chk ?? 0, high = chk ?? 1) => [{ chk, low, high }];

  test.each<[string, Partial<DomainView>, Status | null]>([
    ['a need and nobody', { nationalLines: 0, localLines: 0 }, 'GAP_TOTAL'],
    ['no need and nobody', { need: 0, nationalLines: 0, localLines: 0 }, null],
    ['the state alone', { localLines: 0 }, 'NATIONAL_ONLY'],
    ['the territory alone', { nationalLines: 0 }, 'LOCAL_ONLY'],
    ['both, unlinked', {}, 'PARALLEL'],
    ['both, linked below one half', { linked: linked(0.49) }, 'PARALLEL'],
    ['both, linked from one half', { linked: linked(0.5) }, 'CONVERGENT'],
    ['linked, CHK unknown and open', { linked: linked(null) }, null],
    ['linked, CHK unknown but at least one half', { linked: linked(null, 0.5, 0.9) }, 'CONVERGENT'],
    ['linked, CHK unknown but below one half', { linked: linked(null, 0.1, 0.4) }, 'PARALLEL'],
    ['linked well, with certain duplicates in one service', { linked: linked(0.9), cells: [cell(0), cell(1)] }, 'SATURATED'],
  ])('%s → %s', (_, over, expected) => {
    expect(statusOf(view(over)).status).toBe(expected);
  });

  test('says which statuses remain possible, and whether the need is known', () => {
    expect(statusOf(view({ need: null, linked: linked(null) }))).toEqual({ status: null, possible: ['PARALLEL', 'CONVERGENT'], needKnown: false });
  });

  test('is SATURATED in the worked cell although 500 persons may be missed', () => {
    expect(statusOf(view({ linked: linked(0.9), cells: [cellOf(1000, [offer('l1', 400), offer('l2', 500), offer('l3', 300)])] })).status).toBe('SATURATED');
  });
});

describe('fragmentation', () => {
  test.each([[[40, 25, 20, 15], 0.285], [[80, 10, 10], 0.66]])('HHI of %j is %d', (budgets, expected) => {
    expect(four(hhiOf(budgets))).toBe(expected);
  });

  const lines = (budgets: readonly (number | null)[]) => budgets.map((budget, at) => someLine(`l${at}`, { ownerCode: `o${at}`, budget }));
  const agreement = (parties: readonly string[]): Agreement => ({
    code: 'X', parties: new Set(parties), lineCodes: new Set(), signed: true, inForceFrom: null, inForceTo: null, openEnded: true,
  });
  const five = lines([20, 20, 20, 20, 20]);

  test('needs three owners, scattered money and no common table', () => {
    expect(fragmentationOf(five, [], true)).toMatchObject({ owners: 5, hhi: expect.closeTo(0.2, 12), commonAgreement: false, fragmented: true });
    expect(fragmentationOf(five, [agreement(['o0', 'o1', 'o2', 'o3', 'o4'])], true).fragmented).toBe(false);
    expect(fragmentationOf(five, [agreement(['o0', 'o1'])], true).fragmented).toBe(true);
    expect(fragmentationOf(lines([25, 25, 25, 25]), [], true).fragmented).toBe(false);
    expect(fragmentationOf(lines([1, 1]), [], true).fragmented).toBe(false);
  });

  test('is unknown where a budget or the register would decide', () => {
    expect(fragmentationOf(lines([20, 20, 20, 20, null]), [], true)).toMatchObject({ hhi: null, fragmented: null });
    expect(fragmentationOf(five, [], false)).toMatchObject({ commonAgreement: null, fragmented: null });
  });

  test('adds up the budgets of one owner', () => {
    expect(fragmentationOf([...five, someLine('more', { ownerCode: 'o0', budget: 100 })], [], true).hhi).toBeCloseTo(0.4, 12);
  });
});

test('chain: each step is a share of all commitments, and the unknown ones widen it', () => {
  const item = (over: Partial<ChainItem>): ChainItem => ({
    weight: 1, exists: true, aligned: { value: 0.8, low: 0.8, high: 0.8 }, cost: 10, committed: 10, executed: true, operating: true, ...over,
  });
  const chain = chainOf([item({}), item({ committed: 8.4, cost: 10 }), item({ cost: 12, executed: false }), item({ executed: null, operating: null, committed: null, aligned: null })]);
  expect(chain.exists.value).toBe(1);
  expect(chain.aligned).toMatchObject({ value: expect.closeTo(0.8, 12), unknown: 1, low: expect.closeTo(0.6, 12), high: expect.closeTo(0.85, 12) });
  // 10 < 1.2 × 8.4 is funded; 12 < 1.2 × 10 is not.
  expect(chain.funded).toMatchObject({ value: expect.closeTo(2 / 3, 12), unknown: 1, low: 0.5, high: 0.75 });
  expect(chain.executedByNumber).toMatchObject({ value: expect.closeTo(2 / 3, 12), low: 0.5, high: 0.75 });
  expect(chain.executedByValue).toMatchObject({ value: 20 / 32, denominator: 32, unknown: 1 });
  expect(chain.operating).toMatchObject({ value: 1, unknown: 1, low: 0.75, high: 1 });
});

describe('order', () => {
  const x = { c: 0.8, h: 0.7, k: 0.6 };

  test('one stands above another only on all three', () => {
    expect(dominates(x, { c: 0.8, h: 0.6, k: 0.6 })).toBe(true);
    expect(dominates(x, { c: 0.1, h: 0.1, k: 0.7 })).toBe(false);
    expect(dominates(x, { c: 0.1, h: null, k: 0.1 })).toBeNull();
    expect(dominates(x, { c: 0.9, h: null, k: 0.1 })).toBe(false);
  });

  test.each<[Relation, Standing]>([
    ['ABOVE', { c: 0.8, h: 0.6, k: 0.6 }], ['BELOW', { c: 0.8, h: 0.7, k: 0.7 }], ['EQUAL', { c: 0.8, h: 0.7, k: 0.2 * 3 }],
    ['NOT_COMPARABLE', { c: 0.9, h: 0.6, k: 0.6 }], ['NOT_COMPARABLE', { c: 0.9, h: 0.6, k: null }], ['UNKNOWN', { c: 0.1, h: null, k: 0.1 }],
  ])('is %s towards %j', (relation, other) => {
    expect(relationOf(x, other)).toBe(relation);
  });

  test('the share of ordered pairs counts what is unknown apart', () => {
    const figure = orderShareOf([x, { c: 0.1, h: 0.1, k: 0.1 }, { c: 0.05, h: 0.9, k: 0.05 }, { c: 0.01, h: null, k: 0.01 }]);
    // x over the second; x against the third, and the second against the third, point both ways; three pairs hang on one h.
    expect(figure).toMatchObject({ value: expect.closeTo(1 / 3, 12), numerator: 1, denominator: 3, unknown: 3, low: expect.closeTo(1 / 6, 12), high: expect.closeTo(4 / 6, 12) });
  });

  const index = fc.option(fc.constantFrom(0, 0.2, 1 / 3, 0.1 + 0.2, 0.3, 1), { freq: 4 });
  test('the share is that of the relations between all pairs', () => {
    fc.assert(fc.property(fc.array(fc.record({ c: index, h: index, k: index }), { minLength: 2, maxLength: 10 }), (standings) => {
      const relations = standings.flatMap((one, at) => standings.slice(at + 1).map((other) => relationOf(one, other)));
      const ordered = relations.filter((relation) => relation === 'ABOVE' || relation === 'BELOW' || relation === 'EQUAL').length;
      const unknown = relations.filter((relation) => relation === 'UNKNOWN').length;
      expect(orderShareOf(standings)).toMatchObject({ numerator: ordered, denominator: relations.length - unknown, unknown });
    }));
  });

  test('of the communes of the Kingdom is counted in well under a tenth of a second', () => {
    const standings = Array.from({ length: 1503 }, (_, at) => ({ c: ((at * 7919) % 1000) / 1000, h: ((at * 104729) % 1000) / 1000, k: ((at * 1299709) % 1000) / 1000 }));
    // Time of the processor, and the best of some runs: a machine that is busy with other things must not fail it.
    const runs = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      expect(orderShareOf(standings).denominator).toBe((1503 * 1502) / 2);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...runs)).toBeLessThan(100);
  });
});

test('response: the share of proposals that reached a plan; nobody looked is not no', () => {
  expect(responseOf([{ linked: true }, { linked: false }, { linked: null }])).toMatchObject({ value: 0.5, unknown: 1, low: expect.closeTo(1 / 3, 12), high: expect.closeTo(2 / 3, 12) });
});

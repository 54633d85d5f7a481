import { describe, expect, test } from 'vitest';
import {
  pairOf, worldOf, type PairClass, type PlanLineInput, type Verdict, type WorldRows,
} from '../../../subgraphs/convergence/model/index.ts';
import { C1, C2, codeLists } from '../../support/mini-world.ts';
import { someLine } from './worlds.ts';

const base: Partial<PlanLineInput> = {
  populationCodes: ['disabled'], startMonth: '2023-01', endMonth: '2023-12', beneficiaries: [{ territory: C1, persons: 100 }],
};
const themes = (code: string): Partial<PlanLineInput> => ({ themeShares: [{ code, share: 100 }] });

function pair(a: Partial<PlanLineInput>, b: Partial<PlanLineInput>, need: number | null = null, rows: Partial<WorldRows> = {}) {
  const needs = need === null ? [] : [{ theme: 'SOC/DIS/CTR', population: 'disabled', commune: C1, year: 2023, persons: need }];
  return pairOf(
    someLine('a', { ...base, ownerCode: 'ministry', ...a }), someLine('b', { ...base, ownerCode: 'council', ...b }),
    worldOf({ codes: codeLists, needs, registersLoaded: [C1], ...rows }),
  );
}

const indicator = (direction: 'UP' | 'DOWN') => ({ indicators: [{ code: 'DIS_PLACES', unit: 'PLACE', direction, baseline: null, target: null, year: null }] });

describe('class: the first rule that fits', () => {
  test.each<[string, PairClass, number, ReturnType<typeof pair>]>([
    ['nothing in common', 'UNRELATED', 1, pair({}, themes('CUL/SPO/FIELD'))],
    ['opposite directions of one indicator', 'CONTRADICTION', 2, pair(indicator('UP'), indicator('DOWN'))],
    ['b excludes whom a targets', 'CONTRADICTION', 2, pair({}, { excludedPopulationCodes: ['disabled'] })],
    ['an expert sees them work against each other', 'CONTRADICTION', 2, pair({}, {}, null, { interactions: [{ a: 'a', b: 'b', score: -1 }] })],
    ['an expert sees nothing between them', 'DUPLICATION_RISK', 4, pair({}, {}, null, { interactions: [{ a: 'a', b: 'b', score: 0 }] })],
    ['an expert judged another pair', 'DUPLICATION_RISK', 4, pair({}, {}, null, { interactions: [{ a: 'b', b: 'a', score: -3 }] })],
    ['12 months apart', 'SEQUENTIAL', 3, pair({}, { startMonth: '2025-01', endMonth: '2025-12' })],
    ['13 months apart', 'OUT_OF_PHASE', 3, pair({}, { startMonth: '2025-02', endMonth: '2025-12' })],
    ['one joint project, whatever the need', 'CO_DELIVERY', 4, pair({ jointProject: 'J' }, { jointProject: 'J' }, 10)],
    ['the need is as large as both', 'REINFORCEMENT', 4, pair({}, {}, 200)],
    ['half of the smaller offer is too much', 'PARTIAL_OVERLAP', 4, pair({}, {}, 150)],
    ['more than half is too much', 'DUPLICATION', 4, pair({}, {}, 149)],
    ['need unknown, partner named', 'CO_DELIVERY', 4, pair({}, { partnerCodes: ['ministry'] })],
    ['need unknown, nothing agreed', 'DUPLICATION_RISK', 4, pair({}, {})],
    ['need unknown, register unknown', 'DUPLICATION_RISK', 4, pair({}, { partnerCodes: ['ministry'] }, null, { registersLoaded: [] })],
    ['an owner left blank silences no alert', 'DUPLICATION', 4, pair({ ownerCode: null }, {}, 100)],
    ['nor do two', 'DUPLICATION', 4, pair({ ownerCode: null }, { ownerCode: null }, 100)],
    ['one owner', 'COMPLEMENTARITY', 5, pair({ ownerCode: 'council' }, {}, 100)],
    ['two services of one field: exactly ⅔', 'COMPLEMENTARITY', 5, pair({}, themes('SOC/DIS/EDU'))],
    ['two services of one domain: exactly ⅓', 'RELATED', 6, pair({}, themes('SOC/ELD/HOME'))],
    ['a sixth in common', 'UNRELATED', 6, pair({}, { themeShares: [{ code: 'SOC/ELD/HOME', share: 10 }, { code: 'CUL/SPO/FIELD', share: 90 }] })],
  ])('%s → %s', (_, name, rule, found) => {
    expect([found.class, found.rule]).toEqual([name, rule]);
  });

  test('is unknown without a theme or a place', () => {
    expect(pair({}, { themeShares: [] })).toMatchObject({ class: null, rule: null, c: null, chk: null });
    expect(pair({}, { communeCodes: [] })).toMatchObject({ class: null, rule: null });
  });

  test('duplication stays a candidate until a named person says so', () => {
    const verdict: Verdict & { a: string; b: string } = { a: 'a', b: 'b', decision: 'ACCEPTED', class: 'DUPLICATION', by: 'A. Person', reason: 'Same building.' };
    expect(pair({}, {}, 100).duplicationCandidate).toBe(true);
    expect(pair({}, {}, 100, { verdicts: [verdict] })).toMatchObject({ class: 'DUPLICATION', rule: 0, duplicationCandidate: false });
  });
});

describe('link', () => {
  // T = ⅔ with P and G given sets C; the two middle pairs differ only in where their themes come from.
  const near = themes('SOC/DIS/EDU');
  const half = { populationCodes: ['disabled', 'children', 'youth'] };
  const inferred = { themeOrigin: 'INFERRED' as const, themesAccepted: true };

  test('C ≥ .50 links coded themes', () => {
    const found = pair({}, { ...near, ...half });
    expect(found.c).toBeCloseTo(0.6057, 4);
    expect(found.state).toBe('LINKED');
    expect(pair({ communeCodes: [C1, C2] }, { ...near, ...half, communeCodes: [C1, 'else'] }, null)).toMatchObject({ state: 'NONE' });
  });

  test('the same C waits for review where a theme comes from text', () => {
    const wide = { populationCodes: ['disabled', 'children', 'youth', 'elderly'] };
    const [coded, text] = [pair({}, { ...near, ...wide }), pair({}, { ...near, ...wide, ...inferred })];
    expect(coded.c).toBeCloseTo(0.5503, 4);
    expect([coded.state, text.state]).toEqual(['LINKED', 'REVIEW']);
  });

  test('themes nobody accepted keep a pair out of the figures', () => {
    expect(pair({}, { themeOrigin: 'INFERRED' })).toMatchObject({ established: false, mayLink: true });
    expect(pair({}, inferred)).toMatchObject({ established: true });
  });

  test('an unknown population may hide a link, a known distance may not', () => {
    const unsaid = { populationCodes: [] };
    const found = pair({ communeCodes: [C1, C2] }, { ...themes('SOC/ELD/HOME'), ...unsaid, communeCodes: [C1, 'else'] });
    expect(found.c).toBeCloseTo(0.4082, 4);
    expect(found).toMatchObject({ state: 'NONE', mayLink: true });
    expect(pair({}, { ...themes('CUL/SPO/FIELD'), ...unsaid }).mayLink).toBe(false);
    expect(pair({}, { themeOrigin: 'INFERRED', communeCodes: [C2] }).mayLink).toBe(false);
  });

  test('a person’s verdict stands above the thresholds, both ways', () => {
    const verdict = (decision: 'ACCEPTED' | 'REJECTED') => ({ verdicts: [{ a: 'a', b: 'b', decision, class: null, by: 'A. Person', reason: 'Seen on site.' }] });
    expect(pair({}, themes('CUL/SPO/FIELD'), null, verdict('ACCEPTED'))).toMatchObject({ state: 'LINKED', established: true, chk: 0 });
    expect(pair({}, {}, 200, verdict('REJECTED'))).toMatchObject({ state: 'NONE', mayLink: false });
  });

  test('the caller’s weights change scores, not links, and the default stands beside them', () => {
    const weights = { theme: 1, population: 100, territory: 1, time: 1, indicator: 1, contribution: 1, coordination: 1, additionality: 1, convergence: 1, harmony: 1, complementarity: 1 };
    const a = someLine('a', { ...base, ownerCode: 'ministry' });
    const b = someLine('b', { ...base, ...near, ...half, ownerCode: 'council' });
    const world = worldOf({ codes: codeLists, registersLoaded: [C1] });
    const [usual, leaning] = [pairOf(a, b, world), pairOf(a, b, world, weights)];
    expect(leaning.c).toBeLessThan(0.4);
    expect(leaning.state).toBe('LINKED');
    expect(leaning.defaultScores).toEqual({ c: usual.c, h: usual.h, k: usual.k, chk: usual.chk });
    expect(usual.defaultScores).toBeNull();
  });
});

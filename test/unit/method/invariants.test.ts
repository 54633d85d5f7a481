import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  additionalityFrom, cellOf, changesOf, pairOf, planLineOf, placesIn, rolledUp, rollupOf, rollupTally, supportOf, worldOf,
  type Interval, type PlanLineInput, type Place,
} from '../../../subgraphs/convergence/model/index.ts';
import { builtPair, COMMUNES, landOf, landRows, pairRows, type LandRows, type PairRows } from './arbitraries.ts';
import { halved, shuffled } from './reshaped.ts';
import { regionalUptake, someLine, uptakesOf, type Land } from './worlds.ts';

const EPSILON = 1e-12;
const widens = (after: Interval, before: Interval): boolean => after.low <= before.low + EPSILON && after.high >= before.high - EPSILON;
const holds = ({ low, high }: Interval, point: number | null): boolean => point === null || (low <= point + EPSILON && point <= high + EPSILON);

describe('a pair', () => {
  test('of lines without a common commune scores 0, for certain', () => {
    fc.assert(
      fc.property(pairRows, fc.integer({ min: 1, max: 3 }), (rows, cut) => {
        const a = planLineOf({ ...rows.a, communeCodes: COMMUNES.slice(0, cut) });
        const b = planLineOf({ ...rows.b, communeCodes: COMMUNES.slice(cut) });
        expect(pairOf(a, b, worldOf(rows.rows))).toMatchObject({
          c: 0, chk: 0, state: 'NONE', mayLink: false, class: 'UNRELATED', rule: 1, intervals: { chk: { low: 0, high: 0 } },
        });
      }),
    );
  });

  test('never scores lower once an agreement is signed', () => {
    fc.assert(
      fc.property(pairRows, fc.option(fc.integer({ min: 2019 * 12, max: 2026 * 12 })), fc.option(fc.integer({ min: 2019 * 12, max: 2027 * 12 })), (rows, from, to) => {
        const { a, b, world } = builtPair(rows);
        const before = pairOf(a, b, world);
        const signed = { code: 'NEW', parties: new Set<string>(), lineCodes: new Set(['A', 'B']), signed: true, inForceFrom: from, inForceTo: to, openEnded: false };
        const after = pairOf(a, b, worldOf({ ...rows.rows, agreements: [...rows.rows.agreements!, signed] }));
        // One that is not in force says no more than that the lines know of each other, where that was unknown for want of an owner.
        if (before.dimensions.coordination === null && after.dimensions.coordination === 0.5 && (a.ownerCode === null || b.ownerCode === null)) return;
        if (before.chk !== null) expect(after.chk).toBeGreaterThanOrEqual(before.chk - EPSILON);
      }),
      { numRuns: 500 },
    );
  });

  test('is told of an agreement what signing it brings, and nothing where that is no rise', () => {
    fc.assert(
      fc.property(pairRows, (rows) => {
        const { a, b, world } = builtPair(rows);
        const { dimensions, chk, missing } = pairOf(a, b, world);
        const start = Math.min(...[a.startMonth, b.startMonth].filter((month) => month !== null));
        const signed = { code: 'NEW', parties: new Set([a, b].flatMap(({ ownerCode }) => ownerCode ?? [])), lineCodes: new Set(['A', 'B']), signed: true, inForceFrom: Number.isFinite(start) ? start : null, inForceTo: null, openEnded: true };
        const after = pairOf(a, b, worldOf({ ...rows.rows, agreements: [...rows.rows.agreements!, signed] })).chk;
        const told = changesOf(dimensions, missing).find(({ change }) => change === 'SIGN_AN_AGREEMENT');
        expect(told?.after ?? null).toBe(after !== null && (chk === null || after > chk) ? after : null);
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps its scores in [0, 1] and inside their intervals', () => {
    fc.assert(
      fc.property(pairRows, (rows) => {
        const { a, b, world } = builtPair(rows);
        const { intervals, ...pair } = pairOf(a, b, world);
        for (const name of ['c', 'h', 'k', 'chk'] as const) {
          expect(holds(intervals[name], pair[name])).toBe(true);
          expect(holds({ low: 0, high: 1 }, pair[name])).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  const removals: readonly (readonly [string, (rows: PairRows) => PairRows])[] = [
    ['dates', (rows) => ({ ...rows, b: { ...rows.b, startMonth: null, endMonth: null } })],
    ['one date', (rows) => ({ ...rows, a: { ...rows.a, endMonth: null } })],
    ['populations', (rows) => ({ ...rows, a: { ...rows.a, populationCodes: [] } })],
    ['themes', (rows) => ({ ...rows, b: { ...rows.b, themeShares: [] } })],
    ['indicators', (rows) => ({ ...rows, b: { ...rows.b, indicators: [] } })],
    ['amounts', (rows) => ({ ...rows, a: { ...rows.a, contributions: rows.a.contributions!.map((row) => ({ ...row, amount: null })) } })],
    ['beneficiaries', (rows) => ({ ...rows, b: { ...rows.b, beneficiaries: [] } })],
    ['need', (rows) => ({ ...rows, rows: { ...rows.rows, needs: [] } })],
    ['dates of agreements', (rows) => ({ ...rows, rows: { ...rows.rows, agreements: rows.rows.agreements!.map((row) => ({ ...row, inForceFrom: null, inForceTo: null })) } })],
    ['signatures', (rows) => ({ ...rows, rows: { ...rows.rows, agreements: rows.rows.agreements!.map((row) => ({ ...row, signed: null })) } })],
    ['first month', (rows) => ({ ...rows, b: { ...rows.b, startMonth: null } })],
    ['owner', (rows) => ({ ...rows, b: { ...rows.b, ownerCode: null } })],
    ['register of agreements', (rows) => ({ ...rows, rows: { ...rows.rows, registersLoaded: [] } })],
  ];

  test.each(removals)('without its %s has wider intervals, and the point stays inside', (_, without) => {
    fc.assert(
      fc.property(pairRows, (rows) => {
        const whole = builtPair(rows);
        const less = builtPair(without(rows));
        const before = pairOf(whole.a, whole.b, whole.world);
        const after = pairOf(less.a, less.b, less.world);
        for (const name of ['c', 'h', 'k', 'chk'] as const) {
          expect(widens(after.intervals[name], before.intervals[name])).toBe(true);
          expect(holds(after.intervals[name], after[name])).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('additionality', () => {
  test('never falls when the need rises', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(2000), fc.nat(500), (x, y, need, more) => {
        expect(additionalityFrom(need + more, x, y)).toBeGreaterThanOrEqual(additionalityFrom(need, x, y));
      }),
    );
  });

  test('of a whole pair never falls when every recorded need rises', () => {
    fc.assert(
      fc.property(pairRows, fc.integer({ min: 0, max: 400 }), (rows, more) => {
        const { a, b, world } = builtPair(rows);
        const raised = rows.rows.needs!.map((need) => ({ ...need, persons: need.persons === null ? null : need.persons + more }));
        const before = pairOf(a, b, world).dimensions.additionality;
        const after = pairOf(a, b, worldOf({ ...rows.rows, needs: raised })).dimensions.additionality;
        expect(after === null).toBe(before === null);
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('uptake', () => {
  test('never falls because an unrelated local line was added', () => {
    fc.assert(
      fc.property(landRows, (rows) => {
        const social: LandRows = { ...rows, actions: rows.actions.map((row) => ({ ...row, themeShares: [{ code: 'SOC/DIS/CTR', share: 100 }] })) };
        const field = { code: 'FIELD', themeShares: [{ code: 'CUL/SPO/FIELD', share: 100 }], communeCodes: COMMUNES, planCode: 'PDR' };
        const before = uptakesOf(landOf(social));
        const after = uptakesOf(landOf({ ...social, locals: [...social.locals, field] }));
        for (const code of COMMUNES) expect(after.get(code)).toEqual(before.get(code));
      }),
    );
  });

  test('never falls because any coded local line was added', () => {
    fc.assert(
      fc.property(landRows, (rows) => {
        const before = uptakesOf(landOf({ ...rows, locals: rows.locals.slice(1) }));
        const after = uptakesOf(landOf(rows));
        for (const code of COMMUNES) {
          const [was, is] = [before.get(code)!.uptake.value, after.get(code)!.uptake.value];
          if (was !== null && is !== null) expect(is).toBeGreaterThanOrEqual(was - EPSILON);
        }
      }),
    );
  });

  const removals: readonly (readonly [string, Partial<PlanLineInput>])[] = [
    ['populations', { populationCodes: [] }],
    ['themes', { themeShares: [] }],
    ['dates', { startMonth: null, endMonth: null }],
    ['indicators', { indicators: [] }],
    ['beneficiaries', { beneficiaries: [] }],
  ];

  test.each(removals)('of a land without the %s of a line has a wider interval, and the point stays inside', (_, unknown) => {
    fc.assert(
      fc.property(landRows, fc.boolean(), (rows, national) => {
        const [first, ...rest] = national ? rows.actions : rows.locals;
        const changed = [{ ...first!, ...unknown }, ...rest];
        const before = uptakesOf(landOf(rows));
        const after = uptakesOf(landOf(national ? { ...rows, actions: changed } : { ...rows, locals: changed }));
        for (const code of COMMUNES) {
          for (const measure of ['uptake', 'aligned'] as const) {
            const was = before.get(code)![measure];
            const is = after.get(code)![measure];
            if (was.low === null || is.low === null) {
              expect(is.low).toBe(was.low);
              continue;
            }
            expect(holds(is as Interval, is.value)).toBe(true);
            // With something unknown already, the point may have stretched the interval; without, it is the bounds alone.
            if (was.unknown === 0) expect(widens(is as Interval, was as Interval)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of a region does not change when a commune is split into two identical halves', () => {
    fc.assert(
      fc.property(landRows, fc.constantFrom(...COMMUNES), (rows, split) => {
        // National actions cover the whole land, so that the territory of a pair is the local line's, before and after.
        const whole = landOf({ ...rows, actions: rows.actions.map((row) => ({ ...row, communeCodes: COMMUNES })) });
        const [before, after] = [regionalUptake(whole), regionalUptake(halved(whole, split))];
        expect(after.low === null).toBe(before.low === null);
        if (before.value === null || before.low === null) expect(after.value).toBe(before.value);
        else for (const name of ['value', 'low', 'high'] as const) expect(after[name]).toBeCloseTo(before[name]!, 12);
      }),
      { numRuns: 200 },
    );
  });

  test('of a nation is the same from its regions as from its communes', () => {
    fc.assert(
      fc.property(landRows, (rows) => {
        const land = landOf(rows);
        const uptakes = uptakesOf(land);
        const items = (region: string | null) => land.communes
          .filter(({ ancestors }) => region === null || ancestors.includes(region))
          .map(({ code, population }) => ({ population, figure: uptakes.get(code)!.uptake }));
        const direct = rollupOf(items(null));
        const byRegion = rolledUp(['R1', 'R2'].map((region) => rollupTally(items(region))));
        expect(byRegion.unknown).toBe(direct.unknown);
        expect(byRegion.value === null).toBe(direct.value === null);
        if (direct.value !== null) expect(byRegion.value).toBeCloseTo(direct.value, 12);
        if (direct.low !== null) expect([byRegion.low! - direct.low, byRegion.high! - direct.high!].every((gap) => Math.abs(gap) < EPSILON)).toBe(true);
      }),
    );
  });
});

describe('order and ids', () => {
  test('change nothing, to the last digit', () => {
    fc.assert(
      fc.property(landRows, fc.integer({ min: 1, max: 1_000_000 }), (rows, salt) => {
        const land = landOf(rows);
        const other = landOf(shuffled(rows, salt));
        const figures = (of: Land) => COMMUNES.map((code) => uptakesOf(of).get(code));
        expect(figures(other)).toEqual(figures(land));
        expect(regionalUptake(other)).toEqual(regionalUptake(land));
        const support = (of: Land) => {
          const world = worldOf(of.rows);
          const find = (code: string) => [...of.actions, ...of.locals].find((line) => line.code === code)!;
          const { unsupported, ...kept } = supportOf(of.locals, of.actions, world.codes.themes, (a, b) => pairOf(find(a), find(b), world));
          return { ...kept, unsupported: unsupported.length };
        };
        expect(support(other)).toEqual(support(land));
      }),
    );
  });
});

describe('cells', () => {
  const places: fc.Arbitrary<readonly Place[]> = fc.array(
    fc.record({
      line: fc.constantFrom('l1', 'l2', 'l3', 'l4'), jointProject: fc.constantFrom(null, null, 'J'),
      low: fc.nat(400), more: fc.option(fc.nat(200), { freq: 4 }),
    }).map(({ more, ...place }) => ({ ...place, high: more === null ? null : place.low + more })),
    { maxLength: 5 },
  );

  test('never cover a larger share when the need rises', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 1000 }), fc.nat(500), (offers, need, more) => {
        const before = cellOf(need, offers).coverage!;
        const after = cellOf(need + more, offers).coverage!;
        expect(after.low).toBeLessThanOrEqual(before.low + EPSILON);
        expect(after.high).toBeLessThanOrEqual(before.high + EPSILON);
      }),
    );
  });

  test('count a joint project once, in whatever plans it is entered', () => {
    fc.assert(
      fc.property(places, fc.nat(300), fc.nat(1000), (offers, persons, need) => {
        const others = offers.filter(({ jointProject }) => jointProject === null);
        const entry = (line: string): Place => ({ line, jointProject: 'J', low: persons, high: persons });
        const once = cellOf(need, [...others, entry('in PDR')]);
        const twice = cellOf(need, [...others, entry('in PDR'), entry('in PAC')]);
        expect({ ...twice, overTarget: twice.overTarget.length }).toEqual({ ...once, overTarget: once.overTarget.length });
      }),
    );
  });

  test('a joint project in PDR and PAC counts its beneficiaries once, from the lines themselves', () => {
    const input: Partial<PlanLineInput> = {
      populationCodes: ['disabled'], startMonth: '2023-01', endMonth: '2023-12', beneficiaries: [{ territory: COMMUNES[0], persons: 300 }],
      communeCodes: [COMMUNES[0]], jointProject: 'J',
    };
    const cell = { theme: 'SOC/DIS/CTR', population: 'disabled', commune: COMMUNES[0], year: 2023 };
    const offers = placesIn(cell, [someLine('pdr', { ...input, planCode: 'PDR' }), someLine('pac', { ...input, planCode: 'PAC' })]);
    expect(cellOf(500, offers)).toMatchObject({ offers: 1, coverage: { low: 0.6, high: 0.6 }, gap: { low: 200, high: 200 }, duplicates: { low: 0, high: 0 } });
  });
});

import { describe, expect, test } from 'vitest';
import {
  changesOf, explanationOf, monthOf, pairOf, supportOf, weakestOf, worldOf, type Agreement, type PlanLine,
} from '../../../subgraphs/convergence/model/index.ts';
import * as mini from '../../support/mini-world.ts';
import { four, lineOf, miniLand, miniRows, miniWorld, regionalUptake, uptakesOf } from './worlds.ts';

const { actions, locals } = miniLand;
const line = (code: string): PlanLine => [...actions, ...locals].find((candidate) => candidate.code === code)!;
const pair = (a: string, b: string) => pairOf(line(a), line(b), miniWorld);

describe('pairs', () => {
  test.each(mini.expected.pairs)('$a with $b', ({ a, b, class: name, ...scores }) => {
    const found = pair(a, b);
    expect({ c: four(found.c), h: four(found.h), k: four(found.k), chk: four(found.chk) }).toEqual(scores);
    expect(found.class).toBe(name);
    expect(found.state).toBe('LINKED');
  });

  test('every other pair is unlinked', () => {
    const linked = actions.flatMap((a) => locals.map((b) => pairOf(a, b, miniWorld))).filter(({ state }) => state !== 'NONE');
    expect(linked.map(({ a, b }) => [a, b])).toEqual(mini.expected.pairs.map(({ a, b }) => [a, b]));
  });

  test('a high CHK does not silence the duplication alert of N1 and L1', () => {
    expect(pair('MW-N1', 'MW-L1')).toMatchObject({ rule: 4, duplicationCandidate: true });
  });

  test('each null is explained by the field and the side that lack it', () => {
    expect(pair('MW-N1', 'MW-L2').missing).toEqual([
      { dimension: 'contribution', side: 'A', field: 'contributions', codes: [] },
      { dimension: 'contribution', side: 'B', field: 'contributions', codes: [] },
    ]);
    expect(pair('MW-N2', 'MW-L4').missing).toEqual([{ dimension: 'indicator', side: 'B', field: 'indicators', codes: [] }]);
    expect(pair('MW-N1', 'MW-L1').missing).toEqual([]);
  });
});

describe('uptake', () => {
  test.each(Object.entries(mini.expected.uptake))('of %s is %d', (territory, expected) => {
    expect(four(regionalUptake(miniLand, 'uptake', territory).value)).toBe(expected);
  });

  test.each(Object.entries(mini.expected.indices))('of %s with C, with H and with K is %j', (territory, indices) => {
    expect((['aligned', 'harmony', 'complementarity'] as const).map((name) => four(regionalUptake(miniLand, name, territory).value))).toEqual(indices);
  });

  test('of c1 shows its fraction and has no flag', () => {
    const { uptake, aligned, flags } = uptakesOf(miniLand).get(mini.C1)!;
    expect(uptake).toMatchObject({ denominator: 3, unknown: 0 });
    expect(four(uptake.numerator)).toBe(four(2 * uptake.value! * 1.5));
    expect(four(aligned.value)).toBe(0.6667);
    expect(flags).toEqual([]);
  });

  test('spans what the unstated contributions and indicators could still make it', () => {
    const { uptake } = uptakesOf(miniLand).get(mini.C2)!;
    // Only N1–L2 counts there; B at 0 and at 1 gives H .2778 and .6111.
    expect([uptake.low, uptake.high].map(four)).toEqual([four(Math.cbrt(0.693361 * 0.277778 * 0.5)), four(Math.cbrt(0.693361 * 0.611111 * 0.5))]);
  });

  test('of a commune without any plan is 0 and flagged', () => {
    const { uptake, flags } = uptakesOf({ ...miniLand, plans: [] }).get(mini.C3)!;
    expect(uptake).toMatchObject({ value: 0, low: 0, high: 0 });
    expect(flags).toEqual(['NO_PLAN']);
  });
});

describe('support', () => {
  const pairs = (a: string, b: string) => pair(a, b);
  const support = supportOf(locals, actions, miniWorld.codes.themes, pairs);

  test('by number leaves the sports field out of the social scope', () => {
    expect(four(support.byNumber.value)).toBe(mini.expected.supportByNumber);
    expect(support.byNumber.denominator).toBe(3);
    expect(support.unsupported).toEqual([]);
  });

  test('by value weighs each line by its budget', () => {
    const scores = [0.904762, 0.524672, 0.877209];
    const chk = mini.expected.pairs.map(({ a, b }) => pair(a, b).chk!);
    expect(chk.map(four)).toEqual(scores.map(four));
    expect(support.byValue.value).toBeCloseTo((4 * chk[0]! + 3 * chk[1]! + 0.5 * chk[2]!) / 7.5, 12);
  });

  test('lists the social lines no action stands behind', () => {
    const alone = supportOf(locals, [line('MW-N2')], miniWorld.codes.themes, pairs);
    expect(alone.unsupported).toEqual(['MW-L1', 'MW-L2']);
  });
});

describe('what if, for N1 and L2', () => {
  const { dimensions, missing } = pair('MW-N1', 'MW-L2');
  const after = (name: string): number | null => four(changesOf(dimensions, missing).find(({ change }) => change === name)?.after);

  test('an agreement gives .6611 and aligned dates .6383', () => {
    expect(after('SIGN_AN_AGREEMENT')).toBe(mini.expected.whatIf.signAnAgreement);
    expect(after('ALIGN_THE_DATES')).toBe(mini.expected.whatIf.alignTheDates);
  });

  test('the agreement is the one change to make, and harmony the weakest side', () => {
    const explanation = explanationOf(line('MW-N1'), line('MW-L2'), pair('MW-N1', 'MW-L2'));
    expect(explanation.best).toMatchObject({ dimension: 'coordination', change: 'SIGN_AN_AGREEMENT' });
    expect(explanation.weakest).toBe('h');
    expect(explanation.missing).toHaveLength(2);
  });

  test('between equals, the weakest side is the first of C, H, K', () => {
    expect(weakestOf({ c: 0.5, h: 0.4, k: 0.4 })).toBe('h');
    expect(weakestOf({ c: 0.5, h: null, k: 0.6 })).toBe('c');
    expect(weakestOf({ c: null, h: null, k: null })).toBeNull();
  });

  test('really signing it and really moving the dates give the same', () => {
    const agreement: Agreement = {
      code: 'NEW', parties: new Set([mini.MINISTRY, mini.COUNCIL_P1]), lineCodes: new Set(['MW-N1', 'MW-L2']),
      signed: true, inForceFrom: monthOf('2024-06'), inForceTo: null, openEnded: true,
    };
    const signed = worldOf({ ...miniRows, agreements: [...miniRows.agreements!, agreement] });
    expect(four(pairOf(line('MW-N1'), line('MW-L2'), signed).chk)).toBe(mini.expected.whatIf.signAnAgreement);
    const moved = lineOf({ ...mini.projects[1]!, startMonth: '2022-01', endMonth: '2024-12' });
    expect(four(pairOf(line('MW-N1'), moved, miniWorld).chk)).toBe(mini.expected.whatIf.alignTheDates);
  });
});

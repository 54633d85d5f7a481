import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { loadMiniWorld } from '../support/mini-world.load.ts';
import { expected, P1, REGION } from '../support/mini-world.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'none' });
  await loadMiniWorld(hub);
});
afterAll(() => hub?.stop());

const pairQuery = `query Pair($action: String!, $line: String!) {
  linkBetween(action: $action, line: $line) { convergence harmony complementarity chk class rule state intervals { chk { low high } } changes { change after } action { code title { value } } line { ... on Project { code } ... on AssociationProject { code } } }
}`;
const figuresQuery = `query Figures($code: String!) {
  territoryByCode(code: $code) { convergence { uptake { value low high } supportByNumber { value numerator denominator } communesWithoutPlan unsupportedLines illustrative } }
}`;

describe('the mini-world of the method, through the graph', () => {
  test.each(expected.pairs)('$a with $b: C $c, H $h, K $k, CHK $chk, $class', async ({ a, b, c, h, k, chk, ...pair }) => {
    const { data, errors } = await hub.ask(pairQuery, { action: a, line: b });
    expect(errors).toBeUndefined();
    expect(data.linkBetween.convergence).toBeCloseTo(c, 4);
    expect(data.linkBetween.harmony).toBeCloseTo(h, 4);
    expect(data.linkBetween.complementarity).toBeCloseTo(k, 4);
    expect(data.linkBetween.chk).toBeCloseTo(chk, 4);
    expect(data.linkBetween).toMatchObject({ class: pair.class, state: 'LINKED', action: { code: a }, line: { code: b } });
    expect(data.linkBetween.intervals.chk.low).toBeLessThanOrEqual(chk + 1e-4);
    expect(data.linkBetween.intervals.chk.high).toBeGreaterThanOrEqual(chk - 1e-4);
  });

  test.each(Object.entries(expected.uptake))('uptake of %s is %d', async (code, value) => {
    const { data } = await hub.ask(figuresQuery, { code });
    expect(data.territoryByCode.convergence.uptake.value).toBeCloseTo(value, 4);
    expect(data.territoryByCode.convergence).toMatchObject({ communesWithoutPlan: 0, illustrative: false });
  });

  test('support by number is .7689: the sports field is not social, so it is no part of it', async () => {
    const { data } = await hub.ask(figuresQuery, { code: REGION });
    expect(data.territoryByCode.convergence.supportByNumber.value).toBeCloseTo(expected.supportByNumber, 4);
    expect(data.territoryByCode.convergence.supportByNumber.denominator).toBe(3);
    expect(data.territoryByCode.convergence.unsupportedLines).toBe(0);
  });

  test('signing an agreement or aligning the dates of N1 and L2 would bring .6611 or .6383', async () => {
    const { data } = await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-L2' });
    const after = Object.fromEntries(data.linkBetween.changes.map(({ change, after: value }: { change: string; after: number }) => [change, value]));
    expect(after['SIGN_AN_AGREEMENT']).toBeCloseTo(expected.whatIf.signAnAgreement, 4);
    expect(after['ALIGN_THE_DATES']).toBeCloseTo(expected.whatIf.alignTheDates, 4);
  });

  test('lines that have nothing in common are told apart, and why', async () => {
    const { data } = await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-L3' });
    expect(data.linkBetween).toMatchObject({ state: 'NONE', class: 'UNRELATED', rule: 1, chk: 0 });
    expect((await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-NOBODY' })).data.linkBetween).toBeNull();
  });

  test('an agreement signed by hand in the database raises the pair and the province, in a new snapshot', async () => {
    const before = await hub.ask(`{ currentSnapshot { number } territoryByCode(code: "${P1}") { convergence { uptake { value } } } }`);
    await hub.sql('associations', `insert into agreement (code, kind, titles, parties, lines, signed, in_force_from, open_ended)
      values ('MW-A3', 'CONVENTION', '{"en": "signed by hand"}', '[{"kind": "INSTITUTION", "code": "MW-MINISTRY"}]',
        '[{"kind": "ACTION", "code": "MW-N1"}, {"kind": "PROJECT", "code": "MW-L2"}]', true, '2024-01-01', true)`);
    await hub.settled();
    const { data } = await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-L2' });
    expect(data.linkBetween.chk).toBeCloseTo(expected.whatIf.signAnAgreement, 4);
    const after = await hub.ask(`{ currentSnapshot { number } territoryByCode(code: "${P1}") { convergence { uptake { value } } } }`);
    expect(after.data.currentSnapshot.number).toBeGreaterThan(before.data.currentSnapshot.number);
    expect(after.data.territoryByCode.convergence.uptake.value).toBeGreaterThan(before.data.territoryByCode.convergence.uptake.value);
  });

  test('a line that contradicts itself stands among the problems and costs no one else a figure', async () => {
    await hub.sql('programmes', `update action set theme_shares = '[{"code": "SOC/ELD/HOME", "share": 50}, {"code": "SOC/ELD/HOME", "share": 50}]' where code = 'MW-N2'`);
    await hub.settled();
    const { data } = await hub.ask(`{ problems { totalCount nodes { kind rowCode reason message } } linkBetween(action: "MW-N1", line: "MW-L1") { chk } }`);
    expect(data.problems.nodes).toMatchObject([{ kind: 'ACTION', rowCode: 'MW-N2', reason: 'REFUSED_BY_METHOD' }]);
    expect(data.linkBetween.chk).toBeCloseTo(0.9048, 4);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { loadMiniWorld } from '../support/mini-world.load.ts';
import { C1, C2, C3, expected, P1, P2, REGION } from '../support/mini-world.ts';

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

const orderQuery = `query Order($of: String!, $and: String!) {
  order(of: $of, and: $and) { relation illustrative of { territory { code } alignedUptake { value } harmonyUptake { value } complementarityUptake { value } } and { territory { code } } }
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

  test('a place that no list has can be asked for, since rows bear it; one that neither has is refused', async () => {
    const within = (code: string) => hub.ask(`{ links(where: { territory: { within: "${code}" } }) { totalCount } projects(where: { territory: { within: "${code}" } }) { totalCount } territories(where: { within: "${code}" }) { totalCount } }`);
    const { data, errors } = await within(REGION);
    expect(errors).toBeUndefined();
    for (const list of Object.values(data as Record<string, { totalCount: number }>)) expect(list.totalCount).toBeGreaterThan(0);
    expect((await within('92')).errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  test('lines that have nothing in common are told apart, and why', async () => {
    const { data } = await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-L3' });
    expect(data.linkBetween).toMatchObject({ state: 'NONE', class: 'UNRELATED', rule: 1, chk: 0 });
    expect((await hub.ask(pairQuery, { action: 'MW-N1', line: 'MW-NOBODY' })).data.linkBetween).toBeNull();
  });

  test('other weights of communes would bring the region’s uptake down to .3636 or up to .5059, and its band says so', async () => {
    const { data } = await hub.ask(`{ regionByCode(code: "${REGION}") { convergence { uptake { low high weightLow weightHigh band { low high } } } } }`);
    const { uptake } = data.regionByCode.convergence;
    expect([uptake.weightLow, uptake.weightHigh]).toEqual([expect.closeTo(0.3636, 4), expect.closeTo(0.5059, 4)]);
    // By what is missing alone the region is LIMITED; more persons in c1 and c2 would make it MEDIUM.
    expect(uptake.high).toBeLessThan(0.5);
    expect(uptake.band).toEqual({ low: 'LIMITED', high: 'MEDIUM' });
  });

  test.each(Object.entries(expected.indices))('uptake of %s with C, with H and with K is %j', async (code, indices) => {
    const { data } = await hub.ask(`query($code: String!) { territoryByCode(code: $code) { convergence { alignedUptake { value } harmonyUptake { value } complementarityUptake { value } } } }`, { code });
    const { alignedUptake, harmonyUptake, complementarityUptake } = data.territoryByCode.convergence;
    expect([alignedUptake, harmonyUptake, complementarityUptake].map(({ value }) => value)).toEqual(indices.map((index) => expect.closeTo(index, 4)));
  });

  test.each([[C1, C2, 'NOT_COMPARABLE'], [C1, C3, 'ABOVE'], [P2, P1, 'BELOW'], [C3, P2, 'EQUAL']])('%s towards %s is %s', async (of, and, relation) => {
    const { data, errors } = await hub.ask(orderQuery, { of, and });
    expect(errors).toBeUndefined();
    expect(data.order).toMatchObject({ relation, illustrative: false, of: { territory: { code: of } }, and: { territory: { code: and } } });
  });

  test('two of three pairs of communes can be ordered', async () => {
    const { data } = await hub.ask(`{
      region: territoryByCode(code: "${REGION}") { communes: order(among: COMMUNE) { ...Told } provinces: order(among: PROVINCE) { ...Told } }
      nation: territoryByCode(code: "MA") { order(among: REGION) { ...Told } }
    } fragment Told on OrderOfTerritories { among territories illustrative share { value numerator denominator unknown weightLow weightHigh } }`);
    expect(data.region.communes).toMatchObject({ territories: 3, illustrative: false, share: { numerator: 2, denominator: 3, unknown: 0, weightLow: 0.4, weightHigh: expect.closeTo(0.8571, 4) } });
    expect(data.region.provinces).toMatchObject({ territories: 2, share: { value: 1 } });
    expect(data.nation.order).toMatchObject({ among: 'REGION', territories: 1, share: { value: null, denominator: 0 } });
  });

  test('the order below any number of provinces costs two statements: the snapshot and the indices', async () => {
    const { data, statements } = await hub.ask(`{ regionByCode(code: "${REGION}") { provinces { nodes { code order(among: COMMUNE) { territories share { value } } } } } }`, {}, { trace: true });
    expect(data.regionByCode.provinces.nodes.map(({ code, order }: { code: string; order: { territories: number } }) => [code, order.territories])).toEqual([[P1, 2], [P2, 1]]);
    expect(statements.flatMap(({ subgraph, sql }) => (subgraph === 'convergence' ? sql : []))).toHaveLength(2);
  });

  test('a level that does not lie below is refused with those that do', async () => {
    const { data, errors } = await hub.ask(`{ territoryByCode(code: "${P1}") { code order(among: REGION) { territories } } }`);
    expect(data.territoryByCode).toMatchObject({ code: P1, order: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/below 90\.901\. Give among: COMMUNE\./) }]);
    expect((await hub.ask(`{ territoryByCode(code: "${C1}") { order(among: COMMUNE) { territories } } }`)).errors).toMatchObject([{ message: expect.stringMatching(/is a commune/) }]);
    expect((await hub.ask(orderQuery, { of: C1, and: '90.999' })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
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

  test('a snapshot from before the weights and indices were computed says nothing of them', async () => {
    await hub.sql('convergence', `update figures set content = (content - '{harmonyUptake,complementarityUptake}'::text[]) #- '{uptake,weightLow}' #- '{uptake,weightHigh}'`);
    const { data, errors } = await hub.ask(`{
      territoryByCode(code: "${REGION}") { convergence { uptake { value low high weightLow weightHigh band { low high } } harmonyUptake { value } } order(among: COMMUNE) { share { value low high unknown } } }
      order(of: "${C1}", and: "${C3}") { relation of { harmonyUptake { value } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.territoryByCode.convergence).toMatchObject({ harmonyUptake: null, uptake: { value: expect.any(Number), weightLow: null, weightHigh: null, band: { low: expect.any(String) } } });
    expect(data.territoryByCode.order.share).toMatchObject({ value: null, low: 0, high: 1, unknown: 3 });
    expect(data.order).toEqual({ relation: 'UNKNOWN', of: { harmonyUptake: null } });
  });
});

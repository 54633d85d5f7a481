import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../subgraphs/kernel/import/run.ts';
import { loadCellWorld, PROVINCE, REGION, URBAN } from '../support/cell-world.ts';
import { ownHub, type Hub } from '../support/hub.ts';
import { withFiles } from '../support/import.ts';
import { insert, loadMiniWorld, territory } from '../support/mini-world.load.ts';
import { C1, P1 } from '../support/mini-world.ts';

let hub: Hub;

const page = 'totalCount totals { budget { amount } persons personsLow personsHigh } nodes';
const scored = '{ value numerator denominator unknown low high snapshotId computedAt }';
const figures = `{ uptake ${scored} alignedUptake ${scored} supportByNumber ${scored} supportByValue ${scored} linkedPairs missing { field pairs } chain { exists ${scored} } }`;
const pair = '{ id code state class rule established convergence harmony complementarity chk containment dimensions { theme population time coordination additionality } missing { dimension side field codes } reason(language: EN) { value } intervals { chk { low high } } changes { change after } }';
const offered = '{ id code need offers status gap { low high } duplicatePlaces { low high } coverage { low high } lines { low high line { ... on Project { code } } } }';
const status = '{ id theme { code } status possible need linkedPairs services { theme { code } communes saturatedCommunes } }';
const owners = '{ id theme { code } owners hhi fragmented }';
const stands = '{ id code links bestChk bestConvergence budget { amount } social }';
const under = (territory: string, field: string) => `query ($asOf: String) { territoryByCode(code: "${territory}") { ${field} } }`;
const ofPlan = (field: string) => `query ($asOf: String) { planByCode(code: "MW-PDP-P1") { ${field} } }`;
const root = (field: string) => `query ($asOf: String) { ${field} }`;

/** Everything that the graph tells of one snapshot, each with something in it that the changes below change. */
const questions: Readonly<Record<string, string>> = {
  'links': root(`links(asOf: $asOf, first: 100) { ${page} ${pair} }`),
  'links by what stands with their lines': root(`links(asOf: $asOf, where: { theme: { within: "SOC" }, population: { in: ["disabled"] }, plan: { eq: "MW-PDP-P1" } }) { ${page} ${pair} }`),
  'links of a territory': under(C1, `links(asOf: $asOf) { ${page} ${pair} }`),
  'links of a plan': ofPlan(`links(asOf: $asOf) { ${page} ${pair} }`),
  'links of a theme': root(`themeByCode(code: "SOC/DIS/EDU") { links(asOf: $asOf) { ${page} ${pair} } }`),
  'links of an action': root(`actionByCode(code: "MW-N1") { links(asOf: $asOf) { ${page} ${pair} } }`),
  'links of a project': root(`projectByCode(code: "MW-L2") { links(asOf: $asOf) { ${page} ${pair} } }`),
  'a link by its code': root(`linkByCode(code: "MW-N1~MW-L2", asOf: $asOf) ${pair}`),
  'linkBetween of linked lines': root(`linkBetween(action: "MW-N1", line: "MW-L2", asOf: $asOf) ${pair}`),
  'standings': root(`standings(asOf: $asOf, first: 100) { ${page} ${stands} }`),
  'the standing of an action': root(`actionByCode(code: "MW-N1") { standing(asOf: $asOf) ${stands} }`),
  'the standing of a project': root(`projectByCode(code: "MW-L2") { standing(asOf: $asOf) ${stands} }`),
  'cells': root(`cells(asOf: $asOf, first: 100) { ${page} ${offered} }`),
  'a cell by its code': root(`cellByCode(code: "SOC/DIS/CTR~disabled~${URBAN}~2024", asOf: $asOf) ${offered}`),
  'cells of a territory': under(PROVINCE, `cells(asOf: $asOf) { ${page} ${offered} }`),
  'gaps': root(`gaps(asOf: $asOf) { ${page} ${offered} }`),
  'gaps of a theme': root(`themeByCode(code: "SOC/DIS") { gaps(asOf: $asOf) { ${page} ${offered} } }`),
  'duplicates': root(`duplicates(asOf: $asOf) { ${page} ${offered} }`),
  'duplicates of a territory': under(REGION, `duplicates(asOf: $asOf) { ${page} ${offered} }`),
  'domainStatuses': root(`domainStatuses(asOf: $asOf, where: { theme: { eq: "EDU" } }) { ${page} ${status} }`),
  'statuses of a territory': under(PROVINCE, `statuses(asOf: $asOf) { ${page} ${status} }`),
  'statuses of a theme': root(`themeByCode(code: "EDU") { statuses(asOf: $asOf) { ${page} ${status} } }`),
  'fragmentations': root(`fragmentations(asOf: $asOf, where: { theme: { eq: "EMP/SSE" } }) { ${page} ${owners} }`),
  'fragmentations of a territory': under(PROVINCE, `fragmentations(asOf: $asOf) { ${page} ${owners} }`),
  'figures of a territory': under(P1, `convergence(asOf: $asOf) ${figures}`),
  'figures under other weights': under(P1, `convergence(asOf: $asOf, weights: { harmony: 3 }) ${figures}`),
  'a breakdown': under(P1, `breakdown(by: THEME, asOf: $asOf) { key figures ${figures} }`),
  'figures of a plan': ofPlan(`convergence(asOf: $asOf) ${figures}`),
  'a plan against another': ofPlan(`against(plan: "MW-PAC-C1", asOf: $asOf) ${figures}`),
  'advice': under(P1, 'advice(asOf: $asOf) { agreements { action line chk after gain } fields { dimension field pairs narrowing } }'),
  'a simulation': root(`simulate(territory: "${P1}", changes: [{ sign: { lines: ["MW-N1", "MW-L2"] } }], asOf: $asOf) { before ${figures} after ${figures} pairs { action line before { chk } after { chk } } }`),
  'answers to a proposal': root('proposalByCode(code: "CW-PROPOSAL-1") { answerCandidates(asOf: $asOf) { convergence theme line { ... on Project { code } } } }'),
};

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await hub.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const current = async (): Promise<string> => (await ask('{ currentSnapshot { code } }')).currentSnapshot.code as string;
const told = async (asOf: string | null): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(Object.entries(questions).map(async ([name, query]) => [name, await ask(query, { asOf })])));
/** W of a meeting and of an addressee hang on rows of others, so the subgraph is asked as the gateway asks it. */
const responses = async (asOf: string | null) =>
  (await hub.askSubgraph('convergence', `query ($of: [_Any!]!, $asOf: String) { _entities(representations: $of) { ... on Consultation { response(asOf: $asOf) ${scored} } ... on Institution { proposalResponse(asOf: $asOf) ${scored} } } }`, {
    asOf, of: [{ __typename: 'Consultation', code: 'CW-MEETING' }, { __typename: 'Institution', code: 'CW-MINISTRY' }],
  })).data;

let first: string;
let then: Record<string, unknown>;
let thenResponses: unknown;

beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'none', HUB_FEED_EVERY: '100' });
  await loadMiniWorld(hub);
  await loadCellWorld(hub);
  await hub.sql('associations', `update proposal set consultation_code = 'CW-MEETING', addressee = '{"kind": "INSTITUTION", "code": "CW-MINISTRY"}' where code like 'CW-%'`);
  // A commune that the imported file names.
  await insert(hub, 'territories', 'territory', [
    territory('01', 'REGION', ['MA']), territory('01.571', 'PROVINCE', ['MA', '01'], { kind: 'PROVINCE' }),
    territory('01.571.05.07', 'COMMUNE', ['MA', '01', '01.571'], { milieu: 'RURAL', population: 30_000 }),
  ]);
  await insert(hub, 'programmes', 'theme', ['SOC/DIS', 'SOC/DIS/EDU', 'EDU'].map((code) => ({ code, depth: code.split('/').length, social: true, sdg_targets: [], names: { en: code } })));
  await hub.settled();
  first = await current();
  then = await told(null);
  thenResponses = await responses(null);
});
afterAll(() => hub?.stop());

const newLine = (code: string, theme: string, commune: string, budget: number) => ({
  code, titles: { en: code }, theme_shares: [{ code: theme, share: 100 }], theme_origin: 'CODED', population_codes: ['disabled'], excluded_population_codes: [],
  territory_codes: [commune], start_month: '2023-01', end_month: '2025-12', owner_code: 'CW-OWNER-1', partner_codes: [], indicators: [],
  beneficiaries: [{ territory: commune, persons: 50 }], contributions: [], budget, proposed_themes: [], proposed_populations: [], illustrative: false, plan_code: 'CW-PDP',
});

/** Lines, needs, agreements, proposals and words of persons change, come and go. */
async function change(): Promise<void> {
  await hub.sql('territories', `update project set start_month = '2022-01', end_month = '2024-06', population_codes = '{disabled}', budget = 7 where code = 'MW-L2'`);
  await hub.sql('territories', `update project set theme_shares = '[{"code": "SOC/DIS/EDU", "share": 100}]' where code = 'MW-L1'`);
  await hub.sql('territories', `update need set persons = 900 where theme_code = 'SOC/DIS/CTR' and territory_code = '${URBAN}'`);
  await hub.sql('territories', `update project set budget = 400 where code = 'CW-EMP-1'`);
  await insert(hub, 'territories', 'project', [newLine('CW-NEW-1', 'EDU/LIT/ADU', URBAN, 9), newLine('CW-NEW-2', 'SOC/DIS/CTR', URBAN, 8)]);
  await hub.sql('associations', `update proposal set outcomes = '[{"state": "DECLINED", "on": null, "note": null}]' where code = 'CW-PROPOSAL-3'`);
  await ask(`mutation { recordVerdict(input: { action: "MW-N2", line: "MW-L4", decision: REJECTED, by: "A. Planner", reason: "Another public" }) { outcome } }`);
  await hub.settled();
}

const imported = (rows: string) => withFiles({
  'plan.csv': `id,axis,sector,title_fr,cost_mdh,jobs,workdays,duration_months,communes\n${rows}`,
  'pdti_tetouan_programme_commune.csv': `programme_id,commune_code,source_name\n701,,Azla\n702,,Azla\n`,
}, (folder) => importFile({
  dataset: 'pdti-tetouan', file: join(folder, 'plan.csv'), dryRun: false, actor: 'planning unit',
  databaseUrls: { programmes: hub.databaseUrls['programmes']!, territories: hub.databaseUrls['territories']!, associations: hub.databaseUrls['associations']! },
}));

describe('after lines, needs, proposals and verdicts have changed', () => {
  let now: Record<string, unknown>;
  let replayed: Record<string, unknown>;
  beforeAll(async () => {
    await change();
    [now, replayed] = [await told(null), await told(first)];
  });

  test.each(Object.keys(questions))('%s: the earlier snapshot tells what it told, to the last digit, and the newest something else', (name) => {
    expect(replayed[name]).toEqual(then[name]);
    expect(now[name]).not.toEqual(then[name]);
    expect(JSON.stringify(then[name])).not.toContain('"nodes":[]');
  });

  test('responses to consultations: likewise', async () => {
    expect(await responses(first)).toEqual(thenResponses);
    expect(await responses(null)).not.toEqual(thenResponses);
  });

  test('two snapshots in one question are told apart, also where the state of the pair is the same', async () => {
    const both = `query ($asOf: String) { then: links(asOf: $asOf, first: 100) { ${page} ${pair} } now: links(first: 100) { ${page} ${pair} } }`;
    const data = await ask(both, { asOf: first });
    expect({ links: data.then }).toEqual(then['links']);
    expect({ links: data.now }).toEqual(now['links']);
  });

  test.each(['links', 'cells', 'standings', 'domainStatuses', 'fragmentations'])('%s: each tells the snapshot it was read in, whether or not its state is the same in both', async (list) => {
    const data = await ask(`query ($asOf: String) { then: ${list}(asOf: $asOf, first: 100) { nodes { id snapshot { code methodVersion } } } now: ${list}(first: 100) { nodes { id snapshot { code } } } }`, { asOf: first });
    const snapshots = (nodes: readonly { snapshot: { code: string } }[]) => [...new Set(nodes.map(({ snapshot }) => snapshot.code))];
    expect([snapshots(data.then.nodes), snapshots(data.now.nodes)]).toEqual([[first], [await current()]]);
    expect(data.then.nodes[0].snapshot.methodVersion).toBe('CHK-1');
    const ids = new Set(data.then.nodes.map(({ id }: { id: string }) => id));
    expect(data.now.nodes.some(({ id }: { id: string }) => ids.has(id))).toBe(true);
  });

  test('a day or an instant means its last snapshot', async () => {
    const { snapshotByCode } = await ask('query ($code: String!) { snapshotByCode(code: $code) { computedAt } }', { code: first });
    expect(await ask(questions['links']!, { asOf: snapshotByCode.computedAt })).toEqual(then['links']);
    expect(await ask(questions['cells']!, { asOf: '2999-01-01' })).toEqual(now['cells']);
  });

  test('an id names a state: found as long as it holds, and as of a snapshot in which it held', async () => {
    const { links } = then['links'] as { links: { nodes: { id: string; code: string }[] } };
    const { id } = links.nodes.find(({ code }) => code === 'MW-N1~MW-L2')!;
    const data = await ask('query ($id: ID!, $asOf: String) { now: link(id: $id) { code } then: link(id: $id, asOf: $asOf) { code } }', { id, asOf: first });
    expect(data).toEqual({ now: null, then: { code: 'MW-N1~MW-L2' } });
    const { cells } = then['cells'] as { cells: { nodes: { id: string; code: string }[] } };
    const cell = cells.nodes.find(({ code }) => code === `SOC/DIS/CTR~disabled~${URBAN}~2024`)!;
    expect(await ask('query ($id: ID!, $asOf: String) { now: cell(id: $id) { code } then: cell(id: $id, asOf: $asOf) { code } }', { id: cell.id, asOf: first })).toEqual({ now: null, then: { code: cell.code } });
  });

  test('a snapshot that nobody published is said so, on every kind of field', async () => {
    for (const query of Object.values(questions)) {
      const { errors } = await hub.ask(query, { asOf: 'S999' });
      expect(errors?.map(({ extensions }) => extensions['code']), query).toEqual(['NOT_FOUND']);
    }
    expect((await hub.ask(questions['links']!, { asOf: 'yesterday' })).errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('a value that cannot be asked for costs its own field alone, whatever else is asked of the same territory', async () => {
    const aliased = `query { territoryByCode(code: "${P1}") {
      good: convergence(asOf: "${first}") { uptake { value } }
      unpublished: convergence(asOf: "S777") { uptake { value } }
      unreadable: convergence(asOf: "yesterday") { uptake { value } }
      newest: convergence { uptake { value } }
      page: links(asOf: "${first}") { totalCount }
      unpublishedPage: links(asOf: "S778") { totalCount }
      tooLarge: links(first: 201) { totalCount }
      noCursor: links(after: "xx") { totalCount nodes { code } }
      breakdown(by: THEME, asOf: "${first}") { key }
      weighed: convergence(weights: { harmony: 3 }) { uptake { value } }
      weightless: convergence(weights: { harmony: 0 }) { uptake { value } }
    } }`;
    const { data, errors } = await hub.ask(aliased);
    const refused = Object.fromEntries(errors!.map(({ path, message, extensions }) => [String(path!.at(-1)), [extensions['code'], message]]));
    expect(refused).toEqual({
      unpublished: ['NOT_FOUND', expect.stringContaining('S777')],
      unreadable: ['BAD_USER_INPUT', expect.stringContaining('yesterday')],
      unpublishedPage: ['NOT_FOUND', expect.stringContaining('S778')],
      tooLarge: ['PAGE_TOO_LARGE', expect.any(String)],
      noCursor: ['CURSOR_INVALID', expect.any(String)],
      weightless: ['BAD_USER_INPUT', expect.any(String)],
    });
    const answered = Object.entries(data.territoryByCode as Record<string, unknown>).filter(([, value]) => value !== null).map(([name]) => name);
    expect(answered).toEqual(['good', 'newest', 'page', 'breakdown', 'weighed']);
  });

  test('two that are not linked are set against each other as they were', async () => {
    const at = (asOf: string | null) => ask('query ($asOf: String) { linkBetween(action: "MW-N2", line: "MW-L2", asOf: $asOf) { state chk dimensions { time population } missing { field codes } } }', { asOf });
    expect((await at(first)).linkBetween.dimensions.time).toBeCloseTo(2 / 3, 4);
    expect((await at(null)).linkBetween.dimensions.time).not.toBeCloseTo(2 / 3, 4);
  });
});

describe('after a file was imported and imported again with changes', () => {
  test('every earlier snapshot is told as before', async () => {
    const second = await current();
    const thenSecond = await told(null);
    expect((await imported('701,Axe02,Education,Une classe,0.35,4,120,6,1\n702,Axe03,Eau,Un puits,,,,,1\n')).refused).toEqual([]);
    await hub.settled();
    const third = await current();
    const thenThird = await told(null);
    expect((await imported('701,Axe02,Education,Une autre classe,3.5,4,120,6,1\n702,Axe03,Eau,Un puits,1,,,,1\n')).refused).toEqual([]);
    await hub.settled();
    expect(new Set([first, second, third, await current()]).size).toBe(4);
    expect(await told(first)).toEqual(then);
    expect(await told(second)).toEqual(thenSecond);
    expect(await told(third)).toEqual(thenThird);
  });
});

describe('a list that is paged through while snapshots are published', () => {
  const lists: readonly [string, string, string][] = [
    ['links', `query ($after: String, $asOf: String) { links(first: 1, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } nodes { id code chk } } }`, 'links'],
    ['cells', `query ($after: String, $asOf: String) { cells(first: 3, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } nodes { id need offers } } }`, 'cells'],
    ['links of a territory', `query ($after: String, $asOf: String) { territoryByCode(code: "${C1}") { links(first: 1, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor } nodes { id code chk } } } }`, 'territoryByCode.links'],
  ];
  const within = (data: any, path: string) => path.split('.').reduce((value, key) => value[key], data);
  let budget = 100;
  const publish = async () => {
    budget += 1;
    await hub.sql('territories', `update project set budget = $1, start_month = $2 where code = 'MW-L2'`, [budget, `2022-${String((budget % 12) + 1).padStart(2, '0')}`]);
    await hub.sql('territories', `update need set persons = $1 where theme_code = 'SOC/DIS/CTR'`, [budget]);
    await hub.settled();
  };

  test.each(lists)('%s: is one list to its end, with one total', async (_name, query, path) => {
    const begun = await current();
    const totals = new Set<number>();
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { totalCount, pageInfo, nodes } = within(await ask(query, { after }), path);
      totals.add(totalCount);
      found.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      await publish();
    }
    expect(await current()).not.toBe(begun);
    const whole: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { pageInfo, nodes } = within(await ask(query, { after, asOf: begun }), path);
      whole.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(found).toEqual(whole);
    expect([...totals]).toEqual([found.length]);
  });

  test('a cursor is refused where asOf asks for another snapshot, or nobody published its own', async () => {
    const [, query] = lists[0]!;
    const { links } = await ask(query);
    await publish();
    const { errors } = await hub.ask(query, { after: links.pageInfo.endCursor, asOf: await current() });
    expect(errors!.map(({ message, extensions }) => [extensions['code'], message.includes('Leave asOf out')])).toEqual([['CURSOR_INVALID', true]]);
    const [table, , ...values] = JSON.parse(Buffer.from(links.pageInfo.endCursor, 'base64url').toString('utf8')) as unknown[];
    for (const version of [99_999, -1, 1.5, '1', null, 2 ** 40]) {
      const made = Buffer.from(JSON.stringify([table, version, ...values])).toString('base64url');
      expect((await hub.ask(query, { after: made })).errors?.map(({ extensions }) => extensions['code']), String(version)).toEqual(['CURSOR_INVALID']);
    }
  });

  test('a day that goes on has later snapshots; a cursor of the day goes on in its own', async () => {
    const [, query] = lists[0]!;
    const { links } = await ask(query, { asOf: '2999-01-01' });
    await publish();
    const { links: next } = await ask(query, { asOf: '2999-01-01', after: links.pageInfo.endCursor });
    expect(next.totalCount).toBe(links.totalCount);
  });
});

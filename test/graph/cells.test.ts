import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCellWorld, MIXED, PROVINCE, REGION, RURAL, URBAN } from '../support/cell-world.ts';
import { ownHub, startHub, type Asked, type Hub } from '../support/hub.ts';
import { loadMiniWorld } from '../support/mini-world.load.ts';
import { C2, P2 } from '../support/mini-world.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'none' });
  await loadMiniWorld(hub);
  await loadCellWorld(hub);
});
afterAll(() => hub?.stop());

const cellQuery = `query Cell($code: String!) {
  cellByCode(code: $code) {
    year lastYear need needYear offers status possible illustrative theme { code } population { code } territory { code }
    coverage { low high } gap { low high } duplicatePlaces { low high } overTarget { ... on Project { code } }
    lines { low high jointProject line { ... on Action { code } ... on Project { code } ... on AssociationProject { code } } }
  }
}`;
const cell = async (code: string) => {
  const { data, errors } = await hub.ask(cellQuery, { code });
  expect(errors).toBeUndefined();
  return data.cellByCode;
};
const sqlOf = ({ statements }: Asked, subgraph: string): number => statements.filter((part) => part.subgraph === subgraph).flatMap(({ sql }) => sql).length;

describe('a cell', () => {
  test('of 1,000 in need and 400, 500 and 300 places is saturated while 500 people may be missed', async () => {
    expect(await cell(`SOC/DIS/CTR~disabled~${URBAN}~2024`)).toEqual({
      year: 2024, lastYear: 2024, need: 1000, needYear: 2024, offers: 3, status: 'SATURATED', possible: ['SATURATED'], illustrative: false,
      theme: { code: 'SOC/DIS/CTR' }, population: { code: 'disabled' }, territory: { code: URBAN },
      coverage: { low: 0.5, high: 1 }, gap: { low: 0, high: 500 }, duplicatePlaces: { low: 200, high: 700 }, overTarget: [],
      lines: [
        { low: 400, high: 400, jointProject: null, line: { code: 'CW-A1' } },
        { low: 500, high: 500, jointProject: null, line: { code: 'CW-P1' } },
        { low: 300, high: 300, jointProject: null, line: { code: 'CW-S1' } },
      ],
    });
  });

  test('counts a joint project once, though the regional and the communal plan both hold it', async () => {
    expect(await cell(`SOC/DIS/CTR~disabled~${RURAL}~2024`)).toMatchObject({
      offers: 1, coverage: { low: 0.75, high: 0.75 }, gap: { low: 50, high: 50 }, duplicatePlaces: { low: 0, high: 0 },
      lines: [{ jointProject: 'CW-JOINT', low: 150 }, { jointProject: 'CW-JOINT', low: 150 }],
    });
  });

  test('without a recorded need has no percentage and no gap, yet says how many places may be double', async () => {
    expect(await cell(`SOC/DIS/CTR~disabled~${MIXED}~2024`)).toMatchObject({ need: null, coverage: null, gap: null, duplicatePlaces: { low: 0, high: 30 }, offers: 2 });
  });

  test('counts a line that plans more than are in need up to the need, and names it', async () => {
    expect(await cell(`SOC/ELD/HOME~elderly~${RURAL}~2024`)).toMatchObject({ need: 50, coverage: { low: 1, high: 1 }, gap: { low: 0, high: 0 }, overTarget: [{ code: 'CW-P3' }] });
  });

  test('stands for the years in which nothing changes: before the need is recorded, and from then on', async () => {
    const { data } = await hub.ask(`query ($where: CellWhere) { cells(where: $where, orderBy: [{field: YEAR}]) { nodes { year lastYear need } } }`, { where: { theme: { eq: 'SOC/SHE/SAM' } } });
    expect(data.cells.nodes).toEqual([{ year: 2023, lastYear: 2023, need: null }, { year: 2024, lastYear: 2026, need: 60 }]);
    const in2025 = await hub.ask(`{ cells(where: {theme: {eq: "SOC/SHE/SAM"}, year: {eq: 2025}}) { nodes { year } } }`);
    expect(in2025.data.cells.nodes).toEqual([{ year: 2024 }]);
  });

  test('holds on where nobody plans for the people any more: not to be served is not to be helped', async () => {
    const { data } = await hub.ask(`{ cells(where: {territory: {within: "${REGION}"}, offers: {eq: 0}, year: {eq: 2031}}) { nodes { theme { code } year lastYear need status } } }`);
    expect(data.cells.nodes).toEqual([{ theme: { code: 'EDU/LIT/ADU' }, year: 2024, lastYear: null, need: expect.any(Number), status: 'GAP_TOTAL' }]);
  });

  test('exists only where someone needs or offers: not the product of services, populations, communes and years', async () => {
    const { data } = await hub.ask(`{ cells(where: {territory: {within: "${REGION}"}}) { totalCount } }`);
    expect(data.cells.totalCount).toBe(7);
  });
});

describe('gaps and duplicates', () => {
  test('list the largest certain gap first, with exact sums of both ends over the whole list', async () => {
    const { data } = await hub.ask(`{ gaps(first: 1, where: {territory: {within: "${REGION}"}}) { totalCount totals { persons personsLow personsHigh } nodes { code } } }`);
    expect(data.gaps).toEqual({
      totalCount: 4, totals: { persons: 1760, personsLow: 590, personsHigh: 1090 }, nodes: [{ code: `EDU/LIT/ADU~illiterate_adults~${URBAN}~2024` }],
    });
  });

  test('take filters by theme, population, status, year and least persons', async () => {
    const count = async (where: string): Promise<number> => (await hub.ask(`{ gaps(where: {territory: {within: "${REGION}"}, ${where}}) { totalCount } }`)).data.gaps.totalCount;
    expect(await count('theme: {within: "SOC"}')).toBe(3);
    expect(await count('population: {within: "autonomy"}')).toBe(2);
    expect(await count('status: {eq: GAP_TOTAL}')).toBe(1);
    expect(await count('gap: {gte: 50}')).toBe(2);
    expect(await count('possibleGap: {gte: 500}')).toBe(2);
    // The need that nobody serves holds on; of the others one is still planned for.
    expect(await count('year: {eq: 2025}')).toBe(2);
    expect(await count('year: {gte: 2040}')).toBe(1);
    expect(await count('line: {eq: "CW-P1"}')).toBe(1);
  });

  test('list certain duplicates before possible ones', async () => {
    const { data } = await hub.ask(`{ duplicates(where: {territory: {within: "${PROVINCE}"}}) { totals { personsLow personsHigh } nodes { territory { code } duplicatePlaces { low high } } } }`);
    expect(data.duplicates).toEqual({
      totals: { personsLow: 200, personsHigh: 730 },
      nodes: [{ territory: { code: URBAN }, duplicatePlaces: { low: 200, high: 700 } }, { territory: { code: MIXED }, duplicatePlaces: { low: 0, high: 30 } }],
    });
  });

  test('stand on each territory and theme, with all below it, however many are asked: one statement for the snapshot, one for the pages, one for the sums', async () => {
    const wanted = [REGION, PROVINCE, RURAL, 'MA'];
    const answer = await hub.ask(
      'query ($codes: [String!]!) { territories(where: {code: {in: $codes}}) { nodes { code gaps { totalCount totals { personsLow } nodes { code } } } } }', { codes: wanted }, { trace: true });
    const found = new Map<string, any>(answer.data.territories.nodes.map(({ code, gaps }: { code: string; gaps: unknown }) => [code, gaps]));
    expect(found.get(REGION)).toEqual(found.get(PROVINCE));
    expect(found.get(RURAL)).toMatchObject({ totalCount: 1, totals: { personsLow: 50 } });
    expect(found.get('MA').totalCount).toBeGreaterThan(found.get(REGION).totalCount);
    expect(sqlOf(answer, 'convergence')).toBe(3);
  });

  test('a page with all that hangs on it costs the same statements however long it is', async () => {
    const page = (first: number) => hub.ask(
      `query ($first: Int!) { cells(first: $first) { totalCount totals { persons } nodes { code theme { code name { value } } population { code name { value } } territory { code name { value } }
        lines { low line { ... on Action { code title { value } } ... on Project { code title { value } } ... on AssociationProject { code title { value } } } } } } }`, { first }, { trace: true });
    const [short, long] = [await page(2), await page(9)];
    // The snapshot, the page and the sums.
    expect(sqlOf(short, 'convergence')).toBe(3);
    expect(sqlOf(long, 'convergence')).toBe(3);
    expect(long.data.cells.nodes).toHaveLength(9);
    for (const subgraph of ['programmes', 'territories', 'associations']) expect(sqlOf(long, subgraph)).toBeLessThanOrEqual(3);
  });
});

describe('a theme domain in a territory', () => {
  const statuses = async (code: string) => {
    const { data } = await hub.ask(`query ($code: String!) { territoryByCode(code: $code) { statuses { nodes { theme { code } level status possible needKnown need nationalLines localLines linkedPairs services { theme { code } communes saturatedCommunes } } } } }`, { code });
    return Object.fromEntries(data.territoryByCode.statuses.nodes.map((node: { theme: { code: string } }) => [node.theme.code, node]));
  };

  test('is saturated from the commune up, and says in which service', async () => {
    for (const [code, level] of [[URBAN, 'COMMUNE'], [PROVINCE, 'PROVINCE'], [REGION, 'REGION'], ['MA', 'NATION']] as const) {
      expect((await statuses(code))['SOC']).toMatchObject({ status: 'SATURATED', needKnown: true, level });
    }
    const { services } = (await statuses(PROVINCE))['SOC'];
    expect(services).toContainEqual({ theme: { code: 'SOC/DIS/CTR' }, communes: 3, saturatedCommunes: 1 });
  });

  test('is a gap where people need and nobody acts, and local where only territories act', async () => {
    const found = await statuses(PROVINCE);
    expect(found['EDU']).toMatchObject({ status: 'GAP_TOTAL', need: 500, nationalLines: 0, localLines: 0 });
    expect(found['GOV']).toMatchObject({ status: 'LOCAL_ONLY', needKnown: false, need: null, localLines: 5 });
  });

  test('converges where a linked pair reaches one half, whether or not the need is known', async () => {
    expect((await statuses(P2))['SOC']).toMatchObject({ status: 'CONVERGENT', needKnown: true, need: 500, linkedPairs: 1 });
    expect((await statuses(C2))['SOC']).toMatchObject({ status: 'CONVERGENT', needKnown: false, need: null });
  });

  test('can be listed over all territories by status and level', async () => {
    const { data } = await hub.ask(`{ domainStatuses(where: {status: {eq: SATURATED}, level: {eq: PROVINCE}}) { nodes { territory { code } theme { code } } } }`);
    expect(data.domainStatuses.nodes).toEqual([{ territory: { code: '90.901' }, theme: { code: 'SOC' } }, { territory: { code: PROVINCE }, theme: { code: 'SOC' } }]);
  });
});

describe('a theme field', () => {
  test.each([['EMP/SSE', 4, 0.285, false], ['HEA/MOB', 3, 0.66, false], ['GOV/OBS', 5, 0.2, true]])('%s with %d owners has an HHI of %d', async (theme, owners, hhi, fragmented) => {
    const { data } = await hub.ask(`query ($theme: String!) { fragmentations(where: {theme: {eq: $theme}, territory: {eq: "${PROVINCE}"}}) { nodes { owners hhi fragmented commonAgreement } } }`, { theme });
    expect(data.fragmentations.nodes).toEqual([{ owners, hhi: expect.closeTo(hhi, 4), fragmented, commonAgreement: false }]);
  });

  test('is listed when it is fragmented, on its province and its region', async () => {
    const { data } = await hub.ask(`{ fragmentations(where: {fragmented: {eq: true}, territory: {within: "${REGION}"}}) { nodes { territory { code } theme { code } } } territoryByCode(code: "${PROVINCE}") { fragmentations(where: {fragmented: {eq: true}}) { totalCount } } }`);
    expect(data.fragmentations.nodes).toEqual([REGION, PROVINCE].map((code) => ({ territory: { code }, theme: { code: 'GOV/OBS' } })));
    expect(data.territoryByCode.fragmentations.totalCount).toBe(1);
  });
});

describe('figures broken down', () => {
  const breakdown = async (by: string, code = REGION) => {
    const { data, errors } = await hub.ask(`query ($code: String!, $by: BreakdownBy!) { territoryByCode(code: $code) { breakdown(by: $by) { key theme { code } population { code } figures { communes actions lines linkedPairs uptake { value } consultationResponse { value unknown } } } } }`, { code, by });
    expect(errors).toBeUndefined();
    return data.territoryByCode.breakdown;
  };

  test('by milieu put mixed communes apart', async () => {
    expect(await breakdown('MILIEU')).toMatchObject([
      { key: 'MIXED', figures: { communes: 1, actions: 1 } }, { key: 'RURAL', figures: { communes: 1, actions: 0 } }, { key: 'URBAN', figures: { communes: 1, actions: 1 } },
    ]);
  });

  test('by theme and population keep to lines that name them', async () => {
    const themes = await breakdown('THEME');
    expect(themes.map(({ key, theme }: { key: string; theme: { code: string } }) => [key, theme.code])).toEqual([['EMP', 'EMP'], ['GOV', 'GOV'], ['HEA', 'HEA'], ['SOC', 'SOC']]);
    expect(themes.at(-1)).toMatchObject({ figures: { actions: 2, lines: 7, consultationResponse: { value: 0.5, unknown: 2 } } });
    expect((await breakdown('POPULATION')).map(({ key }: { key: string }) => key)).toEqual(['disabled', 'elderly', 'homeless']);
  });

  test('by owner hold one institution’s actions against all local lines, and the parts meet the whole', async () => {
    const owners = await breakdown('OWNER');
    expect(owners).toMatchObject([{ key: 'CW-AGENCY', figures: { actions: 1 } }, { key: 'CW-MINISTRY', figures: { actions: 1 } }]);
    const { data } = await hub.ask(`{ territoryByCode(code: "${REGION}") { convergence { linkedPairs } } }`);
    expect(owners[0].figures.linkedPairs + owners[1].figures.linkedPairs).toBe(data.territoryByCode.convergence.linkedPairs);
  });

  test('are empty for a commune', async () => {
    expect(await breakdown('THEME', URBAN)).toEqual([]);
  });
});

test('the chain follows what is known, and leaves execution unknown', async () => {
  const { data } = await hub.ask(`{ territoryByCode(code: "${REGION}") { convergence {
    chain { exists { value } aligned { value } funded { value unknown } executedByNumber { value unknown low high } executedByValue { value unknown } operating { value unknown } }
    consultationResponse { value unknown low high } } } planByCode(code: "CW-PDP") { convergence { chain { exists { denominator } } consultationResponse { value low } } } }`);
  const { chain, consultationResponse } = data.territoryByCode.convergence;
  expect(chain).toMatchObject({
    exists: { value: 1 }, aligned: { value: 1 }, funded: { value: 0.5, unknown: 0 },
    executedByNumber: { value: null, unknown: 2, low: 0, high: 1 }, executedByValue: { value: null, unknown: 2 }, operating: { value: null, unknown: 2 },
  });
  expect(consultationResponse).toEqual({ value: 0.5, unknown: 2, low: 0.25, high: 0.75 });
  expect(data.planByCode.convergence).toEqual({ chain: { exists: { denominator: 2 } }, consultationResponse: { value: null, low: null } });
});

test('a need that is recorded later closes the unknown, in a new snapshot', async () => {
  await hub.sql('territories', `insert into need (code, theme_code, population_code, territory_code, year, persons) values ('CW-LATER', 'SOC/DIS/CTR', 'disabled', '${MIXED}', 2024, 80)`);
  await hub.settled();
  expect(await cell(`SOC/DIS/CTR~disabled~${MIXED}~2024`)).toMatchObject({ need: 80, gap: { low: 0, high: 10 }, coverage: { low: 0.875, high: 1 }, duplicatePlaces: { low: 20, high: 30 }, status: 'SATURATED' });
});

describe('the example that ships', () => {
  test('shows the illiteracy of Zagora as a need with nobody', async () => {
    const shared = await startHub();
    const { data } = await shared.ask(`{ gaps(where: {illustrative: {eq: true}, offers: {eq: 0}, theme: {eq: "EDU/LIT/ADU"}}) { nodes { need gap { low high } status territory { code } } } facts: gaps(where: {theme: {eq: "EDU/LIT/ADU"}}) { totalCount } }`);
    expect(data.gaps.nodes).toEqual([{ need: 500, gap: { low: 500, high: 500 }, status: 'GAP_TOTAL', territory: { code: '08.587.01.13' } }]);
    // Examples are in no list of facts.
    expect(data.facts.totalCount).toBe(0);
  });

  test('shows on a theme what lies below it', async () => {
    const shared = await startHub();
    const { data } = await shared.ask('{ themeByCode(code: "EMP/SSE") { gaps(where: {illustrative: {eq: true}}) { totalCount } duplicates(where: {illustrative: {eq: true}}) { nodes { theme { code } territory { code } } } } }');
    expect(data.themeByCode).toEqual({ gaps: { totalCount: 2 }, duplicates: { nodes: [{ theme: { code: 'EMP/SSE/IGA' }, territory: { code: '08.201.07.05' } }] } });
  });

  test('shows the cell of a duplicated pair as saturated', async () => {
    const shared = await startHub();
    const { data } = await shared.ask(`{ duplicates(where: {illustrative: {eq: true}, line: {eq: "EX-PAC-RTB-01"}}) { nodes { status need duplicatePlaces { low high } lines { line { ... on Action { code } ... on Project { code } } } } } }`);
    expect(data.duplicates.nodes).toEqual([{ status: 'SATURATED', need: 95, duplicatePlaces: { low: 75, high: 80 }, lines: [{ line: { code: 'EX-A04' } }, { line: { code: 'EX-PAC-RTB-01' } }] }]);
  });
});

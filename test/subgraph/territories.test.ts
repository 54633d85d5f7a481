import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearersOf } from '../../subgraphs/territories/territory/former-code.ts';
import { startHub } from '../support/hub.ts';

type Hub = Awaited<ReturnType<typeof startHub>>;
let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
}, 120_000);
afterAll(() => hub.stop());

/** Asks the subgraph itself; a query that a test means to succeed must have no errors. */
async function ask(query: string) {
  const { data, errors, sql } = await hub.askSubgraph('territories', query);
  expect(errors).toBeUndefined();
  return { data, sql };
}

const codesOf = (list: { nodes: { code: string }[] }) => list.nodes.map(({ code }) => code);

/** Every row of a list, seven at a time. */
async function walk(list: string, where: string, field: string, direction: string) {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const from: string = after === null ? '' : `after: ${JSON.stringify(after)}`;
    const { data } = await ask(`{ list: ${list}(first: 7, ${from} ${where} orderBy: [{field: ${field}, direction: ${direction}}])
      { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`);
    codes.push(...codesOf(data.list));
    after = data.list.pageInfo.hasNextPage ? data.list.pageInfo.endCursor : null;
    if (after === null) expect(codes).toHaveLength(data.list.totalCount);
  } while (after !== null);
  return codes;
}

describe('the territories of the Kingdom', () => {
  test('are 12 regions, 75 provinces and prefectures and 1,503 communes, and each level counts 36,828,330 persons', async () => {
    const { data, errors } = await hub.ask(`{
      nation: territoryByCode(code: "MA") { __typename census { year population households populationUrban populationRural } }
      regions { totalCount totals { persons personsUnknown } }
      provinces { totalCount totals { persons personsUnknown } }
      communes { totalCount totals { persons personsUnknown } }
      territories { totalCount }
    }`);
    expect(errors).toBeUndefined();
    const everyone = { persons: 36_828_330, personsUnknown: 0 };
    expect(data).toEqual({
      nation: {
        __typename: 'Nation',
        census: { year: 2024, population: 36_828_330, households: 9_275_038, populationUrban: 23_110_108, populationRural: 13_718_222 },
      },
      regions: { totalCount: 12, totals: everyone },
      provinces: { totalCount: 75, totals: everyone },
      communes: { totalCount: 1_503, totals: everyone },
      territories: { totalCount: 1_591 },
    });
  });

  test('sum up: communes to their province, provinces to their region', async () => {
    const { data } = await ask(`{
      regions { nodes { code census { population } provinces { totals { persons } } communes { totals { persons } } } }
      provinces(first: 200) { nodes { code census { population } communes { totals { persons } } } }
    }`);
    for (const { code, census, provinces, communes } of data.regions.nodes) {
      expect([code, provinces.totals.persons, communes.totals.persons]).toEqual([code, census.population, census.population]);
    }
    for (const { code, census, communes } of data.provinces.nodes) expect([code, communes.totals.persons]).toEqual([code, census.population]);
  });

  test('know what is above them, from the nation down', async () => {
    const { data } = await ask(`{ communeByCode(code: "08.201.01.05") {
      name(language: FR) { value language } names { language } milieu codeSystem validTo
      parent { __typename code } province { code kind } region { code iso } ancestors { __typename code }
      census { disabilityRate urban { disabilityRate } source { publisher } } } }`);
    expect(data.communeByCode).toEqual({
      name: { value: 'Errachidia', language: 'FR' },
      names: [{ language: 'AR' }, { language: 'FR' }],
      milieu: 'URBAN',
      codeSystem: 'HCP-RGPH-2024',
      validTo: null,
      parent: { __typename: 'Province', code: '08.201' },
      province: { code: '08.201', kind: 'PROVINCE' },
      region: { code: '08', iso: 'MA-08' },
      ancestors: [{ __typename: 'Nation', code: 'MA' }, { __typename: 'Region', code: '08' }, { __typename: 'Province', code: '08.201' }],
      census: { disabilityRate: expect.any(Number), urban: null, source: { publisher: 'Haut-Commissariat au Plan (HCP)' } },
    });
  });
});

describe('a former code', () => {
  test('finds the commune of today, and only as a commune', async () => {
    const { data } = await ask(`{
      commune: communeByCode(code: "01.051.05.07") { code formerCodes name(language: FR) { value } }
      territory: territoryByCode(code: "01.051.05.07") { __typename code }
      region: regionByCode(code: "01.051.05.07") { code }
      never: territoryByCode(code: "99.999.99.99") { code }
    }`);
    expect(data).toEqual({
      commune: { code: '01.051.11.07', formerCodes: ['01.051.05.07'], name: { value: 'Bni Abdellah' } },
      territory: { __typename: 'Commune', code: '01.051.11.07' },
      region: null,
      never: null,
    });
  });

  test('never hides the territory that bears the code today', () => {
    const moved = { code: 'B', formerCodes: ['A', 'Z'] };
    const settled = { code: 'A', formerCodes: [] };
    const second = { code: 'C', formerCodes: ['Z'] };
    expect(bearersOf([moved, settled, second], ['A', 'B', 'Z', 'Q'])).toEqual([settled, moved, moved, null]);
  });
});

describe('lists', () => {
  test.each([
    ['territories', 'Territory', 'where: {within: "08"},'],
    ['regions', 'Region', ''],
    ['provinces', 'Province', ''],
    ['communes', 'Commune', 'where: {region: {eq: "08"}},'],
    ['plans', 'Plan', ''],
    ['axes', 'Axis', ''],
    ['projects', 'Project', ''],
    ['needs', 'Need', ''],
  ])('%s: walked in pages of seven, every order gives every row once', async (list, name, where) => {
    const { data } = await ask(`{ __type(name: "${name}OrderField") { enumValues { name } } }`);
    for (const { name: field } of data.__type.enumValues as { name: string }[]) {
      for (const direction of ['ASC', 'DESC']) {
        const codes = await walk(list, where, field, direction);
        expect(codes.length).toBeGreaterThan(0);
        expect([list, field, direction, new Set(codes).size]).toEqual([list, field, direction, codes.length]);
      }
    }
  }, 60_000);

  test('provinces stand in the order that is asked for', async () => {
    const { data } = await ask(`{
      largest: provinces(first: 1, orderBy: [{field: POPULATION, direction: DESC}]) { nodes { name(language: FR) { value } } }
      all: provinces(first: 200, orderBy: [{field: POPULATION}]) { nodes { census { population } } }
    }`);
    expect(data.largest.nodes[0].name.value).toBe('Casablanca');
    const populations = data.all.nodes.map((node: { census: { population: number } }) => node.census.population);
    expect(populations).toEqual(populations.toSorted((a: number, b: number) => a - b));
  });

  test('a page of 201 is refused', async () => {
    const { data, errors } = await hub.askSubgraph('territories', '{ communes(first: 201) { nodes { code } } }');
    expect(data).toEqual({ communes: null });
    expect(errors).toMatchObject([{ extensions: { code: 'PAGE_TOO_LARGE', limit: 200 } }]);
  });

  test('are filtered by place, level, milieu and population', async () => {
    const { data } = await ask(`{
      within: territories(where: {within: "08.201"}) { totalCount }
      communes(where: {province: {eq: "08.201"}}) { totalCount }
      province: provinceByCode(code: "08.201") { communes { totalCount } }
      regions: territories(where: {level: {eq: REGION}}) { totalCount nodes { __typename } }
      urban: communes(where: {milieu: {eq: URBAN}, region: {eq: "08"}}) { totalCount nodes { milieu region { code } } }
      prefectures: provinces(where: {kind: {eq: PREFECTURE}}) { totalCount }
      largest: communes(where: {population: {gte: 500000}}) { totalCount totals { persons } }
    }`);
    expect(data.within.totalCount).toBe(data.communes.totalCount + 1);
    expect(data.province.communes.totalCount).toBe(data.communes.totalCount);
    expect(data.regions).toEqual({ totalCount: 12, nodes: Array(12).fill({ __typename: 'Region' }) });
    expect(data.urban.nodes).toEqual(Array(data.urban.totalCount).fill({ milieu: 'URBAN', region: { code: '08' } }));
    expect(data.prefectures.totalCount).toBe(13);
    expect(data.largest.totals.persons).toBeGreaterThan(500_000 * data.largest.totalCount);
  });

  test.each(['إمزورن', 'امزورن', 'اِمـزورن', 'IMZOUREN'])('%s is found under every spelling of its letters', async (name) => {
    const { data } = await ask(`{ communes(where: {name: {contains: "${name}"}}) { nodes { code } } }`);
    expect(codesOf(data.communes)).toEqual(['01.051.01.05']);
  });
});

describe('what it costs', () => {
  test('regions with their provinces with their communes: one statement a level', async () => {
    const { data, sql } = await ask('{ regions { nodes { code provinces(first: 50) { nodes { code communes(first: 200) { nodes { code name { value } } } } } } } }');
    const communes = data.regions.nodes.flatMap((region: { provinces: { nodes: { communes: { nodes: { code: string }[] } }[] } }) =>
      region.provinces.nodes.flatMap((province) => codesOf(province.communes)));
    expect(communes).toHaveLength(1_503);
    expect(sql).toHaveLength(3);
  });

  test('references of every level, former and missing ones, resolve in one statement', async () => {
    const references = [['Territory', '08.201'], ['Territory', '99'], ['Territory', 'MA'], ['Commune', '01.051.05.07'], ['Commune', '08'], ['Region', '08'], ['Territory', '08.201.01.05']];
    const { data, sql } = await ask(`{ _entities(representations: [${references.map(([type, code]) => `{__typename: "${type}", code: "${code}"}`).join(', ')}])
      { __typename ... on Territory { code } ... on Commune { milieu } } }`);
    expect(data._entities).toEqual([
      { __typename: 'Province', code: '08.201' },
      null,
      { __typename: 'Nation', code: 'MA' },
      { __typename: 'Commune', code: '01.051.11.07', milieu: 'RURAL' },
      null,
      { __typename: 'Region', code: '08' },
      { __typename: 'Commune', code: '08.201.01.05', milieu: 'URBAN' },
    ]);
    expect(sql).toHaveLength(1);
  });

  test.each(['Plan', 'Axis', 'Project', 'Need'])('a reference to a missing %s is null', async (type) => {
    const { data, sql } = await ask(`{ _entities(representations: [{__typename: "${type}", code: "none"}, {__typename: "${type}", code: "nil"}]) { __typename } }`);
    expect(data._entities).toEqual([null, null]);
    expect(sql).toHaveLength(1);
  });

  test('projects with plan, axis and territories cost one statement a table, their sums one more', async () => {
    const { data, sql } = await ask(`{ projects(first: 200) { totalCount totals { budget { amount currency } budgetUnknown }
      nodes { plan { code territory { code } } axis { code } territories { code } budget { amount } } } }`);
    expect(data.projects.nodes).toHaveLength(data.projects.totalCount);
    expect(data.projects.totals.budget.currency).toBe('MAD');
    expect(data.projects.nodes.filter((project: { budget: unknown }) => project.budget === null)).toHaveLength(data.projects.totals.budgetUnknown);
    // Page, sums, plans, axes, the projects' territories (former codes too) and the plans' territories.
    expect(sql).toHaveLength(6);
  });
});

describe('plans, projects and needs', () => {
  test('the example plans of Drâa-Tafilalet say that they are examples', async () => {
    const { data } = await ask(`{
      plans(where: {territory: {within: "08"}, illustrative: {eq: true}}) { nodes { code kind kindName(language: AR) { value } illustrative axes { nodes { code } } projects { totalCount } } }
      projects(where: {plan: {eq: "EX-PDR-08"}}) { nodes { illustrative axis { code plan { code } } } }
    }`);
    expect(codesOf(data.plans)).toEqual(['EX-PAC-ARF', 'EX-PAC-ERR', 'EX-PAC-RTB', 'EX-PDP-ERR', 'EX-PDR-08']);
    expect(data.plans.nodes[4]).toMatchObject({ kind: 'PDR', kindName: { value: 'برنامج التنمية الجهوية' }, illustrative: true });
    expect(codesOf(data.plans.nodes[4].axes)).toEqual(['EX-PDR-08/AX-1', 'EX-PDR-08/AX-2', 'EX-PDR-08/AX-3']);
    for (const project of data.projects.nodes) expect(project).toMatchObject({ illustrative: true, axis: { plan: { code: 'EX-PDR-08' } } });
  });

  test('needs of a territory, a theme and a population sum the persons that are known', async () => {
    const { data } = await ask(`{
      needs(first: 200, where: {territory: {within: "08"}}) { totalCount totals { persons personsUnknown } nodes { persons theme { code needs { totalCount } } } }
      commune: communeByCode(code: "08.201.01.05") { needs { totalCount nodes { territory { code } } totals { persons } } }
      branch: needs(where: {theme: {within: "SOC/DIS"}, population: {in: ["disabled"]}}) { totalCount }
    }`);
    const persons = data.needs.nodes.reduce((sum: number, need: { persons: number | null }) => sum + (need.persons ?? 0), 0);
    expect(data.needs.totals).toEqual({ persons, personsUnknown: 0 });
    expect(data.commune.needs.nodes).toEqual(Array(data.commune.needs.totalCount).fill({ territory: { code: '08.201.01.05' } }));
    expect(data.branch.totalCount).toBeGreaterThan(0);
  });

  test('the graph joins what each subgraph knows: actions with the names of their territories, projects with those of their themes', async () => {
    const { data, errors, statements } = await hub.ask(
      `{
        actions(where: {code: {eq: "EX-A01"}}) { nodes { territories { __typename code name(language: FR) { value } ... on Province { kind } } } }
        projects(where: {code: {eq: "EX-PDR-01"}}) { nodes { themes { theme { code name(language: FR) { value } projects { totalCount } } } } }
      }`,
      {},
      { trace: true },
    );
    expect(errors).toBeUndefined();
    expect(data.actions.nodes).toEqual([{ territories: [{ __typename: 'Province', code: '08.201', name: { value: 'Errachidia' }, kind: 'PROVINCE' }] }]);
    expect(data.projects.nodes[0].themes[0].theme).toMatchObject({ code: 'SOC/DIS/EVA', name: { value: expect.any(String) }, projects: { totalCount: expect.any(Number) } });
    expect(statements.map(({ subgraph }: { subgraph: string }) => subgraph)).toEqual(expect.arrayContaining(['programmes', 'territories']));
  });
});

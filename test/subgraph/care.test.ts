import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../../subgraphs/kernel/import/run.ts';
import { ownHub, startHub, type Hub } from '../support/hub.ts';
import { withFiles } from '../support/import.ts';
import { inputs } from '../support/inputs.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

async function ask(query: string) {
  const answer = await hub.askSubgraph('associations', query);
  expect(answer.errors ?? []).toEqual([]);
  return answer;
}

describe('care institutions', () => {
  test('tell their places, who took them by year, who runs them and under which authorisation', async () => {
    const { data, sql } = await ask(`{ careInstitutionByCode(code: "EX-CI-01") { kind capacity authorised authorisationNumber authorisedFrom authorisedTo
      operator { kind association { code } } territory { code } occupancy { year persons rate overCapacity } services { digital green } } }`);
    expect(data.careInstitutionByCode).toEqual({
      kind: 'CPSH', capacity: 120, authorised: true, authorisationNumber: 'EX-2022-17', authorisedFrom: '2022-09-01', authorisedTo: null,
      operator: { kind: 'ASSOCIATION', association: { code: 'AS-EX-03' } }, territory: { code: '08.201.01.05' },
      occupancy: [{ year: '2023-24', persons: 104, rate: 104 / 120, overCapacity: false }, { year: '2024-25', persons: 138, rate: 1.15, overCapacity: true }],
      services: [{ digital: true, green: false }, { digital: false, green: true }],
    });
    expect(sql).toHaveLength(2);
  });

  test('over capacity are those with more persons than places, in a year or in any', async () => {
    const { data } = await ask(`{
      inYear: careInstitutions(where: { overCapacityIn: "2024-25", illustrative: { eq: true } }) { nodes { code } }
      before: careInstitutions(where: { overCapacityIn: "2023-24", illustrative: { eq: true } }) { totalCount }
      never: careInstitutions(where: { everOverCapacity: { eq: false }, illustrative: { eq: true } }) { nodes { code } }
      digital: careInstitutions(where: { digital: { eq: true }, green: { eq: true }, illustrative: { eq: true } }) { nodes { code } } }`);
    expect(data).toEqual({ inYear: { nodes: [{ code: 'EX-CI-01' }] }, before: { totalCount: 0 }, never: { nodes: [{ code: 'EX-CI-02' }] }, digital: { nodes: [{ code: 'EX-CI-01' }] } });
  });

  test('their places go into the feed as supply', async () => {
    const rows = await hub.sql<{ code: string; capacity: number; theme_codes: string[] }>('associations', `select distinct code, (content ->> 'capacity')::int as capacity from feed where kind = 'care_institution' and code like 'EX-CI-%' order by code`);
    expect(rows).toEqual([{ code: 'EX-CI-01', capacity: 120 }, { code: 'EX-CI-02', capacity: 60 }]);
  });
});

describe('who is qualified and takes part', () => {
  test('a certificate counts on the days on which it is valid', async () => {
    const { data } = await ask(`{
      on: associations(where: { certifiedOn: "2026-01-01" }) { nodes { code trainings { nodes { code certified validOn(day: "2026-01-01") } } } }
      after: associations(where: { certifiedOn: "2028-04-01" }) { totalCount }
      training(id: "nothing") { code } trainingByCode(code: "EX-TR-02") { certified validOn(day: "2026-01-01") provider { code } } }`);
    expect(data).toEqual({
      on: { nodes: [{ code: 'AS-EX-03', trainings: { nodes: [{ code: 'EX-TR-01', certified: true, validOn: true }] } }] }, after: { totalCount: 0 },
      training: null, trainingByCode: { certified: false, validOn: false, provider: null },
    });
  });

  test('an association has its part in the policy cycle of actions, projects and plans', async () => {
    const { data } = await ask(`{ policyRoles(where: { association: { eq: "AS-EX-03" } }) { nodes { roles line { __typename ... on Action { code } ... on Project { code } } } }
      evaluating: policyRoles(where: { role: { in: [EVALUATION] } }) { nodes { association { code } line { __typename ... on Plan { code } } } } }`);
    expect(data.policyRoles.nodes).toEqual([
      { roles: ['DESIGN', 'DELIVERY'], line: { __typename: 'Action', code: 'EX-A01' } }, { roles: ['DELIVERY', 'MONITORING'], line: { __typename: 'Project', code: 'EX-PAC-ERR-01' } },
    ]);
    expect(data.evaluating.nodes).toEqual([{ association: { code: 'AS-EX-01' }, line: { __typename: 'Plan', code: 'EX-PAC-ARF' } }]);
  });
});

describe('fields on what other subgraphs own', () => {
  test('territories, themes, institutions, lines and plans find all of it; a list on many owners costs one statement', async () => {
    const { data, sql } = await ask(`{ _entities(representations: [
      { __typename: "Territory", code: "08" }, { __typename: "Territory", code: "08.201.01.05" }, { __typename: "Territory", code: "99" },
      { __typename: "Theme", code: "SOC/DIS/CTR" }, { __typename: "Institution", code: "EN" },
      { __typename: "Action", code: "EX-A01" }, { __typename: "Project", code: "EX-PAC-ERR-01" }, { __typename: "Plan", code: "EX-PAC-ARF" },
    ]) {
      ... on Territory { careInstitutions { nodes { code } } supportFunds { nodes { code } } fundingRequests { nodes { code } } consultativeBodies { nodes { code } } goodPractices { nodes { code } } }
      ... on Theme { careInstitutions { nodes { code } } agreements { nodes { code } } }
      ... on Institution { supportFunds { nodes { code } } }
      ... on Action { policyRoles { nodes { code } } }
      ... on Project { policyRoles { nodes { code } } }
      ... on Plan { policyRoles { nodes { code } } agreements { nodes { code } } }
    } }`);
    const told = data._entities.map((entity: Record<string, { nodes: { code: string }[] }>) => Object.values(entity).map(({ nodes }) => nodes.map(({ code }) => code)));
    expect(told).toEqual([
      [['EX-CI-01', 'EX-CI-02'], ['EX-FU-01'], ['EX-FR-01', 'EX-FR-02', 'EX-FR-03'], ['EX-CB-01', 'EX-CB-02'], ['EX-GP-01']],
      [['EX-CI-01'], [], ['EX-FR-01'], ['EX-CB-01'], []], [[], [], [], [], []],
      [['EX-CI-01'], ['AG-EX-01']], [['EX-FU-01']], [['EX-RO-01']], [['EX-RO-02']], [['EX-RO-03'], []],
    ]);
    // Five lists of territories, two of a theme, one of an institution; roles and agreements of lines and plans in the same words.
    expect(sql).toHaveLength(10);
  });
});

describe('an import of care institutions', () => {
  let own: Hub;
  beforeAll(async () => {
    own = await ownHub();
  });
  afterAll(() => own?.stop());
  const urls = () => ({ programmes: own.databaseUrls['programmes']!, territories: own.databaseUrls['territories']!, associations: own.databaseUrls['associations']! });
  const importInto = (file: string, dryRun = false) => importFile({ dataset: 'eps-el-hajeb', file, databaseUrls: urls(), dryRun, actor: 'planning unit' });
  const header = 'name_fr,name_ar,kind,capacity,beneficiaries_2023_24,beneficiaries_2024_25,province_code,commune_code\n';

  test('refuses with line, field and sentence what the mutation would refuse, and stores nothing', async () => {
    const wrong = `${header}A,أ,dar_taleb,-3,1,2,03.171,\nB,ب,dar_x,10,1,2,03.171,03.999\nB,ب,dar_taleb,10,1,2,03.171,\n`;
    const report = await withFiles({ 'eps.csv': wrong }, (folder) => importInto(join(folder, 'eps.csv')));
    expect(report).toMatchObject({ run: null, created: 0 });
    expect(report.refused.map(({ line, column, code }) => [line, column, code]).sort()).toEqual([
      [2, 'capacity', 'NUMBER_INVALID'], [3, 'kind', 'CATEGORY_UNKNOWN'], [3, 'territory', 'CODE_UNKNOWN'], [4, 'code', 'CODE_DUPLICATE'],
    ]);
    expect(await own.sql('associations', "select 1 from care_institution where code like 'EPS-%'")).toEqual([]);
  });

  test.skipIf(!inputs.present)(`the twelve of El Hajeb have 778 places, two over capacity in 2024-25, and a second import changes nothing (${inputs.sentence})`, async () => {
    const file = join(inputs.folder, 'eps_el_hajeb.csv');
    expect(await importInto(file, true)).toMatchObject({ run: null, created: 12, refused: [] });
    expect(await importInto(file)).toMatchObject({ created: 12, updated: 0, unchanged: 0, refused: [] });
    expect(await importInto(file)).toMatchObject({ created: 0, updated: 0, unchanged: 12, refused: [] });
    const { data, errors } = await own.ask(`{ provinceByCode(code: "03.171") {
      careInstitutions { totalCount totals { places placesUnknown } }
      over: careInstitutions(where: { overCapacityIn: "2024-25" }) { nodes { capacity territory { code } occupancy { year persons } } }
      unplaced: careInstitutions(where: { territory: { eq: "03.171" } }) { totalCount } } }`);
    expect(errors).toBeUndefined();
    expect(data.provinceByCode.careInstitutions).toEqual({ totalCount: 12, totals: { places: 778, placesUnknown: 0 } });
    expect(data.provinceByCode.over.nodes.map(({ capacity, occupancy }: { capacity: number; occupancy: { persons: number }[] }) => [capacity, occupancy.at(-1)!.persons]).sort()).toEqual([[20, 27], [40, 66]]);
    expect(data.provinceByCode.unplaced.totalCount).toBe(2);
    const feed = await own.sql('associations', "select distinct actor, import_run is not null as from_import from feed where code like 'EPS-%'");
    expect(feed).toEqual([{ actor: 'planning unit', from_import: true }]);
  });
});

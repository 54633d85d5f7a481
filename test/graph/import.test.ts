import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../subgraphs/kernel/database.ts';
import { checkMapping } from '../../subgraphs/kernel/import/mapping/mapping.read.ts';
import { Findings } from '../../subgraphs/kernel/import/report.ts';
import { importFile, type ImportReport } from '../../subgraphs/kernel/import/run.ts';
import { write } from '../../subgraphs/kernel/import/write.ts';
import { ownHub, type Hub } from '../support/hub.ts';
import { mappingWith, readCsv, withFiles } from '../support/import.ts';
import { inputs } from '../support/inputs.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub();
});
afterAll(() => hub?.stop());

const databaseUrls = () => ({
  programmes: hub.databaseUrls['programmes']!, territories: hub.databaseUrls['territories']!, associations: hub.databaseUrls['associations']!,
});
const importInto = (dataset: string, file: string, dryRun = false): Promise<ImportReport> => importFile({ dataset, file, databaseUrls: databaseUrls(), dryRun, actor: 'planning unit' });

const feedLength = async (subgraph: string): Promise<number> => (await hub.sql<{ length: number }>(subgraph, 'select count(*)::int as length from feed'))[0]!.length;
const rowsOf = async (subgraph: string, table: string, pattern: string) => hub.sql(subgraph, `select * from ${table} where code like $1 order by code`, [pattern]);

const plan = 'id,axis,sector,title_fr,cost_mdh,jobs,workdays,duration_months,communes\n701,Axe02,Education,Une classe,0.35,4,120,6,2\n702,Axe03,Eau,Un puits,,,,,1\n';
const places = (name: string) => ({
  'plan.csv': plan,
  'pdti_tetouan_programme_commune.csv': `programme_id,commune_code,source_name\n701,,Oued Laou\n701,,${name}\n702,01.571.05.27,Zinat\n`,
});
const importPlan = (name: string, dryRun = false) => withFiles(places(name), (folder) => importInto('pdti-tetouan', join(folder, 'plan.csv'), dryRun));

describe('one wrong commune', () => {
  test('stores nothing of the file, and line, column and value are named', async () => {
    const before = await feedLength('territories');
    const report = await importPlan('Azlatown');
    expect(report).toMatchObject({ run: null, created: 0, updated: 0, unchanged: 0 });
    expect(report.refused).toMatchObject([
      { file: 'pdti_tetouan_programme_commune.csv', line: 3, column: 'source_name', value: 'Azlatown', code: 'TERRITORY_UNKNOWN', message: expect.stringContaining('Azla (01.571.05.07)') },
    ]);
    expect(await feedLength('territories')).toBe(before);
    expect(await rowsOf('territories', 'plan', 'PDTI-01.571')).toEqual([]);
  });

  test('a dry run of the corrected file tells what would be stored, and stores nothing', async () => {
    const before = await feedLength('territories');
    expect(await importPlan('Azla', true)).toMatchObject({ run: null, created: 2, updated: 0, unchanged: 0, refused: [] });
    expect(await feedLength('territories')).toBe(before);
    expect(await hub.sql('territories', "select * from import_run where dataset = 'pdti-tetouan'")).toEqual([]);
  });

  test('corrected, the file is stored with its plan, axes, run and actor', async () => {
    const report = await importPlan('Azla');
    expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, refused: [] });
    const [first, second] = await rowsOf('territories', 'project', 'PDTI-01.571-70%');
    expect(first).toMatchObject({ plan_code: 'PDTI-01.571', axis_code: 'PDTI-01.571/AX-2', budget: '350000.00', jobs: 4, territory_codes: ['01.571.01.07', '01.571.05.07'] });
    expect(second).toMatchObject({ budget: null, jobs: null, workdays: null, descriptions: null });
    const feed = await hub.sql('territories', "select distinct actor, import_run from feed where code like 'PDTI-01.571%'");
    expect(feed).toEqual([{ actor: 'planning unit', import_run: report.run }]);
  });

  test('imported a second time, nothing changes', async () => {
    const before = await feedLength('territories');
    expect(await importPlan('Azla')).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await feedLength('territories')).toBe(before);
  });

  test('the graph tells what was imported', async () => {
    const { data, errors } = await hub.ask('{ projectByCode(code: "PDTI-01.571-701") { code themeOrigin startMonth } }');
    expect(errors).toBeUndefined();
    expect(data.projectByCode).toEqual({ code: 'PDTI-01.571-701', themeOrigin: 'CODED', startMonth: null });
  });
});

describe('what the hub holds already', () => {
  const coded = mappingWith({ categories: { columns: ['sector'], table: [{ when: ['Divers'], themes: null }] } });
  const store = async (programme: string) => {
    const mapping = { ...coded, programme: { code: programme, titles: { fr: 'Programme d’essai' } } };
    const findings = new Findings();
    const { lines } = await readCsv(mapping, 'code,title,sector\nTEST-1,Un pont,Divers\n');
    const orm = await openDatabase({ url: databaseUrls().programmes, entities: [], migrations: 'subgraphs/programmes/migrations' });
    try {
      const run = { dataset: 'test', fileName: 'test.csv', sha256: '0', actor: 'test' };
      const stored = await write(orm, { mapping: checkMapping(JSON.stringify(mapping), 'test.json', findings)!, lines, run, dryRun: false }, findings);
      return { ...stored, refused: findings.refused, notes: findings.notes };
    } finally {
      await orm.close();
    }
  };

  test('themes that a person accepted are not taken back by a second import', async () => {
    expect(await store('PG-TEST')).toMatchObject({ created: 1 });
    expect((await rowsOf('programmes', 'action', 'TEST-1'))[0]).toMatchObject({ theme_origin: 'INFERRED', theme_shares: [{ code: 'MOB/ROA/BRI', share: 100 }] });
    await hub.sql('programmes', `update action set theme_origin = 'CODED', theme_shares = '[{"code": "MOB", "share": 100}]' where code = 'TEST-1'`);
    expect(await store('PG-TEST')).toMatchObject({ unchanged: 1, notes: ['1 line keeps the themes that a person coded in the hub.'] });
  });

  const ofAssociation = checkMapping(JSON.stringify({
    subgraph: 'associations',
    line: { code: { column: 'code' }, titles: { fr: { column: 'title' } }, territories: { constant: ['08.201'] }, association: { constant: 'AS-EX-01' } },
  }), 'test.json', new Findings())!;
  /** Imports projects of an association that nobody coded, and gives back the notes. */
  const importProjects = async (csv: string): Promise<readonly string[]> => {
    const findings = new Findings();
    const { lines } = await readCsv(ofAssociation, csv);
    const orm = await openDatabase({ url: databaseUrls().associations, entities: [], migrations: 'subgraphs/associations/migrations' });
    try {
      await write(orm, { mapping: ofAssociation, lines, run: { dataset: 'test', fileName: 'test.csv', sha256: '0', actor: 'test' }, dryRun: false }, findings);
    } finally {
      await orm.close();
    }
    expect(findings.refused).toEqual([]);
    await hub.settled();
    return findings.notes;
  };

  describe('themes that a person gives through the graph', () => {
    const again = () => importProjects('code,title\nAP-GIVEN,Projet en matière de handicap\n');
    const give = async (given: string) => {
      const { data, errors } = await hub.ask(`mutation { it: recordAssociationProject(input: { code: "AP-GIVEN", ${given} }) { outcome userErrors { path code } } }`);
      expect([errors, data.it.userErrors]).toEqual([undefined, []]);
      await hub.settled();
      return data.it.outcome as string;
    };
    const line = async () => {
      const { data, errors } = await hub.ask('{ it: associationProjectByCode(code: "AP-GIVEN") { themeOrigin themes { theme { code } share } standing { established } } }');
      expect(errors).toBeUndefined();
      const { themeOrigin, themes, standing } = data.it as { themeOrigin: string; themes: { theme: { code: string }; share: number }[]; standing: { established: boolean } };
      return [themeOrigin, themes.map(({ theme, share }) => `${theme.code} ${share}`).join(', '), standing.established];
    };
    const inferred = ['INFERRED', 'SOC/DIS 100', false];

    test('are coded and count, where before a machine had proposed others', async () => {
      await again();
      expect(await line()).toEqual(inferred);
      expect(await give('themes: [{ code: "SOC/ELD/DAY", share: 100 }]')).toBe('UPDATED');
      expect(await line()).toEqual(['CODED', 'SOC/ELD/DAY 100', true]);
    });

    test('stay when the file is imported again, and when something else of the line is changed', async () => {
      expect(await again()).toEqual(['1 line keeps the themes that a person coded in the hub.']);
      expect(await give('budget: "100"')).toBe('UPDATED');
      expect(await line()).toEqual(['CODED', 'SOC/ELD/DAY 100', true]);
    });

    test('are coded too when they are the proposed ones', async () => {
      await hub.sql('associations', `update association_project set theme_shares = '[{"code": "SOC/DIS", "share": 100}]', theme_origin = 'INFERRED' where code = 'AP-GIVEN'`);
      expect(await give('themes: [{ code: "SOC/DIS", share: 100 }]')).toBe('UPDATED');
      expect(await line()).toEqual(['CODED', 'SOC/DIS 100', true]);
    });

    test('once emptied, leave the line to the next import, as one that nobody coded', async () => {
      await give('themes: []');
      expect((await line())[2]).toBe(false);
      expect(await again()).toEqual([]);
      expect(await line()).toEqual(inferred);
    });
  });

  describe('a plan that is there', () => {
    const planned = (plan: object, others: object = {}) => checkMapping(JSON.stringify({
      subgraph: 'territories', plan: { kind: 'PDP', territory: '08.201', titles: { fr: 'Programme' }, ...plan },
      axes: { column: 'axis', table: [{ when: 'A', code: 'PDP-T/AX-1', titles: { fr: 'Axe' } }] },
      line: { code: { template: '{plan}-{code}' }, titles: { fr: { column: 'title' } }, territories: { constant: ['08.201'] } }, ...others,
    }), 'test.json', new Findings())!;
    const storePlan = async (mapping: ReturnType<typeof planned>, csv = 'plan,code,title,axis\nPDP-T,1,Un centre,A\n', dryRun = false) => {
      const findings = new Findings();
      const { lines } = await readCsv(mapping, csv);
      const orm = await openDatabase({ url: databaseUrls().territories, entities: [], migrations: 'subgraphs/territories/migrations' });
      try {
        const stored = await write(orm, { mapping, lines, run: { dataset: 'test', fileName: 'test.csv', sha256: '0', actor: 'test' }, dryRun }, findings);
        return { ...stored, refused: findings.refused, notes: findings.notes };
      } finally {
        await orm.close();
      }
    };

    test('tells what a new mapping changes of it', async () => {
      expect(await storePlan(planned({ code: 'PDP-T' }))).toMatchObject({ created: 1, refused: [] });
      const { notes } = await storePlan(planned({ code: 'PDP-T', startYear: 2027 }), undefined, true);
      expect(notes).toContain('The plan PDP-T changes: start_year from nothing to 2027.');
      // The database keeps the fields of a document in an order of its own.
      const documented = planned({ code: 'PDP-T', source: { title: 'Programme', publisher: 'Conseil', url: 'https://example.org/pdp', page: '3', retrievedOn: '2026-11-26' } });
      expect((await storePlan(documented)).notes).toEqual([expect.stringContaining('source from nothing to'), expect.stringContaining('1 updated')]);
      expect((await storePlan(documented)).notes).toEqual([]);
    });

    test('keeps its axes from another plan', async () => {
      const other = await storePlan(planned({ code: 'PDP-U' }), 'plan,code,title,axis\nPDP-U,1,Un centre,A\n');
      expect(other).toMatchObject({ run: null, created: 0, refused: [{ code: 'CODE_TAKEN', value: 'PDP-T/AX-1', message: expect.stringContaining('of PDP-T') }] });
      expect(await rowsOf('territories', 'plan', 'PDP-U')).toEqual([]);
    });

    test('stays a fact, or an example, and so do its lines', async () => {
      const example = await storePlan(planned({ code: 'PDP-T' }, { illustrative: true }));
      expect(example.refused.map(({ code, value }) => [code, value])).toEqual([['CODE_TAKEN', 'PDP-T'], ['CODE_TAKEN', 'PDP-T-1']]);
      expect((await storePlan(planned({ code: 'EX-PDP-ERR' }, { axes: undefined }), 'plan,code,title\nEX-PDP-ERR,77,Un centre\n')).refused).toMatchObject([{ code: 'CODE_TAKEN', value: 'EX-PDP-ERR', message: expect.stringContaining('an example') }]);
    });
  });

  describe('themes that two methods agree on', () => {
    const imported = () => importProjects('code,title\nAP-AGREED,Suivi médical des femmes enceintes\nAP-ALONE,Suivi médical en matière de handicap\n');
    const told = async (code: string) => {
      const { data, errors } = await hub.ask('query ($code: String!) { it: associationProjectByCode(code: $code) { themeOrigin themesAgreed themes { theme { code } } standing { established } } }', { code });
      expect(errors).toBeUndefined();
      const { themeOrigin, themesAgreed, themes, standing } = data.it as { themeOrigin: string; themesAgreed: boolean; themes: { theme: { code: string } }[]; standing: { established: boolean } };
      return [themeOrigin, themesAgreed, themes.map(({ theme }) => theme.code).join(', '), standing.established];
    };
    const agreedOn = async (): Promise<readonly string[]> =>
      (await hub.ask('{ it: associationProjects(where: { themesAgreed: { eq: true } }) { nodes { code } } }')).data.it.nodes.map(({ code }: { code: string }) => code);
    const change = async (mutation: string) => {
      const { data, errors } = await hub.ask(`mutation { it: ${mutation} { outcome userErrors { path code } } }`);
      expect([errors, data.it.userErrors]).toEqual([undefined, []]);
      await hub.settled();
      return data.it.outcome as string;
    };
    const word = (accept: boolean) => change(`acceptThemes(input: { line: "AP-AGREED", accept: ${accept}, by: "B. Analyst", reason: "Read the sheet" })`);

    test('stand in figures though nobody coded them, and whoever imports is told to look; those of one method do not', async () => {
      expect(await imported()).toEqual(['1 line takes part in figures because two methods agree on its themes; look at it: AP-AGREED.']);
      expect(await told('AP-AGREED')).toEqual(['INFERRED', true, 'HEA/MAT/PRE', true]);
      expect(await told('AP-ALONE')).toEqual(['INFERRED', false, 'SOC/DIS', false]);
      expect(await agreedOn()).toEqual(['AP-AGREED']);
    });

    test('may be accepted by a person all the same; taken back, the word leaves the line where the methods put it', async () => {
      expect(await word(true)).toBe('CREATED');
      expect(await word(false)).toBe('UPDATED');
      expect(await told('AP-AGREED')).toEqual(['INFERRED', true, 'HEA/MAT/PRE', true]);
    });

    test('are agreed on no longer once a person codes the line, and a second import keeps what the person said', async () => {
      expect(await change('recordAssociationProject(input: { code: "AP-AGREED", themes: [{ code: "SOC/GEN", share: 100 }] })')).toBe('UPDATED');
      const coded = ['CODED', false, 'SOC/GEN', true];
      expect(await told('AP-AGREED')).toEqual(coded);
      expect(await imported()).toEqual(['1 line keeps the themes that a person coded in the hub.']);
      expect(await told('AP-AGREED')).toEqual(coded);
      expect(await agreedOn()).toEqual([]);
    });
  });

  test('a line of another programme is not taken over', async () => {
    expect(await store('PG-OTHER')).toMatchObject({ run: null, created: 0, refused: [{ code: 'CODE_TAKEN', value: 'TEST-1' }] });
    expect(await rowsOf('programmes', 'programme', 'PG-OTHER')).toEqual([]);
  });
});

describe.skipIf(!inputs.present)(`real files (${inputs.sentence})`, () => {
  test.each([
    ['panddh', 'panddh_solidarity_measures.csv', 'programmes', 106],
    ['pdti-tetouan', 'pdti_tetouan_programmes.csv', 'territories', 35],
  ])('%s is imported whole, and a second time changes nothing', async (dataset, file, subgraph, count) => {
    const path = join(inputs.folder, file);
    expect(await importInto(dataset, path)).toMatchObject({ created: count, updated: 0, refused: [] });
    const before = await feedLength(subgraph);
    expect(await importInto(dataset, path)).toMatchObject({ created: 0, updated: 0, unchanged: count, refused: [] });
    expect(await feedLength(subgraph)).toBe(before);
  });
});

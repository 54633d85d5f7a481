import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, type ImportReport } from '../../subgraphs/kernel/import/run.ts';
import { traced } from '../../subgraphs/kernel/trace.ts';
import { ownHub, type Hub } from '../support/hub.ts';
import { withFiles } from '../support/import.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'reference' });
});
afterAll(() => hub?.stop());

const ARFOUD = '08.201.01.05';

async function ask(query: string, headers: Readonly<Record<string, string>> = {}) {
  const { data, errors } = await hub.ask(query, {}, { headers });
  expect(errors ?? []).toEqual([]);
  return data;
}

type Outcome = { outcome: string | null; userErrors: { path: string[]; code: string; message: string }[] };
const record = async (mutation: string, input: string, headers: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  (await ask(`mutation { it: ${mutation}(input: ${input}) { outcome userErrors { path code message } } }`, headers)).it as Outcome;
const refusals = ({ userErrors }: Outcome) => userErrors.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`);

const line = `themes: [{code: "SOC/DIS/CTR", share: 100}], populations: ["disabled"], territories: ["${ARFOUD}"], startMonth: "2026-01", endMonth: "2026-12"`;
const persons = (count: number) => `beneficiaries: [{territory: "${ARFOUD}", persons: ${count}}], indicators: [{code: "DIS_SERVED", unit: "PERSON", direction: "UP", target: ${count}}]`;

const inputs: readonly (readonly [string, string])[] = [
  ['recordStrategy', '{code: "ST-1", title: {fr: "Stratégie"}, institution: "MSISF", startYear: 2025, endYear: 2030}'],
  ['recordProgramme', '{code: "PG-1", title: {fr: "Programme"}, strategy: "ST-1"}'],
  ['recordAction', `{code: "AC-1", title: {fr: "Centres"}, programme: "PG-1", owner: "MSISF", weight: 2.5, force: COMPATIBLE, partnersAsWritten: "Entraide Nationale", ${line}, ${persons(100)}}`],
  ['recordPlan', `{code: "PAC-1", kind: "PAC", title: {fr: "Plan d’action"}, territory: "${ARFOUD}", owner: "COUNCIL:${ARFOUD}", startYear: 2024, endYear: 2029}`],
  ['recordAxis', '{code: "PAC-1/AX-1", plan: "PAC-1", title: {fr: "Social"}}'],
  ['recordProject', `{code: "PR-1", title: {fr: "Un centre"}, plan: "PAC-1", axis: "PAC-1/AX-1", owner: "COUNCIL:${ARFOUD}", jobs: 4, budget: "1250.50", ${line}, ${persons(60)}}`],
  ['recordNeed', `{code: "N-1", theme: "SOC/DIS/CTR", population: "disabled", territory: "${ARFOUD}", year: 2026, persons: 600}`],
];

describe('what a planning unit records by hand', () => {
  test.each(inputs)('%s makes a row, and a second time changes nothing', async (mutation, input) => {
    expect(await record(mutation, input)).toEqual({ outcome: 'CREATED', userErrors: [] });
    expect(await record(mutation, input)).toEqual({ outcome: 'UNCHANGED', userErrors: [] });
  });

  test('is read back as it was given', async () => {
    const data = await ask(`{
      actionByCode(code: "AC-1") { title(language: FR) { value } weight force partnersAsWritten programme { code strategy { code endYear } } beneficiaries { territory { code } persons } }
      projectByCode(code: "PR-1") { plan { code kind territory { code } } axis { code } jobs workdays budget { amount } indicators { indicator { code } unit target baseline } }
      needByCode(code: "N-1") { theme { code } population { code } territory { code } year persons } }`);
    expect(data).toEqual({
      actionByCode: {
        title: { value: 'Centres' }, weight: 2.5, force: 'COMPATIBLE', partnersAsWritten: 'Entraide Nationale', programme: { code: 'PG-1', strategy: { code: 'ST-1', endYear: 2030 } },
        beneficiaries: [{ territory: { code: ARFOUD }, persons: 100 }],
      },
      projectByCode: {
        plan: { code: 'PAC-1', kind: 'PAC', territory: { code: ARFOUD } }, axis: { code: 'PAC-1/AX-1' }, jobs: 4, workdays: null, budget: { amount: '1250.50' },
        indicators: [{ indicator: { code: 'DIS_SERVED' }, unit: 'PERSON', target: 60, baseline: null }],
      },
      needByCode: { theme: { code: 'SOC/DIS/CTR' }, population: { code: 'disabled' }, territory: { code: ARFOUD }, year: 2026, persons: 600 },
    });
  });

  test('makes the figures known: what of the pair rests on persons and indicators, and the people nobody reaches', async () => {
    await hub.settled();
    const { linkBetween, gaps } = await ask(`{
      linkBetween(action: "AC-1", line: "PR-1") { dimensions { indicator additionality } missing { field } }
      gaps(where: {territory: {eq: "${ARFOUD}"}, theme: {eq: "SOC/DIS/CTR"}}) { nodes { year need offers gap { low high } coverage { low high } } } }`);
    // 600 people; 100 and 60 places that may be taken by the same people or by others.
    expect(gaps.nodes).toContainEqual({ year: 2026, need: 600, offers: 2, gap: { low: 440, high: 500 }, coverage: { low: 100 / 600, high: 160 / 600 } });
    expect(linkBetween.dimensions.indicator).toBe(1);
    expect(linkBetween.dimensions.additionality).not.toBeNull();
    expect(linkBetween.missing.map(({ field }: { field: string }) => field)).not.toContain('BENEFICIARIES');
  });

  test('changes only what is spoken of', async () => {
    expect(await record('recordNeed', '{code: "N-1", persons: 500}')).toEqual({ outcome: 'UPDATED', userErrors: [] });
    expect((await ask('{ needByCode(code: "N-1") { year persons population { code } } }')).needByCode).toEqual({ year: 2026, persons: 500, population: { code: 'disabled' } });
    expect(await record('recordAction', '{code: "AC-1", weight: null, force: null}')).toMatchObject({ outcome: 'UPDATED' });
    expect((await ask('{ actionByCode(code: "AC-1") { weight force themes { share } } }')).actionByCode).toEqual({ weight: 1, force: null, themes: [{ share: 100 }] });
  });
});

describe('what a planning unit takes back', () => {
  const withdraw = async (mutation: string, code: string, reason = 'Imported twice') =>
    (await ask(`mutation { it: ${mutation}(code: "${code}", reason: "${reason}") { outcome rows userErrors { path code message } } }`)).it as Outcome & { rows: number | null };
  const offersOf = async (asOf: string | null = null): Promise<number[]> => {
    const { cells } = await ask(`{ cells(where: {territory: {eq: "${ARFOUD}"}, year: {eq: 2026}}${asOf === null ? '' : `, asOf: "${asOf}"`}) { nodes { offers } } }`);
    return (cells.nodes as { offers: number }[]).map(({ offers }) => offers);
  };

  test('takes the lines under its axes with it, though they name the axes', async () => {
    expect(await record('recordPlan', `{code: "PAC-2", kind: "PAC", title: {fr: "Deuxième"}, territory: "${ARFOUD}"}`)).toMatchObject({ outcome: 'CREATED' });
    expect(await record('recordAxis', '{code: "PAC-2/AX-1", plan: "PAC-2", title: {fr: "Social"}}')).toMatchObject({ outcome: 'CREATED' });
    expect(await record('recordProject', `{code: "PR-2", title: {fr: "Un centre"}, plan: "PAC-2", axis: "PAC-2/AX-1", territories: ["${ARFOUD}"]}`)).toMatchObject({ outcome: 'CREATED' });
    expect(await withdraw('withdrawPlan', 'PAC-2')).toEqual({ outcome: 'WITHDRAWN', rows: 3, userErrors: [] });
  });

  test('leaves the lines that only stood under it', async () => {
    expect(await withdraw('withdrawAxis', 'PAC-1/AX-1')).toEqual({ outcome: 'WITHDRAWN', rows: 1, userErrors: [] });
    expect(await withdraw('withdrawStrategy', 'ST-1')).toEqual({ outcome: 'WITHDRAWN', rows: 1, userErrors: [] });
    expect(await ask('{ projectByCode(code: "PR-1") { axis { code } plan { code } } programmeByCode(code: "PG-1") { strategy { code } } }')).toEqual({
      projectByCode: { axis: null, plan: { code: 'PAC-1' } }, programmeByCode: { strategy: null },
    });
  });

  test('goes with all that is nothing without it, out of the figures and not out of earlier snapshots', async () => {
    await hub.settled();
    const { currentSnapshot: before } = await ask('{ currentSnapshot { code } }');
    expect(await offersOf()).toEqual([2]);
    expect(await withdraw('withdrawPlan', 'PAC-1', 'The council never adopted it')).toEqual({ outcome: 'WITHDRAWN', rows: 2, userErrors: [] });
    expect(await ask('{ planByCode(code: "PAC-1") { code } projectByCode(code: "PR-1") { code } }')).toEqual({ planByCode: null, projectByCode: null });
    await hub.settled();
    expect(await offersOf()).toEqual([1]);
    expect(await offersOf(before.code)).toEqual([2]);
  });

  test('is kept aside with the reason and who gave it', async () => {
    expect(await hub.sql('territories', "select kind, code, reason, actor, content ->> 'code' as held from withdrawal where code in ('PAC-1', 'PR-1') order by kind")).toEqual([
      { kind: 'plan', code: 'PAC-1', reason: 'The council never adopted it', actor: 'anonymous', held: 'PAC-1' },
      { kind: 'project', code: 'PR-1', reason: 'The council never adopted it', actor: 'anonymous', held: 'PR-1' },
    ]);
    expect(await hub.sql('territories', "select operation, actor from feed where code = 'PR-1' order by position desc limit 1")).toEqual([{ operation: 'DELETE', actor: 'anonymous' }]);
  });

  test('is taken back once; a slip of the pen and a missing reason are told', async () => {
    expect(await withdraw('withdrawPlan', 'PAC-1')).toEqual({ outcome: 'UNCHANGED', rows: 0, userErrors: [] });
    expect(await withdraw('withdrawPlan', 'PAC-9', ' ')).toMatchObject({ outcome: null, rows: null, userErrors: [{ path: ['reason'], code: 'TEXT_EMPTY' }, { path: ['code'], code: 'CODE_UNKNOWN' }] });
  });

  test('comes back when it is recorded anew', async () => {
    for (const [mutation, input] of inputs.slice(3, 6)) expect(await record(mutation, input)).toMatchObject({ outcome: 'CREATED' });
    await hub.settled();
    expect(await offersOf()).toEqual([2]);
    expect(await withdraw('withdrawProgramme', 'PG-1')).toMatchObject({ outcome: 'WITHDRAWN', rows: 2 });
    await hub.settled();
    expect(await offersOf()).toEqual([1]);
  });
});

describe('what a planning unit may not record', () => {
  beforeAll(async () => {
    for (const [mutation, input] of [
      ['recordProgramme', '{code: "PG-0", title: {fr: "Programme"}}'],
      ['recordPlan', `{code: "OTHER", kind: "PAC", title: {fr: "Autre"}, territory: "${ARFOUD}"}`],
      ['recordAxis', '{code: "OTHER/AX-1", plan: "OTHER", title: {fr: "Autre"}}'],
    ] as const) expect(await record(mutation, input)).toMatchObject({ userErrors: [] });
  });

  test.each([
    ['recordPlan', `{code: "X", kind: "PDP", title: {fr: "X"}, territory: "${ARFOUD}"}`, ['kind CONTRADICTION']],
    ['recordPlan', '{code: "X", kind: "PAX", title: {fr: "X"}, territory: "99.999.01.01", startYear: 2030, endYear: 2025, startMonth: "2026-05", endMonth: "2026-04", owner: "NOBODY"}', ['kind CODE_UNKNOWN', 'territory CODE_UNKNOWN', 'owner CODE_UNKNOWN', 'endYear DATES_REVERSED', 'endMonth DATES_REVERSED']],
    ['recordAxis', '{code: "X", title: {fr: "X"}}', ['plan REQUIRED']],
    ['recordProject', `{code: "X", plan: "PAC-9", axis: "AX-9", jobs: -1, title: {fr: "X"}, territories: ["${ARFOUD}"]}`, ['jobs NUMBER_TOO_SMALL', 'plan NOT_RECORDED', 'axis NOT_RECORDED']],
    ['recordProject', `{code: "X", plan: "PAC-1", title: {fr: "X"}, territories: ["${ARFOUD}"], beneficiaries: [{territory: "${ARFOUD}", persons: 1}, {territory: "${ARFOUD}", persons: 2}]}`, ['beneficiaries.1 DUPLICATE']],
    ['recordProject', `{code: "X", plan: "PAC-1", axis: "OTHER/AX-1", title: {fr: "X"}, territories: ["08.201.01.09", "08"], illustrative: true, beneficiaries: [{territory: "${ARFOUD}", persons: 1}]}`, ['illustrative CONTRADICTION', 'axis CONTRADICTION', 'territories.0 CONTRADICTION']],
    ['recordProject', `{code: "X", plan: "PAC-1", title: {fr: "X"}, territories: ["${ARFOUD}"], beneficiaries: [{territory: "08.201.01.09", persons: 1}, {territory: "08", persons: 2}]}`, ['beneficiaries.0.territory CONTRADICTION']],
    ['recordPlan', '{code: "PAC-1", illustrative: true}', ['illustrative CONTRADICTION']],
    ['recordAction', `{code: "X", programme: "PG-0", title: {fr: "X"}, territories: ["MA"], illustrative: true}`, ['illustrative CONTRADICTION']],
    ['recordAction', `{code: "X", programme: "PG-9", title: {fr: "X"}, territories: ["MA"], weight: 0.005, owner: "X"}`, ['owner CODE_UNKNOWN', 'weight VALUE_MALFORMED', 'programme NOT_RECORDED']],
    ['recordProgramme', '{code: "X", strategy: "ST-9", startYear: 2030, endYear: 2029}', ['title REQUIRED', 'endYear DATES_REVERSED', 'strategy NOT_RECORDED']],
    ['recordNeed', `{code: "X", theme: "SOC/NIX", population: "childhood", territory: "${ARFOUD}", year: 26, persons: -5}`, ['theme CODE_UNKNOWN', 'population CODE_TOO_BROAD', 'year NUMBER_TOO_SMALL', 'persons NUMBER_TOO_SMALL']],
    ['recordNeed', `{code: "X", theme: "SOC/DIS/CTR", territory: "${ARFOUD}", year: 20026}`, ['year VALUE_MALFORMED']],
  ])('%s(%s)', async (mutation, input, told) => {
    const outcome = await record(mutation, input);
    expect(outcome.outcome).toBeNull();
    expect(refusals(outcome)).toEqual(told);
  });

  test('is told in the language of the caller', async () => {
    const { userErrors } = await record('recordNeed', `{code: "X", theme: "SOC/DIS/CTR", territory: "${ARFOUD}", persons: -5}`, { 'accept-language': 'ar' });
    expect(userErrors).toMatchObject([{ message: expect.stringMatching(/^العدد -5/) }]);
  });
});

describe('needs in a file', () => {
  const header = 'code,theme,population,territory,year,persons,source_title,source_publisher,source_url,source_page';
  const importNeeds = (rows: string): Promise<ImportReport> => withFiles({ 'needs.csv': `${header}\n${rows}` }, (folder) => importFile({
    dataset: 'needs', file: join(folder, 'needs.csv'), dryRun: false, actor: 'planning unit',
    databaseUrls: { programmes: hub.databaseUrls['programmes']!, territories: hub.databaseUrls['territories']!, associations: hub.databaseUrls['associations']! },
  }));
  const right = `F-1,SOC/DIS/CTR,disabled,${ARFOUD},2027,80,Enquête,,,3\nF-2,SOC/ELD/HOME,elderly,${ARFOUD},,,,,,\n`;

  test('with one wrong cell are not stored at all, and every wrong cell is told', async () => {
    const report = await importNeeds(`F-1,SOC/DIS/CTR,disabled,${ARFOUD},2027,80,,,,\nF-2,SOC/NIX,,08.999,,few,,,,\nF-2,SOC/DIS/CTR,childhood,${ARFOUD},1026,1,,,,\n`);
    expect(report).toMatchObject({ run: null, created: 0 });
    expect(report.refused.map(({ file, line: at, column, code }) => [file, at, column, code])).toEqual([
      ['needs.csv', 3, 'territory', 'TERRITORY_UNKNOWN'], ['needs.csv', 3, 'persons', 'NUMBER_INVALID'], ['needs.csv', 3, 'theme', 'CODE_UNKNOWN'],
      ['needs.csv', 4, 'code', 'CODE_DUPLICATE'], ['needs.csv', 4, 'population', 'VALUE_INVALID'], ['needs.csv', 4, 'year', 'VALUE_INVALID'],
    ]);
    expect((await ask('{ needByCode(code: "F-1") { code } }')).needByCode).toBeNull();
  });

  test('are stored with who imported them and their document; what the file does not say is unknown', async () => {
    const report = await importNeeds(right);
    expect(report).toMatchObject({ created: 2, refused: [] });
    expect(await ask('{ one: needByCode(code: "F-1") { persons source { title page } } other: needByCode(code: "F-2") { persons year source { title } } }')).toEqual({
      one: { persons: 80, source: { title: 'Enquête', page: '3' } }, other: { persons: null, year: null, source: null },
    });
    expect(await hub.sql('territories', "select distinct actor, import_run from feed where code like 'F-%'")).toEqual([{ actor: 'planning unit', import_run: report.run }]);
  });

  test('cost the same statements however many they are', async () => {
    const costOf = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => `M-${count}-${at},SOC/DIS/CTR,disabled,${ARFOUD},2027,${at},,,,\n`).join('');
      const { result, sql } = await traced(() => importNeeds(rows));
      expect(result).toMatchObject({ created: count, refused: [] });
      return sql.length;
    };
    expect(await costOf(40)).toBe(await costOf(2));
  });

  test('a second time change nothing', async () => {
    expect(await importNeeds(right)).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: [] });
  });
});

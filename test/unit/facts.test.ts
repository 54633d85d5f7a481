import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

type Row = Record<string, unknown>;
interface Share { readonly code: string; readonly share: number }

const root = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS = ['programmes', 'territories', 'associations'] as const;
const LINE_FILES = ['actions', 'projects', 'association-projects'];

const codesIn = (path: string): Set<string> =>
  new Set((parse(readFileSync(join(root, path), 'utf8'), { columns: true, bom: true }) as Row[]).map((row) => String(row['code'])));
const codeList = (name: string): Set<string> => codesIn(`schema/codes/${name}.csv`);

const themes = codeList('themes');
const populations = codeList('populations');
const indicators = codeList('indicators');
const units = codeList('units');
const institutions = codesIn('subgraphs/programmes/reference/institutions.csv');
const territories = new Set(['MA', ...['regions', 'provinces', 'communes'].flatMap((file) => [...codesIn(`subgraphs/territories/reference/${file}.csv`)])]);

interface DataFile { readonly path: string; readonly name: string; readonly shelf: 'facts' | 'example'; readonly rows: readonly Row[] }
const files: DataFile[] = SUBGRAPHS.flatMap((subgraph) => (['facts', 'example'] as const).flatMap((shelf) => {
  const folder = join(root, 'subgraphs', subgraph, shelf);
  return !existsSync(folder) ? [] : readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => ({
    path: `subgraphs/${subgraph}/${shelf}/${name}`, name: name.replace('.json', ''), shelf,
    rows: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[],
  }));
}));

const rowsOf = (...names: string[]): Row[] => files.filter((file) => names.includes(file.name)).flatMap((file) => [...file.rows]);
const lines = rowsOf(...LINE_FILES);
const labelOf = (row: Row): string => String(row['code'] ?? JSON.stringify(row));
const list = <T>(row: Row, field: string): T[] => (row[field] ?? []) as T[];

/** Every value below a row, with the path that leads to it. */
function* valuesIn(value: unknown, path = ''): Generator<[string, unknown]> {
  if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* valuesIn(inner, `${path}/${key}`);
  } else yield [path, value];
}
const everyValue = files.flatMap((file) => file.rows.flatMap((row) => [...valuesIn(row)].map(([path, value]) => ({ where: `${file.path} ${labelOf(row)}${path}`, key: path, value }))));

/** The rows that use a code which no list holds, as sentences, so that a failure says where. */
function strangers(rows: readonly Row[], codesOf: (row: Row) => readonly (string | null | undefined)[], known: ReadonlySet<string>): string[] {
  return rows.flatMap((row) => codesOf(row).filter((code) => code != null && !known.has(code)).map((code) => `${labelOf(row)}: ${code}`));
}

describe('the rows that ship with the hub', () => {
  test('stand in a facts or an example folder of the three subgraphs that own them', () => {
    expect(files.map((file) => file.path)).toEqual(expect.arrayContaining([
      'subgraphs/associations/facts/consultations.json', 'subgraphs/associations/facts/proposals.json', 'subgraphs/associations/facts/agreements.json',
      'subgraphs/programmes/facts/strategies.json', 'subgraphs/programmes/example/actions.json',
      'subgraphs/territories/example/plans.json', 'subgraphs/territories/example/projects.json', 'subgraphs/territories/example/needs.json',
    ]));
    expect(files.filter((file) => !Array.isArray(file.rows) || file.rows.length === 0).map((file) => file.path)).toEqual([]);
  });

  test('say that they are illustrative in the example, and that they are not among the facts', () => {
    const wrong = files.flatMap((file) => file.rows.filter((row) => row['illustrative'] !== (file.shelf === 'example')).map((row) => `${file.path} ${labelOf(row)}`));
    expect(wrong).toEqual([]);
  });

  test('name the document they come from', () => {
    const wrong = files.flatMap((file) => file.rows.filter((row) => !(row['source'] as Row | null)?.['title']).map((row) => `${file.path} ${labelOf(row)}`));
    expect(wrong).toEqual([]);
    const shapes = everyValue.filter(({ key }) => /^\/source\//.test(key)).map(({ key }) => key.split('/')[2]);
    expect(new Set(shapes)).toEqual(new Set(['title', 'publisher', 'url', 'page', 'retrievedOn']));
  });

  test('carry a code of their own, once', () => {
    const codes = files.flatMap((file) => file.rows.map((row) => row['code']));
    expect(codes.filter((code) => typeof code !== 'string')).toEqual([]);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  test('leave what is unknown null: no empty text, and no zero that stands for a missing figure', () => {
    expect(everyValue.filter(({ value }) => typeof value === 'string' && value.trim() === '').map(({ where }) => where)).toEqual([]);
    expect(everyValue.filter(({ key, value }) => value === 0 && !/\/(baseline|target|paid)$/.test(key)).map(({ where }) => where)).toEqual([]);
    expect(everyValue.filter(({ value }) => typeof value === 'number' && value < 0).map(({ where }) => where)).toEqual([]);
  });

  test('name nothing of the machine they were written on', () => {
    expect(everyValue.filter(({ value }) => typeof value === 'string' && /^\/|file:|localhost|\.\.\//.test(value)).map(({ where }) => where)).toEqual([]);
  });
});

describe('the codes they use', () => {
  const territoryFields = (row: Row): (string | null)[] => [row['territory'] as string | null, row['scope'] as string | null, ...list<string>(row, 'territoryCodes'),
    ...list<Row>(row, 'beneficiaries').map((one) => one['territory'] as string)];
  const everyRow = files.flatMap((file) => [...file.rows]);
  const associations = new Set(rowsOf('associations').map(labelOf));
  const plans = new Set(rowsOf('plans').map(labelOf));
  const council = (code: string): boolean => code.startsWith('COUNCIL:') && territories.has(code.slice('COUNCIL:'.length));
  const owners = new Set([...institutions, ...associations, ...[...territories].map((code) => `COUNCIL:${code}`)]);

  test('are themes of the list', () => {
    expect(strangers(everyRow, (row) => [row['theme'] as string, ...list<string>(row, 'themes'), ...list<string>(row, 'fields'), ...list<Share>(row, 'themeShares').map(({ code }) => code)], themes)).toEqual([]);
  });

  test('are populations of the list', () => {
    expect(strangers(everyRow, (row) => [row['population'] as string, ...list<string>(row, 'populations'), ...list<string>(row, 'populationCodes'), ...list<string>(row, 'excludedPopulationCodes')], populations)).toEqual([]);
  });

  test('are territories of the census of 2024', () => {
    expect(strangers(everyRow, territoryFields, territories)).toEqual([]);
  });

  test('are indicators and units of the lists', () => {
    const indicatorsOf = (row: Row): Row[] => list<Row>(row, 'indicators');
    expect(strangers(lines, (row) => indicatorsOf(row).map((one) => one['code'] as string), indicators)).toEqual([]);
    expect(strangers(lines, (row) => indicatorsOf(row).map((one) => one['unit'] as string), units)).toEqual([]);
  });

  test('are participant categories, proposal kinds, association kinds, agreement kinds and contribution kinds of the lists', () => {
    expect(strangers(rowsOf('consultations'), (row) => list<Row>(row, 'participants').map((one) => one['category'] as string), codeList('participant-categories'))).toEqual([]);
    expect(strangers(rowsOf('proposals'), (row) => [row['kind'] as string], codeList('proposal-kinds'))).toEqual([]);
    expect(strangers(rowsOf('associations'), (row) => [row['kind'] as string], codeList('association-kinds'))).toEqual([]);
    expect(strangers(rowsOf('agreements'), (row) => [row['kind'] as string], codeList('agreement-kinds'))).toEqual([]);
    expect(strangers(rowsOf('agreements'), (row) => list<Row>(row, 'contributions').map((one) => one['kind'] as string), codeList('contribution-kinds'))).toEqual([]);
    expect(strangers(rowsOf('plans'), (row) => [row['kind'] as string], codeList('plan-kinds'))).toEqual([]);
  });

  test('are owners, partners and parties that exist: an institution, a council, an association', () => {
    expect(strangers(lines, (row) => [row['ownerCode'] as string | null, ...list<string>(row, 'partnerCodes')], owners)).toEqual([]);
    expect(strangers(rowsOf('strategies', 'programmes'), (row) => [row['institution'] as string | null], institutions)).toEqual([]);
    const parties = rowsOf('agreements').flatMap((row) => list<{ kind: string; code: string }>(row, 'parties'));
    expect(parties.filter(({ kind, code }) => !(kind === 'COUNCIL' ? council(code) : kind === 'ASSOCIATION' ? associations.has(code) : institutions.has(code)))).toEqual([]);
    const hosts = rowsOf('consultations').flatMap((row) => list<{ associationCode: string | null; institutionCode: string | null }>(row, 'organisers'));
    expect(hosts.filter(({ associationCode, institutionCode }) => (associationCode && !associations.has(associationCode)) || (institutionCode && !institutions.has(institutionCode)))).toEqual([]);
  });

  test('lead from a row to a row: consultation, series, plan, axis, programme, strategy, association, line', () => {
    const codesOf = (name: string): Set<string> => new Set(rowsOf(name).map(labelOf));
    expect(strangers(rowsOf('consultations'), (row) => [row['series'] as string | null], codesOf('consultation-series'))).toEqual([]);
    expect(strangers(rowsOf('proposals'), (row) => [row['consultation'] as string], codesOf('consultations'))).toEqual([]);
    expect(strangers(rowsOf('projects'), (row) => [row['planCode'] as string], plans)).toEqual([]);
    expect(strangers(rowsOf('actions'), (row) => [row['programmeCode'] as string], codesOf('programmes'))).toEqual([]);
    expect(strangers(rowsOf('programmes'), (row) => [row['strategy'] as string | null], codesOf('strategies'))).toEqual([]);
    expect(strangers(rowsOf('association-projects'), (row) => [row['associationCode'] as string], associations)).toEqual([]);
    const axes = new Set(rowsOf('plans').flatMap((row) => list<Row>(row, 'axes').map((axis) => `${labelOf(row)} ${axis['code']}`)));
    expect(strangers(rowsOf('projects').filter((row) => row['axisCode'] !== null), (row) => [`${row['planCode']} ${row['axisCode']}`], axes)).toEqual([]);
    const lineCodes = new Set(lines.map(labelOf));
    expect(strangers(rowsOf('agreements'), (row) => list<{ code: string }>(row, 'lines').map(({ code }) => code), lineCodes)).toEqual([]);
    expect(strangers(lines, (row) => list<Row>(row, 'contributions').map((one) => one['counterpart'] as string), new Set([...lineCodes, ...plans, ...owners]))).toEqual([]);
  });
});

describe('plan lines', () => {
  test('have theme shares that sum to 100, or none', () => {
    const wrong = lines.filter((row) => {
      const shares = list<Share>(row, 'themeShares');
      return shares.length > 0 && Math.abs(shares.reduce((sum, { share }) => sum + share, 0) - 100) > 0.01;
    });
    expect(wrong.map(labelOf)).toEqual([]);
  });

  test('run from a month to a later month', () => {
    const month = /^\d{4}-(0[1-9]|1[0-2])$/;
    const wrong = lines.filter(({ startMonth, endMonth }) => [startMonth, endMonth].some((one) => one !== null && !month.test(String(one)))
      || (startMonth !== null && endMonth !== null && String(startMonth) > String(endMonth)));
    expect(wrong.map(labelOf)).toEqual([]);
  });

  test('say in their title that they are an example when they are one', () => {
    const wrong = lines.filter((row) => row['illustrative'] === true).filter((row) => {
      const { ar, fr } = row['titles'] as { ar: string; fr: string };
      return !ar.includes('مثال') || !fr.startsWith('Exemple');
    });
    expect(wrong.map(labelOf)).toEqual([]);
  });
});

describe('what the five articles state', () => {
  const consultations = rowsOf('consultations');
  const consultation = (code: string): Row => consultations.find((row) => row['code'] === code) ?? {};

  test('five articles tell four meetings, the one in Dakhla twice', () => {
    const told = consultations.flatMap((row) => list<Row>(row, 'sources').map((source) => source['title']));
    expect([consultations.length, told.length, new Set(told).size]).toEqual([4, 5, 5]);
    expect(list(consultation('CO-DAKHLA'), 'sources')).toHaveLength(2);
  });

  test('about 160 associations and 33 representatives of government departments came to Dakhla; no other figure is given', () => {
    const counted = consultations.flatMap((row) => list<Row>(row, 'participants').filter((one) => one['count'] !== null).map((one) => [row['code'], one['count'], one['approximate'], one['unit']]));
    expect(counted).toEqual([['CO-DAKHLA', 160, true, 'ORGANISATIONS'], ['CO-DAKHLA', 33, false, 'PERSONS']]);
  });

  test('no article gives a date, so no consultation has one', () => {
    expect(consultations.map((row) => row['date'])).toEqual([null, null, null, null]);
  });

  test('the Dakhla memorandum has three parties, of whom one article names two, and no convention yet', () => {
    const [memorandum] = rowsOf('agreements').filter((row) => row['illustrative'] === false);
    const parties = list<{ code: string; sources: Row[] }>(memorandum ?? {}, 'parties');
    expect(parties.map(({ code, sources }) => [code, sources.length])).toEqual([['MRPSC', 2], ['COUNCIL:12', 2], ['COUNCIL:12.391.01.01', 1]]);
    expect(memorandum).toMatchObject({ kind: 'MEMORANDUM', signed: true, signedOn: null, translates: null, lines: [] });
  });

  test('the regional fund and the observatory are proposals whose outcome is unknown', () => {
    const outcomes = rowsOf('proposals').filter((row) => ['PR-DAKHLA-1', 'PR-DAKHLA-2'].includes(labelOf(row))).map((row) => row['outcomes']);
    expect(outcomes).toEqual([[], []]);
  });
});

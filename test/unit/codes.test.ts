import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

type Row = Record<string, string>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = join(root, '..', 'shared', 'data');
const absent = !existsSync(shared);
const read = (path: string): Row[] => parse(readFileSync(path, 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
const table = (path: string): Row[] => read(join(root, path));
const codes = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => row['code']!));
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const sum = (rows: readonly Row[], column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);

const lists = {
  themes: table('schema/codes/themes.csv'), populations: table('schema/codes/populations.csv'),
  indicators: table('schema/codes/indicators.csv'), units: table('schema/codes/units.csv'),
  'plan-kinds': table('schema/codes/plan-kinds.csv'), 'participant-categories': table('schema/codes/participant-categories.csv'),
  'contribution-kinds': table('schema/codes/contribution-kinds.csv'), 'agreement-kinds': table('schema/codes/agreement-kinds.csv'),
  'proposal-kinds': table('schema/codes/proposal-kinds.csv'), 'institution-kinds': table('schema/codes/institution-kinds.csv'),
  'association-kinds': table('schema/codes/association-kinds.csv'), 'care-institution-kinds': table('schema/codes/care-institution-kinds.csv'),
  'consultative-body-kinds': table('schema/codes/consultative-body-kinds.csv'),
};
const institutions = table('subgraphs/programmes/reference/institutions.csv');
const glossary = table('subgraphs/kernel/import/glossary.csv');
const themes = codes(lists.themes);
const leaves = new Set([...codes(lists.populations)].filter((code) => !lists.populations.some((row) => row['parent'] === code)));

describe.each(Object.entries({ ...lists, institutions }))('list %s', (_name, rows) => {
  test('has each code once', () => expect(repeated(rows.map((row) => row['code']!))).toEqual([]));

  test('names every row in Arabic, French and English', () => {
    expect(rows.filter((row) => ['ar', 'fr', 'en'].some((language) => !row[`name_${language}`]?.trim()))).toEqual([]);
    expect(rows.filter((row) => !/[\u0621-\u064a]/.test(row['name_ar']!))).toEqual([]);
  });

  test('leads only to parents that exist', () => {
    expect(rows.filter((row) => row['parent'] && !codes(rows).has(row['parent'])).map((row) => row['code'])).toEqual([]);
  });
});

describe('themes', () => {
  test('are paths of at most three levels, under the path that they continue', () => {
    expect(lists.themes.filter((row) => !/^[A-Z]{3}(\/[A-Z]{3,5}){0,2}$/.test(row['code']!))).toEqual([]);
    expect(lists.themes.filter((row) => row['parent'] !== row['code']!.split('/').slice(0, -1).join('/'))).toEqual([]);
  });

  test('say on every row whether they are social, alike in a whole domain', () => {
    const flags = new Map(lists.themes.map((row) => [row['code'], row['social']]));
    expect(lists.themes.filter((row) => !['true', 'false'].includes(row['social']!) || row['social'] !== flags.get(row['code']!.slice(0, 3)))).toEqual([]);
    expect([flags.get('SOC/DIS/CTR'), flags.get('CUL/SPO/FIELD')]).toEqual(['true', 'false']);
  });

  test('hold the codes of the worked examples, the nine branches and the four guarantees', () => {
    expect(['SOC/DIS/CTR', 'SOC/DIS/EDU', 'SOC/ELD/HOME', 'CUL/SPO/FIELD'].filter((code) => !themes.has(code))).toEqual([]);
    expect(lists.themes.filter((row) => row['parent'] === 'SOC/INS')).toHaveLength(9);
    expect(lists.themes.filter((row) => row['parent'] === 'SOC/FLO')).toHaveLength(4);
  });

  const targets = lists.themes.flatMap((row) => row['sdg_targets']!.split(' ').filter(Boolean));
  test('refer to SDG targets by their number', () => expect(targets.filter((target) => !/^([1-9]|1[0-7])\.([1-9]\d?|[a-d])$/.test(target))).toEqual([]));

  test.skipIf(absent)('refer to SDG targets that exist (skipped without ../shared/data)', () => {
    const known = codes(read(join(shared, 'taxonomies', 'sdg_targets.csv')));
    expect(targets.filter((target) => !known.has(target))).toEqual([]);
  });
});

test('populations group leaves on two levels', () => {
  expect(lists.populations.filter((row) => row['parent'] && leaves.has(row['parent']))).toEqual([]);
  expect(lists.populations.filter((row) => !row['parent'] && leaves.has(row['code']!))).toEqual([]);
  expect(['elderly', 'disabled', 'women_in_hardship', 'children', 'youth', 'families_in_hardship'].filter((code) => !leaves.has(code))).toEqual([]);
});

test('units convert within their dimension, whose base unit has the factor 1', () => {
  expect(lists.units.filter((row) => !(Number(row['factor']) > 0))).toEqual([]);
  const based = new Set(lists.units.filter((row) => row['factor'] === '1').map((row) => row['dimension']));
  expect(lists.units.filter((row) => !based.has(row['dimension']!))).toEqual([]);
});

test('indicators measure a theme field, in a unit of the list, towards up or down', () => {
  const units = codes(lists.units);
  expect(lists.indicators.filter((row) => row['theme']!.split('/').length !== 2 || !themes.has(row['theme']!) || !units.has(row['unit']!) || !['UP', 'DOWN'].includes(row['direction']!))).toEqual([]);
});

test('the glossary has each term once in a language and leads to themes and leaf populations that exist', () => {
  expect(repeated(glossary.map((row) => `${row['language']} ${row['term']}`))).toEqual([]);
  expect(glossary.filter((row) => !['ar', 'fr'].includes(row['language']!) || !(row['theme'] || row['population']))).toEqual([]);
  expect(glossary.filter((row) => (row['theme'] && !themes.has(row['theme'])) || (row['population'] && !leaves.has(row['population'])))).toEqual([]);
});

describe('institutions', () => {
  const plain = (text: string): string => text.normalize('NFKC').replace(/[\u064b-\u0652\u0670\u0640]/g, '').replace(/[أإآ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي').replace(/ؤ/g, 'و').replace(/ة/g, 'ه').replace(/[^\p{L}\d ]/gu, ' ').replace(/\s+/g, ' ').trim();
  const named = institutions.flatMap((row) => [row['name_ar']!, ...row['former_names_ar']!.split('|').filter(Boolean)].map((name) => plain(name)));

  test('are of a known kind, and no name leads to two of them', () => {
    expect(institutions.filter((row) => !codes(lists['institution-kinds']).has(row['kind']!) || !['true', 'false'].includes(row['social_pole']!))).toEqual([]);
    expect(repeated(named)).toEqual([]);
  });

  test.skipIf(absent)('answer to every name in the action plan of 2018 but «أخرى» (skipped without ../shared/data)', () => {
    const measures = read(join(shared, 'inputs', 'panddh_solidarity_measures.csv'));
    const names = measures.flatMap((row) => `${row['responsible_ar']}|${row['partners_ar']}`.split('|')).map((name) => plain(name)).filter(Boolean);
    expect([...new Set(names.filter((name) => !named.includes(name)))]).toEqual([plain('أخرى')]);
  });
});

describe('territories', () => {
  const [regions, provinces, communes, census] = ['regions', 'provinces', 'communes', 'census'].map((name) => table(`subgraphs/territories/reference/${name}.csv`)) as [Row[], Row[], Row[], Row[]];
  const figures = ['population', 'households', 'population_urban', 'population_rural'];
  const current = codes([...regions, ...provinces, ...communes]);

  test('are 12, 75 and 1,503, each code once and under its parent', () => {
    expect([regions.length, provinces.length, communes.length, current.size]).toEqual([12, 75, 1503, 1590]);
    expect([...provinces.filter((row) => !row['code']!.startsWith(`${row['region']}.`)), ...communes.filter((row) => !row['code']!.startsWith(`${row['province']}.`))]).toEqual([]);
  });

  test('sum from communes to provinces, to regions and to the nation', () => {
    expect(sum(communes, 'population')).toBe(36_828_330);
    const wrong = figures.flatMap((column) => [
      ...provinces.filter((row) => sum(communes.filter((one) => one['province'] === row['code']), column) !== Number(row[column])),
      ...regions.filter((row) => sum(provinces.filter((one) => one['region'] === row['code']), column) !== Number(row[column])),
    ]);
    expect(wrong).toEqual([]);
    expect([...communes, ...provinces, ...regions].filter((row) => Number(row['population_urban']) + Number(row['population_rural']) !== Number(row['population']))).toEqual([]);
  });

  test('bear names without marks of direction, stars or outer blanks, once in a province', () => {
    const names = (row: Row): string[] => [row['name_ar']!, row['name_fr']!];
    expect([...regions, ...provinces, ...communes].filter((row) => names(row).some((name) => name.trim() === '' || name !== name.trim() || /[\p{Cf}*]/u.test(name)))).toEqual([]);
    expect(repeated(communes.flatMap((row) => names(row).map((name) => `${row['province']} ${name}`)))).toEqual([]);
  });

  test('answer to 207 former codes, none of them ambiguous', () => {
    const former = communes.flatMap((row) => row['former_codes']!.split(' ').filter(Boolean));
    expect([former.length, repeated(former), former.filter((code) => current.has(code))]).toEqual([207, [], []]);
  });

  test('have one census row for each milieu, whose percentages lie between 0 and 100', () => {
    expect(repeated(census.map((row) => `${row['territory']} ${row['milieu']}`))).toEqual([]);
    expect(new Set(census.filter((row) => row['milieu'] === 'all').map((row) => row['territory']))).toEqual(new Set(['MA', ...current]));
    const percentages = census.flatMap((row) => Object.entries(row).filter(([column, value]) => column.endsWith('_pct') && value !== '').map(([, value]) => Number(value)));
    expect(percentages.filter((value) => !(value >= 0 && value <= 100))).toEqual([]);
  });
});

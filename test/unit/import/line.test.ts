import { describe, expect, test } from 'vitest';
import { refusalText } from '../../../subgraphs/kernel/import/report.ts';
import { mappingWith, readCsv } from '../../support/import.ts';

const categories = {
  columns: ['sector'],
  table: [
    { when: ['Handicap'], themes: [{ code: 'SOC/DIS', share: 100 }], populations: ['disabled'], excludedPopulations: ['children'] },
    { when: ['Divers'], themes: null },
  ],
};
const column = (name: string) => ({ column: name });

describe('what a row becomes', () => {
  test('a category that the mapping translates is coded by a person', async () => {
    const { lines } = await readCsv(mappingWith({ categories }), 'code,title,sector\nA,Rampes et accessibilité, HANDICAP \n');
    expect(lines[0]).toMatchObject({
      code: 'A', programme_code: 'PG-TEST', theme_origin: 'CODED', themes_agreed: false, theme_shares: [{ code: 'SOC/DIS', share: 100 }],
      population_codes: ['disabled'], excluded_population_codes: ['children'], territory_codes: ['MA'],
    });
    expect(lines[0]!['proposed_themes']).toEqual([{ code: 'SOC/DIS/ACC', term: 'accessibilité', language: 'fr' }]);
  });

  test('where the table says nothing about themes, the title proposes them in equal shares, flagged as inferred', async () => {
    const { lines } = await readCsv(mappingWith({ categories }), 'code,title,sector\nA,"Pont, souk et reboisement",Divers\nB,Quelque chose,Divers\n');
    expect(lines[0]).toMatchObject({
      theme_origin: 'INFERRED',
      theme_shares: [{ code: 'MOB/ROA/BRI', share: 33.33 }, { code: 'ECO/COM/SOU', share: 33.33 }, { code: 'ENV/FOR/REF', share: 33.34 }],
    });
    expect(lines[1]).toMatchObject({ theme_origin: 'INFERRED', theme_shares: [], proposed_themes: [] });
    expect(lines.map(({ themes_agreed: agreed }) => agreed)).toEqual([false, false]);
  });

  test('where the official labels lead to the same theme as the glossary, two methods agree; not where a person coded the line', async () => {
    const { lines } = await readCsv(mappingWith({ categories }), 'code,title,sector\nA,Suivi médical des femmes enceintes,Divers\nB,Suivi médical des femmes enceintes,Handicap\n');
    expect(lines[0]).toMatchObject({ theme_origin: 'INFERRED', themes_agreed: true, theme_shares: [{ code: 'HEA/MAT/PRE', share: 100 }] });
    expect(lines[1]).toMatchObject({ theme_origin: 'CODED', themes_agreed: false, theme_shares: [{ code: 'SOC/DIS', share: 100 }] });
  });

  test('what the mapping does not speak of is left alone', async () => {
    const { lines } = await readCsv(mappingWith(), 'code,title\nA,Titre\n');
    expect(Object.keys(lines[0]!).sort()).toEqual(['code', 'illustrative', 'programme_code', 'proposed_populations', 'proposed_themes', 'territory_codes', 'theme_origin', 'theme_shares', 'themes_agreed', 'titles']);
  });

  test('a file that is coded with the hub’s own codes needs no translation', async () => {
    const own = mappingWith({ themes: column('themes'), populations: column('for') });
    const { lines } = await readCsv(own, 'code,title,themes,for\nA,Titre,SOC/DIS:60|SOC/ELD:40,disabled|elderly\nB,Titre,EDU|HEA,\n');
    expect(lines.map((line) => line['theme_shares'])).toEqual([[{ code: 'SOC/DIS', share: 60 }, { code: 'SOC/ELD', share: 40 }], [{ code: 'EDU', share: 50 }, { code: 'HEA', share: 50 }]]);
    expect(lines.map((line) => line['population_codes'])).toEqual([['disabled', 'elderly'], []]);
  });
});

describe('institutions by their names', () => {
  const mapping = mappingWith({ owner: { column: 'by', nobody: ['أخرى'] }, partners: { column: 'with', nobody: ['أخرى'] } });
  const read = (by: string, others = '') => readCsv(mapping, `code,title,by,with\nA,Titre,${by},${others}\n`);

  test('the first responsible owns the line, all others are partners', async () => {
    const { lines } = await read('وزارة العدل | وزارة الصحة', 'وزارة الداخلية | وزارة العدل | أخرى');
    expect(lines[0]).toMatchObject({ owner_code: 'MJ', partner_codes: ['MSPS', 'MI'], partners: 'وزارة الداخلية | وزارة العدل | أخرى' });
  });

  test('a former name or another spelling leads to the institution of today', async () => {
    expect((await read('وَزارة الشباب والريـاضة؛')).lines[0]).toMatchObject({ owner_code: 'MJCC-J' });
  });

  test('a name that the mapping gives a code for leads to it, however it is accented', async () => {
    const council = mappingWith({ owner: { column: 'by', values: { 'Conseil préfectoral': 'COUNCIL:08.201' } } });
    const { lines, refused } = await readCsv(council, 'code,title,by\nA,Titre,CONSEIL PREFECTORAL\n');
    expect([lines[0]!['owner_code'], refused]).toEqual(['COUNCIL:08.201', []]);
  });

  test('an unknown responsible is refused, with the nearest names', async () => {
    const { refused } = await read('وزارة العدلة');
    expect(refused).toMatchObject([{ code: 'INSTITUTION_UNKNOWN', line: 2, column: 'by', value: 'وزارة العدلة', message: expect.stringContaining('(MJ)') }]);
  });

  test('an unknown partner is noted and stays in the text', async () => {
    const { lines, notes, refused } = await read('وزارة العدل', 'نادي القرية');
    expect(refused).toEqual([]);
    expect(lines[0]).toMatchObject({ partner_codes: [], partners: 'نادي القرية' });
    expect(notes).toEqual(['The partner «نادي القرية» is not in the register of institutions: it stays in the text of the partners, without a code. (line 2)']);
  });

  test('a word that names nobody leaves the owner unknown', async () => {
    const { lines, notes } = await read('أخرى');
    expect(lines[0]).toMatchObject({ owner_code: null });
    expect(notes).toHaveLength(1);
  });

  test('a group that stands as owner is kept and noted', async () => {
    const { lines, notes } = await read('الجماعات الترابية');
    expect(lines[0]).toMatchObject({ owner_code: 'GRP-COLLECTIVITES' });
    expect(notes).toEqual([expect.stringContaining('is a group')]);
  });
});

describe('communes of a row', () => {
  const inErrachidia = (territories: object) => mappingWith({ territories: { within: '08.201', ...territories } });

  test('by their names in one cell, a close spelling being noted', async () => {
    const { lines, notes } = await readCsv(inErrachidia({ name: 'in', separator: '|' }), 'code,title,in\nA,T,Arfoude | الرشيدية\n');
    expect(lines[0]!['territory_codes']).toHaveLength(2);
    expect(notes).toEqual([expect.stringContaining('«Arfoude» was read as Arfoud')]);
  });

  test('by a second file, whose rows that belong to nothing are refused as well', async () => {
    const joined = inErrachidia({ name: 'commune', count: 'n', join: { file: 'where.csv', column: 'line', key: 'code' } });
    const { refused } = await readCsv(joined, 'code,title,n\nA,T,2\nB,T,1\nC,T,1\n', { 'where.csv': 'line,commune\nA,Arfoud\nB,Nirgendwo\nX,Arfoud\n' });
    expect(refused.map(({ file, line, column: at, value, code }) => [file, line, at, value, code])).toEqual([
      ['where.csv', 3, 'commune', 'Nirgendwo', 'TERRITORY_UNKNOWN'],
      ['where.csv', 4, 'line', 'X', 'ROW_UNRELATED'],
      ['test.csv', 2, 'n', '2', 'COUNT_DIFFERS'],
      ['test.csv', 4, 'code', 'C', 'VALUE_MISSING'],
    ]);
  });

  test('a second file that is not there is refused', async () => {
    const joined = inErrachidia({ name: 'commune', join: { file: 'where.csv', column: 'line', key: 'code' } });
    expect((await readCsv(joined, 'code,title\nA,T\n')).refused).toMatchObject([{ file: 'where.csv', code: 'FILE_UNREADABLE' }]);
  });

  test('a territory outside that of the plan is refused', async () => {
    const plan = { subgraph: 'territories', plan: { code: 'PDP', kind: 'PDP', territory: '08.201', titles: { fr: 'Programme' } }, line: { code: { column: 'code' }, titles: { fr: { column: 'title' } }, territories: { code: 'where' } } };
    const { refused } = await readCsv(plan, 'code,title,where\nA,T,08.201.01.05\nB,T,08\nC,T,01.571.05.07\n');
    expect(refused).toMatchObject([{ line: 4, column: 'where', value: '01.571.05.07', code: 'TERRITORY_CONFLICT', message: expect.stringContaining('lies outside Errachidia') }]);
  });

  test('a name that nobody bears is refused with the closest ones, in the script that it is written in', async () => {
    const { refused } = await readCsv(inErrachidia({ name: 'commune' }), 'code,title,commune\nA,T,أرفودستان\nB,T,Arfoudistan\n');
    expect(refused.map(({ message }) => message)).toEqual([expect.stringMatching(/the closest are أرفود \(/), expect.stringMatching(/the closest are Arfoud \(/)]);
  });

  test('a code and a name that disagree are refused, both told', async () => {
    const both = mappingWith({ territories: { within: '01.571', code: 'c', name: 'n' } });
    const { refused } = await readCsv(both, 'code,title,c,n\nA,T,01.571.05.07,Zinat\nB,T,08.201,Zinat\n');
    expect(refused.map(({ line, column: at, code }) => [line, at, code])).toEqual([[2, 'n', 'TERRITORY_CONFLICT'], [3, 'c', 'TERRITORY_UNKNOWN']]);
    expect(refused[0]!.message).toMatch(/Zinat.*Azla/);
  });
});

describe('what spreadsheets leave behind', () => {
  test('rows without anything in them are left out, and noted', async () => {
    const { lines, refused, notes } = await readCsv(mappingWith(), 'code;title\nA;Titre\n;\n;  \nB;Titre\n');
    expect([lines.map(({ code }) => code), refused]).toEqual([['A', 'B'], []]);
    expect(notes).toEqual(['test.csv: rows without anything in them were left out. (lines 3, 4)']);
  });

  test('what a cell stands for is found however the cell is accented', async () => {
    const { lines } = await readCsv(mappingWith({ startMonth: { column: 'from', values: { 'Été': '2026-07', '-': null } } }), 'code,title,from\nA,Titre,ete\nB,Titre,-\n');
    expect(lines.map((line) => line['start_month'])).toEqual(['2026-07', null]);
  });
});

describe('rows are refused, all of them at once', () => {
  test('for each wrong cell, with line, column and value', async () => {
    const mapping = mappingWith({
      categories, startMonth: column('from'), endMonth: column('to'), budget: { column: 'cost', unit: 'KMAD' }, budgetStatus: column('state'),
    });
    const { refused } = await readCsv(mapping, [
      'code,title,sector,from,to,cost,state',
      'A,Titre,Handicap,2024-01,2023-12,1,',
      'A,Titre,Sport,2024-13,,x,SURE',
      ',,Handicap,,,,',
    ].join('\n'));
    expect(refused.map(({ line, column: at, value, code }) => [line, at, value, code])).toEqual([
      [2, 'to', '2024-01 – 2023-12', 'MONTHS_REVERSED'],
      [3, 'sector', 'Sport', 'CATEGORY_UNKNOWN'],
      [3, 'code', 'A', 'CODE_DUPLICATE'],
      [3, 'from', '2024-13', 'MONTH_INVALID'],
      [3, 'cost', 'x', 'NUMBER_INVALID'],
      [3, 'state', 'SURE', 'CODE_UNKNOWN'],
      [4, 'title', null, 'VALUE_MISSING'],
      [4, 'code', null, 'VALUE_MISSING'],
    ]);
  });

  test('for themes that do not exist or do not sum to 100', async () => {
    const { refused } = await readCsv(mappingWith({ themes: column('themes'), populations: column('for') }), 'code,title,themes,for\nA,T,SOC:60|EDU:30,\nB,T,NIX,childhood\n');
    expect(refused.map(({ line, column: at, code }) => [line, at, code])).toEqual([[2, 'themes', 'SHARES_NOT_WHOLE'], [3, 'themes', 'CODE_UNKNOWN'], [3, 'for', 'CODE_UNKNOWN']]);
  });

  test('a long value is shown shortened', async () => {
    const { refused } = await readCsv(mappingWith({ categories }), `code,title,sector\nA,Titre,${'x'.repeat(500)}\n`);
    expect(refused[0]!.value).toHaveLength(121);
  });

  test('as sentences that say where', async () => {
    const { refused } = await readCsv(mappingWith({ categories }), 'code,title,sector\nA,Titre,Sport\n');
    expect(refusalText(refused[0]!)).toMatch(/^test\.csv, line 2, sector, «Sport»: The mapping does not translate this category; /);
  });
});

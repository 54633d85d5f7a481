import { describe, expect, test } from 'vitest';
import { faultsOf, mappingWith, readCsv } from '../../support/import.ts';

const column = (name: string) => ({ text: { column: name } });
const places = { code: 'where', separator: ';' };

describe('one number of persons a row', () => {
  const mapping = mappingWith({ territories: places, beneficiaries: { column: 'persons', decimalMark: ',' } });
  const read = (where: string, persons: string) => readCsv(mapping, `code,title,where,persons\nA,Titre,${where},${persons}\n`);

  test.each([
    ['its commune', '01.571.05.07', '01.571.05.07'],
    ['the province that holds its communes', '01.571.05.07;01.571.01.07', '01.571'],
    ['the region that holds its communes', '01.571.05.07;01.511.01.01', '01'],
    ['the nation, where they lie in two regions', '01.571.05.07;08.201.01.05', 'MA'],
    ['the wider one of its territories', '01.571.05.07;01.571', '01.571'],
  ])('stands for %s', async (_, where, territory) => {
    const { lines, refused } = await read(where, '1 250');
    expect(refused).toEqual([]);
    expect(lines[0]!['beneficiaries']).toEqual([{ territory, persons: 1250 }]);
  });

  test('is noted where it does not tell which commune', async () => {
    expect((await read('01.571.05.07;01.571.01.07', '40')).notes).toEqual([expect.stringMatching(/several territories stands for 01\.571.*\(line 2\)$/)]);
    expect((await read('01.571.05.07', '40')).notes).toEqual([]);
  });

  test('is unknown in an empty cell, and 0 only where 0 is written', async () => {
    expect((await read('01.571.05.07', '')).lines[0]!['beneficiaries']).toEqual([]);
    expect((await read('01.571.05.07', '0')).lines[0]!['beneficiaries']).toEqual([{ territory: '01.571.05.07', persons: 0 }]);
  });

  test('is refused when it is no whole number', async () => {
    expect((await read('01.571.05.07', '"12,5"')).refused).toMatchObject([{ line: 2, column: 'persons', value: '12,5', code: 'NUMBER_INVALID' }]);
  });
});

describe('a number of persons for each territory, in the file beside', () => {
  const mapping = mappingWith({
    territories: { code: 'commune', join: { file: 'beside.csv', column: 'ref', key: 'code' } },
    beneficiaries: { column: 'persons', each: true },
  });
  const read = (rows: string) => readCsv(mapping, 'code,title\nA,Titre\nB,Titre\n', { 'beside.csv': `ref,commune,persons\n${rows}` });

  test('is stored commune by commune; where nothing is written nothing is known', async () => {
    const { lines, refused, notes } = await read('A,01.571.05.07,30\nA,01.571.01.07,0\nB,01.571.05.07,\n');
    expect([refused, notes]).toEqual([[], []]);
    expect(lines.map((line) => line['beneficiaries'])).toEqual([[{ territory: '01.571.01.07', persons: 0 }, { territory: '01.571.05.07', persons: 30 }], []]);
    expect(lines[1]!['territory_codes']).toEqual(['01.571.05.07']);
  });

  test('is refused when a commune has two', async () => {
    const { refused } = await read('A,01.571.05.07,30\nA,01.571.05.07,12\nB,01.571.05.07,5\n');
    expect(refused).toMatchObject([{ file: 'beside.csv', line: 3, column: 'persons', value: '12', code: 'VALUE_INVALID', message: expect.stringContaining('30 persons for 01.571.05.07') }]);
  });

  test('is taken from nowhere but the file beside', () => {
    expect(faultsOf(mappingWith({ beneficiaries: { column: 'persons', each: true } }))).toEqual([expect.stringContaining('line.beneficiaries.each: it needs territories.join')]);
  });
});

describe('values as in a mutation’s input', () => {
  const target = { code: { text: { column: 'indicator', values: { places: 'DIS_PLACES', served: 'DIS_SERVED' } } }, unit: { text: { constant: 'PLACE' } }, target: { number: { column: 'target', decimalMark: ',' } } };
  const indicators = { list: [{ fields: target }] };

  test('give indicators with their numbers; a row that says nothing of one has none', async () => {
    const { lines, refused } = await readCsv(mappingWith({ indicators }), 'code,title,indicator,target\nA,Titre,places,"1 250,5"\nB,Titre,,\n');
    expect(refused).toEqual([]);
    expect(lines.map((line) => line['indicators'])).toEqual([[{ code: 'DIS_PLACES', unit: 'PLACE', direction: null, baseline: null, target: 1250.5, year: null }], []]);
  });

  test('are refused cell by cell, each once', async () => {
    const { refused } = await readCsv(mappingWith({ indicators }), 'code,title,indicator,target\nA,Titre,,3\nB,Titre,places,many\nC,Titre,other,3\n');
    expect(refused.map(({ line, column: where, code }) => [line, where, code])).toEqual([[2, 'indicators.0.code', 'VALUE_MISSING'], [3, 'target', 'NUMBER_INVALID'], [4, 'indicator', 'CATEGORY_UNKNOWN']]);
  });

  test('are refused where a cell holds what no list has', async () => {
    const loose = { list: [{ fields: { ...target, code: column('indicator'), direction: column('way') } }] };
    const { refused } = await readCsv(mappingWith({ indicators: loose }), 'code,title,indicator,target,way\nA,Titre,DIS_PLACE,3,SIDEWAYS\n');
    expect(refused.map(({ column: where, value, code }) => [where, value, code])).toEqual([['indicators.0.code', 'DIS_PLACE', 'CODE_UNKNOWN'], ['indicators.0.direction', 'SIDEWAYS', 'VALUE_INVALID']]);
  });

  test('give contributions in dirhams', async () => {
    const contributions = { list: [{ fields: { counterpart: { text: { constant: 'MSISF' } }, amount: { money: { column: 'paid', unit: 'KMAD', decimalMark: ',' } }, kind: { text: { constant: 'MONEY' } } } }] };
    const { lines, refused } = await readCsv(mappingWith({ contributions }), 'code,title,paid\nA,Titre,"1 250,5"\nB,Titre,\n');
    expect(refused).toEqual([]);
    expect(lines.map((line) => line['contributions'])).toEqual([[{ counterpart: 'MSISF', amount: 1_250_500, kind: 'MONEY' }], []]);
  });

  test('give persons where each commune has its own column, and never two for one', async () => {
    const persons = (code: string, name: string) => ({ fields: { territory: { text: { constant: code } }, persons: { count: { column: name } } } });
    const wide = (second: string) => mappingWith({ beneficiaries: { list: [persons('01.571.05.07', 'azla'), persons(second, 'oued laou')] } });
    const csv = 'code,title,azla,oued laou\nA,Titre,12,\nB,Titre,3,4\n';
    expect((await readCsv(wide('01.571.01.07'), csv)).lines.map((line) => line['beneficiaries'])).toEqual([
      [{ territory: '01.571.05.07', persons: 12 }], [{ territory: '01.571.05.07', persons: 3 }, { territory: '01.571.01.07', persons: 4 }],
    ]);
    expect((await readCsv(wide('01.571.05.07'), csv)).refused).toMatchObject([{ line: 3, column: 'beneficiaries.1', code: 'CODE_DUPLICATE' }]);
  });

  test('of persons where the line is not are refused', async () => {
    const elsewhere = mappingWith({ territories: { code: 'where' }, beneficiaries: { list: [{ fields: { territory: { text: { constant: '01.571.05.07' } }, persons: { count: { column: 'azla' } } } }] } });
    const { refused } = await readCsv(elsewhere, 'code,title,where,azla\nA,Titre,08.201.01.05,12\nB,Titre,01.571,3\n');
    expect(refused).toMatchObject([{ line: 2, column: 'beneficiaries.0.territory', value: '01.571.05.07', code: 'VALUE_INVALID' }]);
  });

  test.each([
    ['a field that is not there', { list: [{ fields: { ...target, goal: column('target') } }] }, 'line.indicators.list.0.fields.goal: it names a field that is not there, only code, unit'],
    ['no code', { list: [{ fields: { unit: target.unit, target: target.target } }] }, 'line.indicators.list.0.fields: it lacks code'],
    ['a text where a number is due', { list: [{ fields: { ...target, target: column('target') } }] }, 'line.indicators.list.0.fields.target: it gives text where number is due'],
    ['one thing where several are due', { fields: target }, 'line.indicators: it gives fields where list is due'],
    ['a code that no list has', { list: [{ fields: { ...target, unit: { text: { constant: 'PLACES' } } } }] }, 'line.indicators.list.0.fields.unit: it says something that no row may say: The code «PLACES»'],
    ['a translation to a code that no list has', { list: [{ fields: { ...target, code: { text: { column: 'indicator', values: { x: 'X' } } } } }] }, 'line.indicators.list.0.fields.code: it says something that no row may say: The code «X»'],
  ])('with %s are refused before the file is opened', (_, value, sentence) => {
    expect(faultsOf(mappingWith({ indicators: value }))).toEqual([expect.stringContaining(sentence)]);
  });
});

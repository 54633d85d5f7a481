import { describe, expect, test } from 'vitest';
import { readTableOf } from '../../support/import.ts';

const refusal = async (csv: string | Buffer, columns = ['a', 'b']) => (await readTableOf(csv, columns)).refused.map(({ code, line, column }) => ({ code, line, column }));

describe('a CSV file', () => {
  test('gives each row its physical line, through quoted line ends, blank lines and a mark at its start', async () => {
    const { table } = await readTableOf('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n2,"""z"""\r\n3,w', ['a', 'b']);
    expect(table?.rows.map((row) => [row.line, row.text('a'), row.text('b')])).toEqual([[2, '1', 'x\r\ny'], [5, '2', '"z"'], [6, '3', 'w']]);
  });

  test('may separate its cells by semicolons or tabs', async () => {
    for (const csv of ['a;b\n1;2,5\n', 'a\tb\n1\t2,5\n']) {
      const { table } = await readTableOf(csv, ['a', 'b']);
      expect(table?.rows[0]?.text('b')).toBe('2,5');
    }
  });

  test('says nothing in a blank cell, and nothing by the space around a text', async () => {
    const { table } = await readTableOf('a,b\n \u200F,\u00A0x \n', ['a', 'b']);
    expect([table?.rows[0]?.text('a'), table?.rows[0]?.text('b')]).toEqual([null, 'x']);
  });

  test('may have columns that nobody reads, which is noted', async () => {
    const { refused, notes } = await readTableOf('a,b,c\n1,2,3\n', ['a', 'b']);
    expect(refused).toEqual([]);
    expect(notes).toEqual(['test.csv: the mapping does not read the column c.']);
  });
});

describe('a CSV file is refused', () => {
  test('when a row has more or fewer cells than the header, each such row', async () => {
    expect(await refusal('a,b\n1,2\n3\n4,5,6\n')).toEqual([{ code: 'ROW_RAGGED', line: 3, column: null }, { code: 'ROW_RAGGED', line: 4, column: null }]);
  });

  test('when columns are missing, each of them, or stand twice', async () => {
    expect(await refusal('c\n1\n')).toEqual([{ code: 'COLUMN_MISSING', line: 1, column: 'a' }, { code: 'COLUMN_MISSING', line: 1, column: 'b' }]);
    expect(await refusal('a,b,a\n1,2,3\n')).toEqual([{ code: 'COLUMN_DUPLICATE', line: 1, column: 'a' }]);
  });

  test('when it is not UTF-8, with the first wrong line', async () => {
    expect(await refusal(Buffer.concat([Buffer.from('a,b\n1,2\n'), Buffer.from([0x33, 0x2c, 0xe9, 0x0a])]))).toEqual([{ code: 'ENCODING_INVALID', line: 3, column: null }]);
    expect(await refusal(Buffer.from('\uFEFFa,b\n', 'utf16le'))).toEqual([{ code: 'ENCODING_INVALID', line: null, column: null }]);
    expect(await refusal('a,b\n1,\0\n')).toEqual([{ code: 'ENCODING_INVALID', line: 2, column: null }]);
  });

  test('when a quote is not closed, on the line where it opens, without hiding what stands before', async () => {
    expect(await refusal('a,b\n1\n2,"x\n3,4\n')).toEqual([{ code: 'ROW_RAGGED', line: 2, column: null }, { code: 'CSV_INVALID', line: 3, column: null }]);
  });

  test('when it is empty, or only a header', async () => {
    expect(await refusal('')).toEqual([{ code: 'FILE_EMPTY', line: null, column: null }]);
    expect(await refusal('\n\n')).toEqual([{ code: 'FILE_EMPTY', line: null, column: null }]);
    expect(await refusal('a,b\n')).toEqual([{ code: 'FILE_EMPTY', line: null, column: null }]);
  });
});

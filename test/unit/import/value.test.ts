import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Row } from '../../../subgraphs/kernel/import/file/row.ts';
import type { Refuse } from '../../../subgraphs/kernel/import/report.ts';
import { multiplied } from '../../../subgraphs/kernel/import/value/decimal.ts';
import { readMonth } from '../../../subgraphs/kernel/import/value/month.ts';
import { readCount, readMoney } from '../../../subgraphs/kernel/import/value/number.ts';
import { readText, textValue } from '../../../subgraphs/kernel/import/value/text.ts';

const rowOf = (cells: Record<string, string>): Row => new Row(7, new Map(Object.keys(cells).map((column, at) => [column, at])), Object.values(cells));

/** What a reader returns, and the codes under which it refused. */
function reading<T>(read: (refuse: Refuse) => T): { value: T; refused: string[] } {
  const refused: string[] = [];
  const value = read((code) => refused.push(code));
  return { value, refused };
}

describe('money', () => {
  test.each([
    ['1.5', '1000000', '1500000'], ['0.1', '1000000', '100000'], ['3.35', '1000', '3350'], ['1.005', '1', '1.005'], ['12', '1', '12'],
    ['1 500.50', '1', '1500.5'], ['1\u202F500', '1', '1500'], ['0.0', '1', '0'], ['9007199254740993', '1', '9007199254740993'],
  ])('%s times %s is exactly %s', (written, factor, product) => {
    expect(multiplied(written, factor)).toBe(product);
  });

  test('has no float noise', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
      const text = String(digits).padStart(places + 1, '0');
      const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
      expect(multiplied(written, '1000000')).toBe(String(BigInt(digits) * 10n ** BigInt(6 - places)));
    }));
  });

  test.each([['1,5', '.', 'NUMBER_INVALID'], ['12 MDH', '.', 'NUMBER_INVALID'], ['-3', '.', 'NUMBER_INVALID'], ['0.000000001', '.', 'NUMBER_INVALID'], ['1e9', '.', 'NUMBER_INVALID'], ['12345678901234', '.', 'NUMBER_INVALID']] as const)(
    '%s million with «%s» is refused', (cost, decimalMark, code) => {
      expect(reading((refuse) => readMoney({ column: 'cost', unit: 'MMAD', decimalMark }, rowOf({ cost }), refuse))).toEqual({ value: null, refused: [code] });
    });

  test('is unknown, not zero, when the cell is empty', () => {
    expect(reading((refuse) => readMoney({ column: 'cost', unit: 'MMAD', decimalMark: ',' }, rowOf({ cost: ' ' }), refuse))).toEqual({ value: null, refused: [] });
    expect(reading((refuse) => readMoney({ column: 'cost', unit: 'MMAD', decimalMark: ',' }, rowOf({ cost: '0,5' }), refuse)).value).toBe('500000');
  });
});

describe('whole numbers', () => {
  test.each(['1.5', '-1', 'many', '3000000000'])('%s is refused', (jobs) => {
    expect(reading((refuse) => readCount({ column: 'jobs', decimalMark: '.' }, rowOf({ jobs }), refuse)).refused).toEqual(['NUMBER_INVALID']);
  });
});

describe('text', () => {
  const read = (value: unknown, cells: Record<string, string>) => reading((refuse) => readText(textValue.parse(value), rowOf(cells), refuse));

  test('comes from a template, with zeros and the line number', () => {
    expect(read({ template: 'X-{id:3} ({#line})' }, { id: '7' }).value).toBe('X-007 (7)');
  });

  test('is unknown when a column of its template is empty', () => {
    expect(read({ template: '{months} mois' }, { months: '' })).toEqual({ value: null, refused: [] });
  });

  test('comes from what an expression captures', () => {
    expect(read({ column: 'cycle', capture: '(\\d{4})-(\\d{4})', as: '$2-12' }, { cycle: '2018-2021' }).value).toBe('2021-12');
    expect(read({ column: 'cycle', capture: '(\\d{4})-(\\d{4})', as: '$2-12' }, { cycle: '2018' }).refused).toEqual(['VALUE_INVALID']);
  });

  test('comes from a table of what cells stand for', () => {
    const value = { column: 'state', values: { Engagé: 'COMMITTED', '-': null } };
    expect(read(value, { state: 'Engagé' }).value).toBe('COMMITTED');
    expect(read(value, { state: '-' })).toEqual({ value: null, refused: [] });
    expect(read(value, { state: 'Payé' }).refused).toEqual(['CATEGORY_UNKNOWN']);
  });
});

test('a month that is none is refused', () => {
  for (const start of ['2020-13', '2020', '01/2020']) expect(reading((refuse) => readMonth({ column: 'start' }, rowOf({ start }), refuse)).refused).toEqual(['MONTH_INVALID']);
});

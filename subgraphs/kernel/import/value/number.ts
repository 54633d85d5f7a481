import { z } from 'zod';
import { codeList } from '../../codes.ts';
import type { Row } from '../file/row.ts';
import type { Refuse } from '../report.ts';
import { multiplied, placesOf } from './decimal.ts';

const mark = z.enum(['.', ',']).default('.');

/** A sum of money: a column, and the unit its numbers are in. */
export const moneyValue = z.strictObject({
  column: z.string().min(1),
  /** A unit of dimension money in schema/codes/units.csv: MAD, KMAD, MMAD, BMAD. */
  unit: z.string().refine((code) => codeList('units').get(code)?.columns['dimension'] === 'money', 'must be a unit of money: MAD, KMAD, MMAD or BMAD'),
  decimalMark: mark,
});
export type MoneyValue = z.infer<typeof moneyValue>;

/** A number without unit. */
export const countValue = z.strictObject({ column: z.string().min(1), decimalMark: mark });
export type CountValue = z.infer<typeof countValue>;

/** Sixteen digits before the point are what the database holds, and a thousand times all there is to spend. */
const largestDigits = 16;

const notANumber = (mark: string): string => `The cell is not a number with «${mark}» before its decimals; write it like 1250${mark}5, without unit, or leave it empty.`;

/** Dirhams as an exact decimal text; null when the cell is empty. */
export function readMoney({ column, unit, decimalMark }: MoneyValue, row: Row, refuse: Refuse): string | null {
  const cell = row.text(column);
  if (cell === null) return null;
  const amount = multiplied(cell, codeList('units').get(unit)!.columns['factor'], decimalMark);
  if (amount === null) refuse('NUMBER_INVALID', column, cell, notANumber(decimalMark));
  else if (amount.startsWith('-')) refuse('NUMBER_INVALID', column, cell, 'An amount cannot be below zero; correct it, or leave it empty when it is unknown.');
  else if (placesOf(amount) > 2) refuse('NUMBER_INVALID', column, cell, 'The amount is finer than a centime; round it to two decimals of a dirham.');
  else if (amount.split('.')[0]!.length > largestDigits) refuse('NUMBER_INVALID', column, cell, `The amount is larger than all there is to spend; check that its unit is ${unit}.`);
  else return amount;
  return null;
}

/** A whole number of things, null when the cell is empty. */
export function readCount({ column, decimalMark }: CountValue, row: Row, refuse: Refuse): number | null {
  const cell = row.text(column);
  if (cell === null) return null;
  const number = multiplied(cell, '1', decimalMark);
  if (number !== null && /^\d+$/.test(number) && Number(number) <= 2_147_483_647) return Number(number);
  refuse('NUMBER_INVALID', column, cell, 'The cell is not a whole number of zero or more; correct it, or leave it empty when it is unknown.');
  return null;
}

/** A number of an indicator, which may be below zero; null when the cell is empty. */
export function readNumber({ column, decimalMark }: CountValue, row: Row, refuse: Refuse): number | null {
  const cell = row.text(column);
  if (cell === null) return null;
  const number = multiplied(cell, '1', decimalMark);
  if (number !== null) return Number(number);
  refuse('NUMBER_INVALID', column, cell, notANumber(decimalMark));
  return null;
}

/** A weight as text: above 0 and below 10,000, with at most two decimals, as the database holds it. Null when it is none. */
export function weightOf(text: string, decimalMark: '.' | ',' = '.'): string | null {
  const number = multiplied(text, '1', decimalMark);
  return number !== null && Number(number) > 0 && Number(number) < 10_000 && placesOf(number) <= 2 ? number : null;
}

/** A weight; null when the cell is empty. */
export function readWeight({ column, decimalMark }: CountValue, row: Row, refuse: Refuse): string | null {
  const cell = row.text(column);
  if (cell === null) return null;
  const weight = weightOf(cell, decimalMark);
  if (weight !== null) return weight;
  refuse('NUMBER_INVALID', column, cell, 'A weight is above 0 and below 10000, with at most two decimals; correct it.');
  return null;
}

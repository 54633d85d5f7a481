import type { Row } from '../file/row.ts';
import type { Refuse } from '../report.ts';
import { columnOfText, readText, type TextValue } from './text.ts';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A month "YYYY-MM"; null when the row does not say. */
export function readMonth(value: TextValue, row: Row, refuse: Refuse): string | null {
  const text = readText(value, row, refuse);
  if (text === null || month.test(text)) return text;
  refuse('MONTH_INVALID', columnOfText(value), text, 'This is not a month; write it like 2025-09, or correct the mapping.');
  return null;
}

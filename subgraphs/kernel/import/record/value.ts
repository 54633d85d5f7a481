import { z } from 'zod';
import type { Row } from '../file/row.ts';
import type { Refuse } from '../report.ts';
import { countValue, moneyValue, readCount, readMoney } from '../value/number.ts';
import { columnsOfText, readText, textValue, type TextValue } from '../value/text.ts';

/** How one value of a record comes from a row; objects and lists nest as they do in the mutation's input. */
export type RecordValue =
  | { readonly text: TextValue }
  | { readonly firstOf: readonly TextValue[] }
  | { readonly count: z.infer<typeof countValue> }
  | { readonly money: z.infer<typeof moneyValue> }
  | { readonly truth: boolean }
  | { readonly list: readonly RecordValue[] }
  | { readonly fields: Readonly<Record<string, RecordValue>> };

export const recordValue: z.ZodType<RecordValue> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ text: textValue }),
      /** The first that the row has. */
      z.strictObject({ firstOf: z.array(textValue).min(2) }),
      z.strictObject({ count: countValue }),
      z.strictObject({ money: moneyValue }),
      z.strictObject({ truth: z.boolean() }),
      /** What a row says nothing of is left out of the list. */
      z.strictObject({ list: z.array(recordValue).min(1) }),
      /** Left out as a whole when a row says nothing of any of its columns. */
      z.strictObject({ fields: z.record(z.string(), recordValue) }),
    ],
    'must be one of text, firstOf, count, money, truth, list and fields',
  ),
);

export function columnsOfRecord(value: RecordValue): string[] {
  if ('text' in value) return columnsOfText(value.text);
  if ('firstOf' in value) return value.firstOf.flatMap(columnsOfText);
  if ('count' in value) return [value.count.column];
  if ('money' in value) return [value.money.column];
  if ('list' in value) return value.list.flatMap(columnsOfRecord);
  return 'fields' in value ? Object.values(value.fields).flatMap(columnsOfRecord) : [];
}

function readFields(fields: Readonly<Record<string, RecordValue>>, row: Row, refuse: Refuse): unknown {
  const read = Object.entries(fields).map(([name, value]) => [name, value, readRecordValue(value, row, refuse)] as const);
  const fromRow = read.filter(([, value]) => columnsOfRecord(value).length > 0);
  return fromRow.length > 0 && fromRow.every(([, , found]) => found === null) ? null : Object.fromEntries(read.map(([name, , found]) => [name, found]));
}

/** Null where the row does not say. */
export function readRecordValue(value: RecordValue, row: Row, refuse: Refuse): unknown {
  if ('text' in value) return readText(value.text, row, refuse);
  if ('firstOf' in value) return value.firstOf.map((one) => readText(one, row, refuse)).find((found) => found !== null) ?? null;
  if ('count' in value) return readCount(value.count, row, refuse);
  if ('money' in value) return readMoney(value.money, row, refuse);
  if ('truth' in value) return value.truth;
  if ('list' in value) return value.list.map((one) => readRecordValue(one, row, refuse)).filter((found) => found !== null);
  return readFields(value.fields, row, refuse);
}

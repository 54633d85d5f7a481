import { z } from 'zod';
import type { Row } from '../file/row.ts';
import { territoryReader } from '../line/territories.ts';
import { oneTerritory } from '../mapping/territory.value.ts';
import type { Findings, Refuse } from '../report.ts';
import { countValue, moneyValue, readCount, readMoney, readNumber } from '../value/number.ts';
import { columnsOfText, readText, textValue, type TextValue } from '../value/text.ts';

/** How one value of a record comes from a row; objects and lists nest as they do in the mutation's input. */
export type RecordValue =
  | { readonly text: TextValue }
  | { readonly firstOf: readonly TextValue[] }
  | { readonly count: z.infer<typeof countValue> }
  | { readonly number: z.infer<typeof countValue> }
  | { readonly money: z.infer<typeof moneyValue> }
  | { readonly truth: boolean }
  | { readonly place: z.infer<typeof oneTerritory> }
  | { readonly list: readonly RecordValue[] }
  | { readonly fields: RecordValues };

/** Values by the name of the field that each fills. */
export type RecordValues = Readonly<Record<string, RecordValue>>;

export const recordValue: z.ZodType<RecordValue> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ text: textValue }),
      /** The first that the row has. */
      z.strictObject({ firstOf: z.array(textValue).min(2) }),
      z.strictObject({ count: countValue }),
      z.strictObject({ number: countValue }),
      z.strictObject({ money: moneyValue }),
      z.strictObject({ truth: z.boolean() }),
      /** A territory by code, by name, or by both. */
      z.strictObject({ place: oneTerritory }),
      /** What a row says nothing of is left out of the list. */
      z.strictObject({ list: z.array(recordValue).min(1) }),
      /** Left out as a whole when a row says nothing of any of its columns. */
      z.strictObject({ fields: z.record(z.string(), recordValue) }),
    ],
    'must be one of text, firstOf, count, number, money, truth, place, list and fields',
  ),
);

export function columnsOfRecord(value: RecordValue): string[] {
  if ('text' in value) return columnsOfText(value.text);
  if ('firstOf' in value) return value.firstOf.flatMap(columnsOfText);
  if ('count' in value) return [value.count.column];
  if ('number' in value) return [value.number.column];
  if ('money' in value) return [value.money.column];
  if ('place' in value) return [value.place.code, value.place.name].filter((column) => column !== undefined);
  if ('list' in value) return value.list.flatMap(columnsOfRecord);
  return 'fields' in value ? Object.values(value.fields).flatMap(columnsOfRecord) : [];
}

/** Gives null where the row does not say. */
export type ReadRecordValue = (row: Row, refuse: Refuse) => unknown;

/** Makes the reader of a value once, for all rows of a file. */
export function recordReader(value: RecordValue, findings: Findings): ReadRecordValue {
  if ('text' in value) return (row, refuse) => readText(value.text, row, refuse);
  if ('firstOf' in value) return (row, refuse) => value.firstOf.map((one) => readText(one, row, refuse)).find((found) => found !== null) ?? null;
  if ('count' in value) return (row, refuse) => readCount(value.count, row, refuse);
  if ('number' in value) return (row, refuse) => readNumber(value.number, row, refuse);
  if ('money' in value) return (row, refuse) => readMoney(value.money, row, refuse);
  if ('truth' in value) return () => value.truth;
  if ('place' in value) return placeReader(value, findings);
  if ('list' in value) {
    const readers = value.list.map((one) => recordReader(one, findings));
    return (row, refuse) => readers.map((read) => read(row, refuse)).filter((found) => found !== null);
  }
  return fieldsReader(value.fields, findings);
}

function placeReader(value: Extract<RecordValue, { place: unknown }>, findings: Findings): ReadRecordValue {
  const read = territoryReader(value.place, findings);
  const columns = columnsOfRecord(value);
  return (row, refuse) => (columns.every((column) => row.text(column) === null) ? null : read(row, refuse)[0]);
}

function fieldsReader(fields: RecordValues, findings: Findings): ReadRecordValue {
  const readers = Object.entries(fields).map(([name, value]) => ({ name, read: recordReader(value, findings), fromRow: columnsOfRecord(value).length > 0 }));
  const silent = readers.some(({ fromRow }) => fromRow);
  return (row, refuse) => {
    const read = readers.map((reader) => ({ ...reader, found: reader.read(row, refuse) }));
    return silent && read.every(({ fromRow, found }) => !fromRow || found === null) ? null : Object.fromEntries(read.map(({ name, found }) => [name, found]));
  };
}

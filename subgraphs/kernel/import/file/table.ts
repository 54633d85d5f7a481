import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse, CsvError } from 'csv-parse';
import type { Findings } from '../report.ts';
import { lineEndsBetween, wrongEncoding } from './bytes.ts';
import { Row } from './row.ts';

export interface Table {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly sha256: string;
  readonly rows: readonly Row[];
}

export interface TableForm {
  /** Columns that the mapping reads; a file without one of them is refused. */
  readonly columns: readonly string[];
  /** Null: the one of , ; and tab that stands most often in the header. */
  readonly delimiter: string | null;
}

/** Reads a CSV file. What is wrong with it goes to the findings; a file of which nothing can be used gives null. */
export async function readTable(path: string, form: TableForm, findings: Findings): Promise<Table | null> {
  const name = basename(path);
  const refuse = findings.refuseAt({ file: name, line: null });
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (!Buffer.isBuffer(content)) {
    refuse('FILE_UNREADABLE', null, path, `The file cannot be read (${content.code ?? content.message}); check that it is there, is a file and may be read.`);
    return null;
  }
  const encoding = wrongEncoding(content);
  if (encoding !== null) {
    findings.refuseAt({ file: name, line: encoding.line })('ENCODING_INVALID', null, null, encoding.sentence);
    return null;
  }
  const rows = await readRows(name, content, form, findings);
  if (rows !== null && rows.length === 0 && !findings.refused.some(({ file }) => file === name)) refuse('FILE_EMPTY', null, null, 'The file has no row below its header; check that it is the right file.');
  return rows === null ? null : { name, sha256: createHash('sha256').update(content).digest('hex'), rows };
}

/** What one call of the parser takes: a large file must not hold up the process that reads it. */
const slice = 256 * 1024;

function* slicesOf(content: Buffer): Generator<Buffer> {
  for (let start = 0; start < content.length; start += slice) yield content.subarray(start, start + slice);
}

async function readRows(name: string, content: Buffer, form: TableForm, findings: Findings): Promise<Row[] | null> {
  const delimiter = form.delimiter ?? likelyDelimiter(content);
  let columns: ReadonlyMap<string, number> | 'unread' | null = 'unread';
  const rows: Row[] = [];
  // Where the next row begins: the parser's own count takes a line end within quotes twice.
  let line = 1;
  let offset = 0;
  const blank = (at: number): null => {
    findings.note(`${name}: rows without anything in them were left out.`, at);
    return null;
  };
  const take = (record: string[], { bytes }: { readonly bytes: number }): null => {
    const start = line;
    line += lineEndsBetween(content, offset, bytes);
    offset = bytes;
    if (columns === null || (record.length === 1 && record[0]!.trim() === '')) return null;
    if (columns !== 'unread' && record.every((cell) => cell.trim() === '')) return blank(start);
    if (columns === 'unread') columns = readHeader({ name, line: start, record, form, findings });
    else if (record.length === columns.size) rows.push(new Row(start, columns, record));
    else findings.refuseAt({ file: name, line: start })('ROW_RAGGED', null, record.join(delimiter), ragged(record.length, columns.size, delimiter));
    return null;
  };
  try {
    // Taken one by one as they are parsed: a broken quote further down must not hide what is wrong before it.
    await pipeline(slicesOf(content), parse({ bom: true, relax_column_count: true, delimiter, on_record: take }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    findings.refuseAt({ file: name, line })('CSV_INVALID', null, null, `${reasonOf(error)}, and what follows cannot be read; write each quote within a quoted cell twice, and close every quote.`);
  }
  if ((columns as unknown) !== 'unread') return columns === null ? null : rows;
  if (!findings.refused.some(({ file }) => file === name)) findings.refuseAt({ file: name, line: null })('FILE_EMPTY', null, null, 'The file is empty; check that it is the right file.');
  return null;
}

const ragged = (cells: number, columns: number, delimiter: string): string =>
  `The row has ${cells === 1 ? 'one cell' : `${cells} cells`} where the header has ${columns}; put a cell that holds «${delimiter}» in quotes, or complete the row.`;

const reasonOf = (error: CsvError): string =>
  error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'A quote that opens in this row is never closed' : 'A quote stands in this row where CSV allows none';

interface Header {
  readonly name: string;
  readonly line: number;
  readonly record: readonly string[];
  readonly form: TableForm;
  readonly findings: Findings;
}

function readHeader({ name, line, record, form, findings }: Header): Map<string, number> | null {
  const refuse = findings.refuseAt({ file: name, line });
  const headings = record.map((heading) => heading.trim());
  const columns = new Map(headings.map((heading, at) => [heading, at]));
  const twice = headings.find((heading, at) => headings.indexOf(heading) !== at);
  if (twice !== undefined) refuse('COLUMN_DUPLICATE', twice, null, 'Two columns bear this name; rename or remove one.');
  const missing = form.columns.filter((column) => !columns.has(column));
  for (const column of missing) refuse('COLUMN_MISSING', column, null, `The file has no such column, only ${headings.join(', ')}; rename the column, or correct the mapping.`);
  const unread = headings.filter((heading) => !form.columns.includes(heading));
  if (missing.length === 0 && unread.length > 0) findings.note(`${name}: the mapping does not read ${unread.length === 1 ? 'the column' : 'the columns'} ${unread.join(', ')}.`);
  return twice === undefined && missing.length === 0 ? columns : null;
}

function likelyDelimiter(content: Buffer): string {
  const header = content.subarray(0, 64 * 1024).toString('utf8').split(/\r|\n/, 1)[0]!.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).delimiter;
}

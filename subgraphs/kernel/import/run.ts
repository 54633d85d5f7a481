import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../database.ts';
import { readTable, type Table } from './file/table.ts';
import { linesOf, type StoredLine } from './line/line.ts';
import { columnsOf, columnsOfJoined } from './mapping/mapping.columns.ts';
import type { Mapping, SubgraphOfLines } from './mapping/mapping.ts';
import { readMapping } from './mapping/mapping.read.ts';
import { readRecords, writeRecords } from './record/record.import.ts';
import { isRecordDataset, readRecordMapping } from './record/record.mapping.ts';
import { columnsOfRecord } from './record/value.ts';
import { Findings, type ImportReport } from './report.ts';
import { nothingStored, type Stored } from './store.ts';
import { write } from './write.ts';

export { refusalText, type ImportReport, type Refusal, type RefusalCode } from './report.ts';

export interface ImportRequest {
  /** Name of a mapping, such as "panddh". */
  readonly dataset: string;
  /** Path of the CSV file; a second file that the mapping needs stands in the same folder. */
  readonly file: string;
  readonly databaseUrls: Readonly<Record<SubgraphOfLines, string>>;
  /** Does everything and takes it back, to tell what an import would change. */
  readonly dryRun: boolean;
  /** Who imports, for the audit trail. */
  readonly actor: string;
}

interface Read {
  readonly lines: readonly StoredLine[];
  readonly table: Table;
  readonly joined: Table | null;
}

/** Imports a file: all of it, or, when anything in it is refused, nothing of it. */
export async function importFile({ dataset, file, databaseUrls, dryRun, actor }: ImportRequest): Promise<ImportReport> {
  const findings = new Findings();
  const report = (stored = nothingStored, run: string | null = null): ImportReport => ({
    run, dataset, created: stored.created, updated: stored.updated, unchanged: stored.unchanged, refused: findings.refused, notes: findings.notes,
  });
  if (isRecordDataset(dataset)) {
    const { run, ...stored } = await importRecords({ dataset, file, databaseUrls, dryRun, actor }, findings);
    return report(stored, run);
  }
  const mapping = readMapping(dataset, findings);
  const read = mapping === null ? null : await readLines(mapping, file, findings);
  if (mapping === null || read === null || findings.refused.length > 0) return report();
  const run = { dataset, fileName: read.table.name, sha256: fingerprint(read), actor };
  const { run: id, ...stored } = await inDatabase(databaseUrls[mapping.subgraph], mapping.subgraph, read.table, findings, (orm) =>
    write(orm, { mapping, lines: read.lines, run, dryRun }, findings));
  return report(stored, id);
}

interface Written extends Stored {
  readonly run: string | null;
}
const nothingWritten: Written = { ...nothingStored, run: null };

/** Does the writing in the database of a subgraph; one that does not serve is a refusal like any other. */
async function inDatabase(url: string, subgraph: SubgraphOfLines, table: Table, findings: Findings, writing: (orm: MikroORM) => Promise<Written>): Promise<Written> {
  const orm = await openDatabase({ url, entities: [], migrations: `subgraphs/${subgraph}/migrations` });
  try {
    return await writing(orm);
  } catch (error) {
    const sentence = unavailable(error);
    if (sentence === null) throw error;
    findings.refuseAt({ file: table.name, line: null })('DATABASE_UNAVAILABLE', null, null, sentence);
    return nothingWritten;
  } finally {
    await orm.close();
  }
}

/** Imports rows that a mutation records too, such as care institutions. */
async function importRecords({ dataset, file, databaseUrls, dryRun, actor }: ImportRequest, findings: Findings): Promise<Written> {
  const mapping = await readRecordMapping(dataset, findings);
  const columns = mapping === null ? [] : [...new Set(Object.values(mapping.record).flatMap(columnsOfRecord))];
  const table = mapping === null ? null : await readTable(file, { columns, delimiter: mapping.file.delimiter }, findings);
  if (mapping === null || table === null) return nothingWritten;
  const rows = readRecords(mapping, table, findings);
  const run = { dataset, fileName: table.name, sha256: table.sha256, actor };
  return inDatabase(databaseUrls[mapping.subgraph], mapping.subgraph, table, findings, (orm) => writeRecords(orm, { mapping, rows, run, dryRun }, findings));
}

async function readLines(mapping: Mapping, file: string, findings: Findings): Promise<Read | null> {
  const { delimiter } = mapping.file;
  const beside = mapping.line.territories.join?.file;
  const table = await readTable(file, { columns: columnsOf(mapping), delimiter }, findings);
  const joined = beside === undefined ? null : await readTable(join(dirname(file), beside), { columns: columnsOfJoined(mapping), delimiter }, findings);
  if (table === null || (beside !== undefined && joined === null)) return null;
  return { lines: linesOf(mapping, table, joined, findings), table, joined };
}

/** Of the content that was imported; with a second file, of both. */
const fingerprint = ({ table, joined }: Read): string =>
  joined === null ? table.sha256 : createHash('sha256').update(table.sha256).update(joined.sha256).digest('hex');

/** What a person can do about a database that does not serve; null when the fault is another. */
function unavailable(error: unknown): string | null {
  const { code } = error as { code?: string };
  if (code === undefined) return null;
  if (/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_|57P|08|28|3D000)/.test(code)) return `The database cannot be reached (${code}); start the hub and import again.`;
  if (code === '42P01' || code === '42703') return 'The database has not been prepared; start the hub once and import again.';
  if (code === '23503') return 'The database lacks the territories that this plan refers to; start the hub once with its reference data and import again.';
  return null;
}

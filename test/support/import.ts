import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, type Table } from '../../subgraphs/kernel/import/file/table.ts';
import { linesOf, type StoredLine } from '../../subgraphs/kernel/import/line/line.ts';
import { columnsOf, columnsOfJoined } from '../../subgraphs/kernel/import/mapping/mapping.columns.ts';
import { checkMapping } from '../../subgraphs/kernel/import/mapping/mapping.read.ts';
import { Findings, type Refusal } from '../../subgraphs/kernel/import/report.ts';

type Content = string | Buffer;

/** Does something with files that exist as long as it takes. */
export async function withFiles<T>(files: Readonly<Record<string, Content>>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-import-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A mapping with just what every mapping must have; `line` adds to it. */
export const mappingWith = (line: object = {}, others: object = {}): object => ({
  subgraph: 'programmes',
  programme: { code: 'PG-TEST', titles: { fr: 'Programme d’essai' } },
  line: { code: { column: 'code' }, titles: { fr: { column: 'title' } }, territories: { constant: ['MA'] }, ...line },
  ...others,
});

export interface ReadFile {
  readonly lines: readonly StoredLine[];
  readonly refused: readonly Refusal[];
  readonly notes: readonly string[];
}

/** Reads a CSV text through a mapping, as an import does before it opens the database. */
export function readCsv(mapping: object, csv: Content, beside: Readonly<Record<string, Content>> = {}): Promise<ReadFile> {
  const findings = new Findings();
  const checked = checkMapping(JSON.stringify(mapping), 'test.json', findings);
  if (checked === null) throw new Error(findings.refused.map(({ message }) => message).join('\n'));
  return withFiles({ 'test.csv': csv, ...beside }, async (folder) => {
    const table = await readTable(join(folder, 'test.csv'), { columns: columnsOf(checked), delimiter: checked.file.delimiter }, findings);
    const joinName = checked.line.territories.join?.file;
    const joined = joinName === undefined ? null : await readTable(join(folder, joinName), { columns: columnsOfJoined(checked), delimiter: null }, findings);
    const lines = table === null || (joinName !== undefined && joined === null) ? [] : linesOf(checked, table, joined, findings);
    return { lines, refused: findings.refused, notes: findings.notes };
  });
}

/** Reads a CSV text alone. */
export async function readTableOf(csv: Content, columns: readonly string[]): Promise<{ readonly table: Table | null; readonly refused: readonly Refusal[]; readonly notes: readonly string[] }> {
  const findings = new Findings();
  const table = await withFiles({ 'test.csv': csv }, (folder) => readTable(join(folder, 'test.csv'), { columns, delimiter: null }, findings));
  return { table, refused: findings.refused, notes: findings.notes };
}

/** The sentences that stand against a mapping. */
export function faultsOf(mapping: object | string): string[] {
  const findings = new Findings();
  checkMapping(typeof mapping === 'string' ? mapping : JSON.stringify(mapping), 'subgraphs/programmes/mappings/test.json', findings);
  return findings.refused.map(({ message }) => message);
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { codeList, readTable, type CodeListName } from '../codes.ts';
import { projectFile } from '../root.ts';
import { alreadyRecorded, recorded } from './run.record.ts';
import { store, type Stored } from './store.ts';

export type Row = Record<string, unknown>;

/** One table that the hub ships content for, and how a row of the file becomes a row of the table. */
export interface Content {
  readonly dataset: string;
  readonly table: string;
  /** Path from the project's root; part of the identity of what was loaded. */
  readonly path: string;
  /** Other files that the rows are made of; a change in any of them loads again. */
  readonly alsoFrom?: readonly string[];
  rows(): Row[];
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Renames camelCase fields to columns; `renamed` names the columns whose name is not just that. */
export const toColumns = (row: Row, renamed: Readonly<Record<string, string>> = {}): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [renamed[name] ?? snake(name), value]));

/** An array of objects in a JSON file that ships with the hub. */
export function jsonContent(dataset: string, table: string, path: string, renamed?: Readonly<Record<string, string>>): Content {
  return {
    dataset,
    table,
    path,
    rows: () => (JSON.parse(readFileSync(projectFile(path), 'utf8')) as Row[]).map((row) => toColumns(row, renamed)),
  };
}

/** A table in a CSV file that ships with the hub. */
export const csvContent = (dataset: string, table: string, path: string, toRow: (row: Record<string, string>) => Row): Content => ({
  dataset,
  table,
  path,
  rows: () => readTable(...path.split('/')).map(toRow),
});

/** A code list of the contract, served as entities by the subgraph that owns it. */
export const codeContent = (name: CodeListName, table: string, toRow: (columns: Readonly<Record<string, string>>) => Row): Content => ({
  dataset: `codes/${name}`,
  table,
  path: `schema/codes/${name}.csv`,
  rows: () => [...codeList(name).values()].map(({ code, names, description, columns }) => ({ code, names, description, ...toRow(columns) })),
});

async function load(orm: MikroORM, { dataset, table, path, alsoFrom = [], rows }: Content): Promise<Stored | null> {
  if (!existsSync(projectFile(path))) return null;
  const digest = createHash('sha256');
  for (const file of [path, ...alsoFrom]) digest.update(readFileSync(projectFile(file)));
  const sha256 = digest.digest('hex');
  if (await alreadyRecorded(orm.em.fork(), dataset, sha256)) return null;
  return recorded(orm, { dataset, fileName: path, sha256, actor: 'hub' }, (em: EntityManager) => store(em, table, rows()));
}

/** Loads what ships with the hub, each file once for each of its versions, in the given order. */
export async function loadContents(orm: MikroORM, contents: readonly Content[]): Promise<void> {
  for (const content of contents) await load(orm, content);
}

import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Results, Row, TableName } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import type { Tables } from './plainly.ts';

export const tableNames: readonly TableName[] = ['link', 'standing', 'figures', 'cell', 'domain_status', 'fragmentation', 'breakdown'];

/** What tells one row of a table from another. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  link: ['action_code', 'line_code'],
  standing: ['code', 'kind'],
  figures: ['subject_kind', 'subject_code', 'programme_code', 'illustrative'],
  cell: ['theme_code', 'population_code', 'territory_code', 'year', 'illustrative'],
  domain_status: ['theme_code', 'territory_code', 'illustrative'],
  fragmentation: ['theme_code', 'territory_code', 'illustrative'],
  breakdown: ['territory_code', 'by', 'key', 'illustrative'],
};

/** Reads the rows of all tables, in the order in which they are to be read. */
export const read = (results: Results): Tables => mapped((table) => [...results[table].rows]);

export const mapped = (of: (table: TableName) => readonly Row[]): Tables => Object.fromEntries(tableNames.map((table) => [table, of(table)])) as unknown as Tables;

export function byKey(table: TableName, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const map = new Map<string, Row>();
  for (const row of rows) {
    const key = keys[table].map((name) => String(row[name])).join(' ');
    expect(map.has(key), `${table} tells ${key} twice`).toBe(false);
    map.set(key, row);
  }
  return map;
}

/** The same rows in every table, to the last digit, in whatever order. */
export function expectSame(told: Tables, expected: Tables, tables: readonly TableName[] = tableNames): void {
  for (const table of tables) {
    const [one, other] = [byKey(table, told[table]), byKey(table, expected[table])];
    for (const key of new Set([...one.keys(), ...other.keys()])) {
      if (!isDeepStrictEqual(one.get(key), other.get(key))) expect(one.get(key), `${table} ${key}`).toStrictEqual(other.get(key));
    }
  }
}

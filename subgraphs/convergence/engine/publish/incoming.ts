import { sql, type RawBuilder } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { copyRows } from '../../../kernel/copy.ts';
import type { Row, TableName } from '../tables/scope.ts';

/** So many rows go along with the statement that stores them; more go by COPY, since making a table costs more than sending these. */
const few = 1_000;

/** From so many new rows on, what the planner would guess of a table costs more than looking. */
export const many = 10_000;

/** Rows of one table of results that were just computed, where statements can reach them. */
export interface Incoming {
  readonly count: number;
  readonly columns: readonly string[];
  /** The rows as a common table expression, each with `at` to tell it by: those that came along are read once, those in a table where they stand. */
  readonly rows: RawBuilder<unknown>;
}

function* chained<T>(taken: readonly T[], rest: Iterator<T>): Iterable<T> {
  yield* taken;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

export type Types = ReadonlyMap<string, string>;

/** What no computation tells. */
const ownColumns = ['id', 'since_snapshot', 'until_snapshot'];

/** Takes rows in as they are made. */
export async function takeIn(em: EntityManager, table: TableName, types: Types, rows: Iterable<Row>): Promise<Incoming> {
  const made = rows[Symbol.iterator]();
  const taken: Row[] = [];
  for (let next = made.next(); next.done !== true; next = made.next()) {
    taken.push(next.value);
    if (taken.length > few) return copied(em, table, types, Object.keys(taken[0]!), chained(taken, made));
  }
  const columns = taken.length === 0 ? [...types.keys()].filter((name) => !ownColumns.includes(name)) : Object.keys(taken[0]!);
  return { count: taken.length, columns, rows: sql`materialized (select told.*, ordinality as at from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(taken)}::jsonb) with ordinality told)` };
}

async function copied(em: EntityManager, table: TableName, types: Types, columns: readonly string[], rows: Iterable<Row>): Promise<Incoming> {
  const name = `new_${table}`;
  const connection = em.getKysely();
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  await sql`create temporary table ${sql.table(name)} on commit drop as select ${listed} from ${sql.table(table)} with no data`.execute(connection);
  const count = await put(em, types, name, rows, null);
  if (count > many) await sql`analyze ${sql.table(name)}`.execute(connection);
  return { count, columns, rows: sql`not materialized (select ctid as at, * from ${sql.table(name)})` };
}

/** Adds rows to a table by COPY as they are made, and says since which snapshot they hold where there is a place for it; returns how many there were. */
export async function put(em: EntityManager, types: Types, into: string, rows: Iterable<Row>, since: number | null): Promise<number> {
  const made = rows[Symbol.iterator]();
  const first = made.next();
  if (first.done === true) return 0;
  const names = Object.keys(first.value);
  const told = since === null ? [] : [since];
  let count = 0;
  function* values(): Iterable<readonly unknown[]> {
    for (const row of chained([first.value as Row], made)) {
      count += 1;
      yield [...names.map((name) => row[name]), ...told];
    }
  }
  await copyRows(em, { table: into, columns: [...names, ...(since === null ? [] : ['since_snapshot'])].map((name) => [name, types.get(name)!]) }, values());
  // Until the database looks at them by itself it guesses, and a wrong guess makes the next change read all of the table.
  if (since !== null && count > many) await sql`analyze ${sql.table(into)}`.execute(em.getKysely());
  return count;
}

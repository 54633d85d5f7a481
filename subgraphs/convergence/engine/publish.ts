import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf, copyRows } from '../../kernel/copy.ts';
import type { PairTotals } from './country.pairs.ts';
import type { Problem } from './problem.ts';
import type { Results, Row, TableName, TableResults, TableScope } from './scope.ts';

/** What identifies a row in a table of results from one snapshot to the next. */
const keys: Readonly<Record<TableName, readonly string[]>> = {
  link: ['action_code', 'line_code'],
  standing: ['code'],
  figures: ['subject_kind', 'subject_code', 'programme_code', 'illustrative'],
  cell: ['code'],
  domain_status: ['theme_code', 'territory_code', 'illustrative'],
  fragmentation: ['theme_code', 'territory_code', 'illustrative'],
  breakdown: ['territory_code', 'by', 'key', 'illustrative'],
};

/** From so many rows on, what the planner would guess of a table costs more than looking. */
const many = 10_000;

/** Adds rows to a table as they are made; returns how many there were. */
async function put(em: EntityManager, table: TableName, into: string, rows: Iterable<Row>, snapshot: number): Promise<number> {
  const made = rows[Symbol.iterator]();
  const first = made.next();
  if (first.done === true) return 0;
  const types = await columnsOf(em, table);
  const names = Object.keys(first.value);
  let count = 0;
  function* values(): Iterable<readonly unknown[]> {
    for (let next: IteratorResult<Row> = first; next.done !== true; next = made.next()) {
      count += 1;
      const row = next.value;
      yield [...names.map((name) => row[name]), snapshot];
    }
  }
  await copyRows(em, { table: into, columns: [...names, 'since_snapshot'].map((name) => [name, types.get(name)!]) }, values());
  return count;
}

/** Ends the rows of a scope that no longer hold as they are. */
async function end(em: EntityManager, table: TableName, scope: TableScope | null, snapshot: number): Promise<void> {
  const same = sql.join(keys[table].map((name) => sql`present.${sql.ref(name)} = incoming.${sql.ref(name)}`), sql` and `);
  const content = (row: string) => sql`to_jsonb(${sql.ref(row)}) - '{id,since_snapshot,until_snapshot}'::text[]`;
  const changed = sql`present.until_snapshot is null
    and not exists (select 1 from ${sql.table(`new_${table}`)} incoming where ${same} and ${content('incoming')} = ${content('present')})`;
  if (scope === null) {
    await sql`update ${sql.table(table)} present set until_snapshot = ${snapshot} where ${changed}`.execute(em.getKysely());
    return;
  }
  if (scope.keys.length === 0) return;
  const columns = sql.join(scope.columns.map((name) => sql.ref(name)));
  const within = sql.join(scope.columns.map((name) => sql`present.${sql.ref(name)} = scope.${sql.ref(name)}`), sql` and `);
  const wanted = JSON.stringify(scope.keys.map((values) => Object.fromEntries(scope.columns.map((name, at) => [name, values[at]]))));
  await sql`update ${sql.table(table)} present set until_snapshot = ${snapshot}
    from (select distinct ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${wanted}::jsonb)) scope
    where ${within} and ${changed}`.execute(em.getKysely());
}

/**
 * Ends the rows that no longer hold and begins those that do; a row that is as before is left alone, so that a snapshot
 * costs what it changed, and every earlier snapshot can still be read.
 */
async function replace(em: EntityManager, table: TableName, { rows, scopes }: TableResults, snapshot: number): Promise<void> {
  const connection = em.getKysely();
  const incoming = sql.table(`new_${table}`);
  await sql`create temporary table ${incoming} (like ${sql.table(table)} including defaults) on commit drop`.execute(connection);
  const count = await put(em, table, `new_${table}`, rows, snapshot);
  if (count > many) await sql`analyze ${incoming}`.execute(connection);
  for (const scope of scopes ?? [null]) await end(em, table, scope, snapshot);
  if (count === 0) return;
  const same = sql.join(keys[table].map((name) => sql`present.${sql.ref(name)} = incoming.${sql.ref(name)}`), sql` and `);
  await sql`insert into ${sql.table(table)} select incoming.* from ${incoming} incoming
    where not exists (select 1 from ${sql.table(table)} present where present.until_snapshot is null and ${same})`.execute(connection);
}

async function replaceProblems(em: EntityManager, problems: readonly Problem[]): Promise<void> {
  const rows = problems.map(({ kind, code, reason, message }) => ({ code: `${kind} ${code} ${reason}`, kind, row_code: code, reason, message }));
  await sql`delete from problem`.execute(em.getKysely());
  await sql`insert into problem (code, kind, row_code, reason, message)
    select code, kind, row_code, reason, message from jsonb_populate_recordset(null::problem, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do nothing`.execute(em.getKysely());
}

export interface Publication {
  readonly methodVersion: string;
  readonly codesVersion: string;
  readonly results: Results;
  readonly pairs: PairTotals;
  readonly problems: readonly Problem[];
}

/** Publishes a snapshot inside the caller's transaction: readers see all of it or the one before. */
export async function publish(em: EntityManager, { methodVersion, codesVersion, results, pairs, problems }: Publication): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into snapshot (code, number, method_version, codes_version, pairs, linked)
    select 'S' || next, next, ${methodVersion}, ${codesVersion}, ${pairs.told}, ${pairs.linked}
    from (select coalesce(max(number), 0) + 1 as next from snapshot) numbered returning number`.execute(em.getKysely());
  const { number } = rows[0]!;
  for (const table of Object.keys(keys) as TableName[]) {
    // The first snapshot replaces nothing.
    if (number === 1) await put(em, table, table, results[table].rows, number);
    else await replace(em, table, results[table], number);
  }
  await replaceProblems(em, problems);
  return number;
}

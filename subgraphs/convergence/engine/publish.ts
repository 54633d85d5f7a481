import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from './problem.ts';
import type { Results } from './results.ts';

/** What identifies a row in a table of results from one snapshot to the next. */
const keys: Readonly<Record<keyof Results, readonly string[]>> = {
  link: ['action_code', 'line_code'],
  standing: ['code'],
  figures: ['subject_kind', 'subject_code', 'programme_code', 'illustrative'],
  cell: ['code'],
  domain_status: ['theme_code', 'territory_code', 'illustrative'],
  fragmentation: ['theme_code', 'territory_code', 'illustrative'],
  breakdown: ['territory_code', 'by', 'key', 'illustrative'],
};

/** Rows a parameter, so that no single value grows past some tens of megabytes. */
const chunk = 5_000;

async function stage(em: EntityManager, table: keyof Results, rows: readonly Record<string, unknown>[]): Promise<void> {
  const connection = em.getKysely();
  await sql`create temporary table ${sql.table(`new_${table}`)} (like ${sql.table(table)} including defaults) on commit drop`.execute(connection);
  await sql`alter table ${sql.table(`new_${table}`)} alter since_snapshot drop not null`.execute(connection);
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    const columns = sql.join(Object.keys(part[0]!).map((name) => sql.ref(name)));
    await sql`insert into ${sql.table(`new_${table}`)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::jsonb)`.execute(connection);
  }
}

/**
 * Ends the rows that no longer hold and begins those that do; a row that is as before is left alone, so that a snapshot
 * costs what it changed, and every earlier snapshot can still be read.
 */
async function replace(em: EntityManager, table: keyof Results, rows: readonly Record<string, unknown>[], snapshot: number): Promise<void> {
  const connection = em.getKysely();
  await stage(em, table, rows);
  const incoming = sql.table(`new_${table}`);
  const same = sql.join(keys[table].map((name) => sql`present.${sql.ref(name)} = incoming.${sql.ref(name)}`), sql` and `);
  const content = (row: string) => sql`to_jsonb(${sql.ref(row)}) - '{id,since_snapshot,until_snapshot}'::text[]`;
  await sql`update ${sql.table(table)} present set until_snapshot = ${snapshot}
    where until_snapshot is null
      and not exists (select 1 from ${incoming} incoming where ${same} and ${content('incoming')} = ${content('present')})`.execute(connection);
  const columns = Object.keys(rows[0] ?? {}).map((name) => sql.ref(name));
  if (columns.length === 0) return;
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}, since_snapshot)
    select ${sql.join(columns)}, ${snapshot}::integer from ${incoming} incoming
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
  readonly problems: readonly Problem[];
}

/** Publishes a snapshot inside the caller's transaction: readers see all of it or the one before. */
export async function publish(em: EntityManager, { methodVersion, codesVersion, results, problems }: Publication): Promise<number> {
  const linked = results.link.filter(({ state, established }) => state === 'LINKED' && established).length;
  const { rows } = await sql<{ number: number }>`
    insert into snapshot (code, number, method_version, codes_version, pairs, linked)
    select 'S' || next, next, ${methodVersion}, ${codesVersion}, ${results.link.length}, ${linked}
    from (select coalesce(max(number), 0) + 1 as next from snapshot) numbered returning number`.execute(em.getKysely());
  const { number } = rows[0]!;
  for (const table of Object.keys(keys) as (keyof Results)[]) await replace(em, table, results[table], number);
  await replaceProblems(em, problems);
  return number;
}

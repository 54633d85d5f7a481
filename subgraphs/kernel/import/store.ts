import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface Stored {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export const nothingStored: Stored = { created: 0, updated: 0, unchanged: 0 };

export const sum = (a: Stored, b: Stored): Stored => ({
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
});

/** Rows a statement: large enough that round trips do not matter, small enough for a parameter of a few megabytes. */
const chunk = 5_000;

/**
 * Creates or updates rows by their code, set-based: one statement for each 5,000. A row that is already just so is not
 * written, so that storing twice changes nothing and leaves nothing in the feed.
 */
export async function store(em: EntityManager, table: string, rows: readonly Record<string, unknown>[]): Promise<Stored> {
  let stored = nothingStored;
  for (let start = 0; start < rows.length; start += chunk) {
    stored = sum(stored, await storeChunk(em, table, rows.slice(start, start + chunk)));
  }
  return stored;
}

async function storeChunk(em: EntityManager, table: string, rows: readonly Record<string, unknown>[]): Promise<Stored> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const others = names.filter((name) => name !== 'code');
  const of = (alias: string) => sql.join(others.map((name) => sql.ref(`${alias}.${name}`)));
  const { rows: written } = await sql<{ created: boolean }>`
    insert into ${sql.table(table)} as stored (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do update set ${sql.join(others.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}
    where (${of('stored')}) is distinct from (${of('excluded')})
    returning stored.xmax = 0 as created`.execute(em.getKysely());
  const created = written.filter((row) => row.created).length;
  return { created, updated: written.length - created, unchanged: rows.length - written.length };
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { from } from 'pg-copy-streams';

/** Connections by the number of their server process: a COPY needs the very connection that a transaction runs on, and the ORM keeps it to itself. */
const clients = new Map<number, PoolClient>();

type Numbered = PoolClient & { readonly processID: number };

export function knowConnections(pool: Pool): void {
  pool.on('connect', (client) => clients.set((client as Numbered).processID, client));
  pool.on('remove', (client) => clients.delete((client as Numbered).processID));
}

/** Text sent at once: large enough that a million rows are some thousand pieces, small enough that little waits in memory. */
const pieceLength = 256 * 1024;

export interface CopyTarget {
  readonly table: string;
  /** Columns with their types as PostgreSQL formats them, in the order in which rows give them. */
  readonly columns: readonly (readonly [name: string, type: string])[];
}

/** The columns of a table with their types. */
export async function columnsOf(em: EntityManager, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(em.getKysely());
  return new Map(rows.map(({ name, type }) => [name, type]));
}

/** Adds rows to a table by COPY, inside the transaction of `em`. Rows are made while they are sent. */
export async function copyRows(em: EntityManager, { table, columns }: CopyTarget, rows: Iterable<readonly unknown[]>): Promise<void> {
  const { rows: [connection] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(em.getKysely());
  const client = clients.get(connection!.pid);
  if (client === undefined) throw new Error('the connection of this transaction is not known; open databases with openDatabase');
  const names = columns.map(([name]) => `"${name}"`).join(', ');
  const target = client.query(from(`copy "${table}" (${names}) from stdin`));
  await pipeline(Readable.from(pieces(columns.map(([, type]) => writerOf(type)), rows)), target);
}

type Writer = (value: unknown) => string;

function* pieces(writers: readonly Writer[], rows: Iterable<readonly unknown[]>): Iterable<string> {
  let piece = '';
  for (const row of rows) {
    for (let at = 0; at < writers.length; at += 1) {
      const value = row[at];
      piece += `${at === 0 ? '' : '\t'}${value === null || value === undefined ? '\\N' : writers[at]!(value)}`;
    }
    piece += '\n';
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (/[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => signs[sign]!) : text);

const item = (value: unknown): string => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, (sign) => `\\${sign}`)}"`);

function writerOf(type: string): Writer {
  if (type === 'json' || type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  if (type.endsWith('[]')) return (value) => escaped(`{${(value as readonly unknown[]).map(item).join(',')}}`);
  return (value) => (typeof value === 'string' ? escaped(value) : String(value));
}

import { sql, type RawBuilder } from 'kysely';
import type { EntityDictionary, EntityManager, EntityName } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import { column, type Condition } from './where.ts';

/**
 * Rows that hold over a range of published versions: from `since_snapshot` up to, not including, `until_snapshot`; a row without
 * the latter holds now. So every version can be read for ever, and a new one costs only the rows that it changed.
 */
export const holdsAt = (row: string, version: number): Condition => {
  const [since, until] = [sql.ref(`${row}.since_snapshot`), sql.ref(`${row}.until_snapshot`)];
  return sql`${since} <= ${version} and (${until} is null or ${until} > ${version})`;
};

/** Before anything is published: no row holds at it. */
export const nothingYet = 0;

/** A table whose rows hold over ranges, and how one asks for a version of it. */
export interface HeldTable {
  readonly table: string;
  /** What a row has that no column holds because others give it, such as a code made of two; the row is called `held`. */
  readonly derived?: RawBuilder<unknown>;
}

/** The rows of one version, each with the number of the version it was read at: to read on from a row is to read in its version. */
export function rowsAt({ table, derived }: HeldTable, version: number): RawBuilder<unknown> {
  const more = derived === undefined ? sql`` : sql`, ${derived}`;
  return sql`(select held.*, ${version}::integer as asked_snapshot${more} from ${sql.table(table)} held where ${holdsAt('held', version)})`;
}

/**
 * Which version a list is read at: what the caller asks for, else the newest. `begun` is the version in which the list was begun
 * that a cursor goes on in; it holds although newer ones were published since.
 */
export type VersionAsked = (context: Context, asOf: string | null | undefined, begun: number | null) => Promise<number>;

/** How a list of such rows learns its version, and what the graph says of the argument `asOf`. */
export interface Held {
  readonly version: VersionAsked;
  readonly derived?: RawBuilder<unknown>;
  readonly description: string;
}

/** Keys of one column as a condition; of a code that is made of two columns, one that their index serves. */
export type Among = (keys: readonly string[]) => Condition;

export interface HeldRow<T extends object> extends HeldTable {
  readonly entity: EntityName<T> & { name: string };
  readonly property: keyof T & string;
  readonly among?: Among;
}

/** One row of a version by a key that is unique in it; null when there is none. Keys asked in the same breath share a statement. */
export function heldRow<T extends object>({ em, load }: Context, wanted: HeldRow<T>, key: string, version: number): Promise<T | null> {
  return load.named<T>(`${wanted.entity.name}.${wanted.property}.${version}`, (keys) => found(em, wanted, keys, version)).load(key);
}

async function found<T extends object>(em: EntityManager, wanted: HeldRow<T>, keys: readonly string[], version: number): Promise<(T | null)[]> {
  const { entity, property, among = (all) => sql`${column(property)}::text = any(${all}::text[])` } = wanted;
  const { rows } = await sql<Record<string, unknown>>`select e.* from ${rowsAt(wanted, version)} e where ${among(keys)}`.execute(em.getKysely());
  const byKey = new Map(rows.map((row) => [String(row[property]), em.map(entity, row as EntityDictionary<T>) as T]));
  return keys.map((key) => byKey.get(key) ?? null);
}

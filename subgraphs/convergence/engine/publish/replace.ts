import { sql, type RawBuilder } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf } from '../../../kernel/copy.ts';
import { many, takeIn, type Incoming, type Types } from './incoming.ts';
import type { TableName, TableResults, TableScope } from '../tables/scope.ts';

/** What identifies a row in a table of results from one snapshot to the next. */
export const keys: Readonly<Record<TableName, readonly string[]>> = {
  link: ['action_code', 'line_code'],
  standing: ['code'],
  figures: ['subject_kind', 'subject_code', 'programme_code', 'illustrative'],
  cell: ['code'],
  domain_status: ['theme_code', 'territory_code', 'illustrative'],
  fragmentation: ['theme_code', 'territory_code', 'illustrative'],
  breakdown: ['territory_code', 'by', 'key', 'illustrative'],
};

const equal = (one: string, other: string, names: readonly string[]): RawBuilder<unknown> =>
  sql.join(names.map((name) => sql`${sql.ref(`${one}.${name}`)} = ${sql.ref(`${other}.${name}`)}`), sql` and `);

/** Whether what holds is what comes, column by column: a row as one document would be written out twice for each comparison. */
function alike(table: TableName, { columns }: Incoming): RawBuilder<unknown> {
  const rest = columns.filter((name) => !keys[table].includes(name));
  const row = (of: string) => sql`(${sql.join(rest.map((name) => sql.ref(`${of}.${name}`)))})`;
  return sql`${row('present')} is not distinct from ${row('incoming')}`;
}

/** Where the rows of a scope stand. Keys go as arrays: of these the planner knows how many there are. */
function within(table: TableName, types: Types, { columns, keys: wanted }: TableScope): RawBuilder<unknown> {
  const arrays = sql.join(columns.map((name, at) => sql`${wanted.map((values) => values[at])}::${sql.raw(types.get(name)!)}[]`));
  return sql`select present.ctid from unnest(${arrays}) wanted (${sql.join(columns.map((name) => sql.ref(name)))})
    join ${sql.table(table)} present on ${equal('present', 'wanted', columns)} where present.until_snapshot is null`;
}

/** Which of the rows that hold end: of all that is told anew those that are not told again as they are. */
function ending(table: TableName, types: Types, scopes: readonly TableScope[] | null): RawBuilder<unknown> {
  if (scopes === null) return sql`where present.until_snapshot is null and not exists (select 1 from met where met.same and met.place = present.ctid)`;
  const places = sql.join(scopes.map((scope) => within(table, types, scope)), sql` union `);
  return sql`from (${places} except select place from met where same) ending (place) where present.ctid = ending.place`;
}

/**
 * Ends the rows that no longer hold and begins those that do; a row that is as before is left alone, so that a snapshot
 * costs what it changed, and every earlier snapshot can still be read.
 */
export async function replace(em: EntityManager, table: TableName, results: TableResults, snapshot: number): Promise<void> {
  const connection = em.getKysely();
  const types = await columnsOf(em, table);
  const incoming = await takeIn(em, table, types, results.rows);
  const scopes = results.scopes?.filter((scope) => scope.keys.length > 0) ?? null;
  if (scopes?.length === 0 && incoming.count === 0) return;
  const columns = sql.join(incoming.columns.map((name) => sql.ref(name)));
  // Each incoming row meets the one that holds under its key once. Whether the two are the same is told and not asked for: the planner would
  // take so many conditions for one row, and set each row against each. All parts look at what held before the statement.
  const { numAffectedRows } = await sql`
    with incoming as ${incoming.rows},
      met as materialized (select incoming.at, present.ctid as place, ${alike(table, incoming)} as same
        from incoming left join ${sql.table(table)} present on ${equal('present', 'incoming', keys[table])} and present.until_snapshot is null),
      ended as (update ${sql.table(table)} present set until_snapshot = ${snapshot} ${ending(table, types, scopes)})
    insert into ${sql.table(table)} (${columns}, since_snapshot) select ${columns}, ${snapshot} from incoming
    where not exists (select 1 from met where met.same and met.at = incoming.at)`.execute(connection);
  if ((numAffectedRows ?? 0n) > many) await sql`analyze ${sql.table(table)}`.execute(connection);
}

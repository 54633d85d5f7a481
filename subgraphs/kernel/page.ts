import { sql, type RawBuilder } from 'kysely';
import type { EntityDictionary, EntityManager, EntityName } from '@mikro-orm/postgresql';
import { cursorOf, type CursorList, type ListOrder } from './cursor.ts';
import { PublicError } from './errors.ts';
import { Direction } from './order.ts';
import type { Column, Condition } from './where.ts';

/** A page holds at most 200 rows: past that a list is an export, and one query must not fill a server's memory. */
export const largestPage = 200;
export const usualPage = 20;

export interface PageRequest {
  /** The rows of the list, as they stand after `from`. */
  readonly rows: RawBuilder<unknown>;
  /** What its cursors are known by. */
  readonly list: CursorList;
  readonly condition: Condition;
  /** Ends in a term that no two rows share. */
  readonly order: ListOrder;
  readonly first: number;
  /** Values of the row after which to go on, one for each term of the order. */
  readonly after: readonly string[] | null;
}

export interface PageRow<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface Page<T> {
  readonly rows: readonly PageRow<T>[];
  readonly hasNextPage: boolean;
}

/** How the rows of a list hang on its owner, for example `e.programme_code = owner.key`. */
export type Relation = RawBuilder<unknown>;

export function checkedFirst(first: number): number {
  if (first < 0) throw new PublicError('BAD_USER_INPUT', `first is ${first}. Ask for 0 to ${largestPage} rows.`);
  if (first > largestPage) {
    throw new PublicError('PAGE_TOO_LARGE', `first is ${first}; a page holds at most ${largestPage} rows. Page on with \`after\`.`, { limit: largestPage });
  }
  return first;
}

/** Rows after the cursor: (a > A) or (a = A and b < B) or …, each in its own direction. */
function afterCursor({ after, order }: PageRequest): Condition {
  if (after === null) return sql`true`;
  const typed = (index: number) => sql`${after[index]}::${sql.raw(order[index]!.term.type)}`;
  const steps = order.map(({ term, direction }, index) => {
    const equal = order.slice(0, index).map((earlier, at) => sql`${earlier.term.expression} = ${typed(at)}`);
    const beyond = direction === Direction.ASC ? sql`${term.expression} > ${typed(index)}` : sql`${term.expression} < ${typed(index)}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}

function select(request: PageRequest, relation: Condition): RawBuilder<Record<string, unknown>> {
  const { order } = request;
  const keys = order.map(({ term }, index) => sql`(${term.expression})::text as ${sql.ref(`cursor_${index}`)}`);
  const sorted = order.map(({ term, direction }) => sql`${term.expression} ${sql.raw(direction)}`);
  return sql`select e.*, ${sql.join(keys)} from ${request.rows} e
    where ${relation} and ${request.condition} and ${afterCursor(request)}
    order by ${sql.join(sorted)} limit ${request.first + 1}`;
}

function pageOf<T extends object>(em: EntityManager, entity: EntityName<T>, request: PageRequest, raw: Record<string, unknown>[]): Page<T> {
  const rows = raw.slice(0, request.first).map((row) => {
    const values = request.order.map((_, index) => row[`cursor_${index}`]);
    const fields = Object.fromEntries(Object.entries(row).filter(([name]) => !/^(cursor_\d+|owner_key)$/.test(name)));
    return { node: em.map(entity, fields as EntityDictionary<T>) as T, cursor: cursorOf(request.list, values) };
  });
  return { rows, hasNextPage: raw.length > request.first };
}

/** One page of a whole list: one statement. */
export async function page<T extends object>(em: EntityManager, entity: EntityName<T>, request: PageRequest): Promise<Page<T>> {
  const { rows } = await select(request, sql`true`).execute(em.getKysely());
  return pageOf(em, entity, request, rows);
}

/** The same page under each of many owners: one statement, however many owners there are. */
export async function pagesUnder<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  request: PageRequest,
  relation: Relation,
  owners: readonly string[],
): Promise<Page<T>[]> {
  const query = sql<Record<string, unknown>>`select owner.key as owner_key, of_owner.* from unnest(${owners}::text[]) as owner(key)
    cross join lateral (${select(request, relation)}) of_owner`;
  const { rows } = await query.execute(em.getKysely());
  const grouped = Map.groupBy(rows, (row) => row['owner_key'] as string);
  return owners.map((owner) => pageOf(em, entity, request, grouped.get(owner) ?? []));
}

/** Whether any row fulfils a condition. */
export async function isAny(em: EntityManager, rows: RawBuilder<unknown>, condition: Condition): Promise<boolean> {
  const found = await sql`select 1 from ${rows} e where ${condition} limit 1`.execute(em.getKysely());
  return found.rows.length > 0;
}

/** Counts and sums over a whole list, whatever page is shown of it. */
export interface Aggregates {
  readonly count: number;
  /** Sum of what is known and how many rows do not say; the sum is null when none does. */
  readonly sums: Readonly<Record<string, { readonly sum: string | null; readonly unknown: number }>>;
}

export type Summed = Readonly<Record<string, Column>>;

function aggregated(request: PageRequest, relation: Condition, summed: Summed): RawBuilder<Record<string, unknown>> {
  const sums = Object.entries(summed).flatMap(([name, expression]) => [
    sql`sum(${expression})::text as ${sql.ref(`${name}_sum`)}`,
    sql`count(*) filter (where ${expression} is null)::int as ${sql.ref(`${name}_unknown`)}`,
  ]);
  return sql`select ${sql.join([sql`count(*)::int as rows`, ...sums])} from ${request.rows} e where ${relation} and ${request.condition}`;
}

const aggregatesOf = (row: Record<string, unknown>, summed: Summed): Aggregates => ({
  count: row['rows'] as number,
  sums: Object.fromEntries(
    Object.keys(summed).map((name) => [name, { sum: row[`${name}_sum`] as string | null, unknown: row[`${name}_unknown`] as number }]),
  ),
});

export async function aggregates(em: EntityManager, request: PageRequest, summed: Summed): Promise<Aggregates> {
  const { rows } = await aggregated(request, sql`true`, summed).execute(em.getKysely());
  return aggregatesOf(rows[0]!, summed);
}

export async function aggregatesUnder(
  em: EntityManager,
  request: PageRequest,
  summed: Summed,
  relation: Relation,
  owners: readonly string[],
): Promise<Aggregates[]> {
  const query = sql<Record<string, unknown>>`select owner.key as owner_key, of_owner.* from unnest(${owners}::text[]) as owner(key)
    cross join lateral (${aggregated(request, relation, summed)}) of_owner`;
  const { rows } = await query.execute(em.getKysely());
  const found = new Map(rows.map((row) => [row['owner_key'] as string, aggregatesOf(row, summed)]));
  return owners.map((owner) => found.get(owner)!);
}

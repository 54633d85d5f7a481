import { sql } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FeedEntry, FeedPage } from './feed.client.ts';

/** Guards inputs and figures: of several copies of this subgraph one at a time reads feeds or computes. */
const inputLock = 7_201_003;

/** Runs in one transaction, alone among all copies of the subgraph. */
export const exclusively = <T>(orm: MikroORM, work: (em: EntityManager) => Promise<T>): Promise<T> =>
  orm.em.fork().transactional(async (em) => {
    await lockInputs(em);
    return work(em);
  });

/** Holds inputs and figures still until the transaction ends. */
export async function lockInputs(em: EntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(${inputLock})`.execute(em.getKysely());
}

export interface FeedCursor {
  readonly position: string | null;
  /** Whether the end of the feed was ever reached; until then the figures would lack part of the world. */
  readonly reachedEnd: boolean;
}

export async function cursorOf(em: EntityManager, subgraph: string): Promise<FeedCursor> {
  const { rows } = await sql<{ position: string | null; reached: boolean }>`
    select position, reached_end_at is not null as reached from feed_cursor where subgraph = ${subgraph}`.execute(em.getKysely());
  return { position: rows[0]?.position ?? null, reachedEnd: rows[0]?.reached ?? false };
}

/** Within a page the last word about a row is what holds. */
const lastWords = (entries: readonly FeedEntry[]): FeedEntry[] => [...new Map(entries.map((entry) => [`${entry.kind} ${entry.code}`, entry])).values()];

/**
 * Takes in rows and marks them dirty. A content that the newest snapshot rests on is kept beside, so that the snapshot can be
 * computed again; one that is dirty already was never published, and is not.
 */
export async function putInputs(em: EntityManager, entries: readonly FeedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const last = lastWords(entries);
  // Each content by itself: one document of them all would be taken apart twice.
  const [kinds, codes] = [last.map(({ kind }) => kind), last.map(({ code }) => code)];
  const contents = last.map(({ operation, content }) => (operation === 'PUT' ? JSON.stringify(content) : null));
  const connection = em.getKysely();
  await sql`
    insert into input_history (kind, code, last_snapshot, content)
    select entry.kind, entry.code, latest.number, input.content
    from unnest(${kinds}::text[], ${codes}::text[]) entry (kind, code)
    cross join (select max(number) as number from snapshot having max(number) is not null) latest
    left join input using (kind, code)
    where not exists (select 1 from dirty where dirty.kind = entry.kind and dirty.code = entry.code)
    on conflict do nothing`.execute(connection);
  await sql`
    with entry as (select kind, code, content::jsonb from unnest(${kinds}::text[], ${codes}::text[], ${contents}::text[]) told (kind, code, content)),
      removed as (delete from input using entry where input.kind = entry.kind and input.code = entry.code and entry.content is null),
      put as (insert into input (kind, code, content) select kind, code, content from entry where content is not null
        on conflict (kind, code) do update set content = excluded.content)
    insert into dirty (kind, code) select kind, code from entry on conflict do nothing`.execute(connection);
}

/**
 * Takes in one page: rows, what they make dirty, and the cursor, in one transaction. Killed before its end, nothing of it
 * is there and the page is read again; killed after, the cursor stands behind it. Returns false when another copy was faster.
 */
export const applyPage = (orm: MikroORM, subgraph: string, after: string | null, page: FeedPage): Promise<boolean> =>
  exclusively(orm, async (em) => {
    if ((await cursorOf(em, subgraph)).position !== after) return false;
    await putInputs(em, page.entries);
    await sql`
      insert into feed_cursor (subgraph, position, reached_end_at)
      values (${subgraph}, ${page.endCursor ?? after}, ${page.hasNextPage ? null : sql`now()`})
      on conflict (subgraph) do update set position = excluded.position,
        reached_end_at = coalesce(excluded.reached_end_at, feed_cursor.reached_end_at)`.execute(em.getKysely());
    return true;
  });

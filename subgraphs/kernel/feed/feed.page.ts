import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PublicError } from '../errors.ts';
import { newsOf } from './feed.news.ts';
import type { FeedPage } from './feed.ts';

interface FeedRow {
  kind: string; code: string; operation: string; content: unknown;
  recorded_at: string; actor: string; transaction: string; position: string; superseded: boolean;
}

export interface PageAsked {
  readonly after: string | null;
  readonly size: number;
}

function behind(after: string | null) {
  const [, transaction, position] = /^(\d{1,19})\.(\d{1,18})$/.exec(after ?? '0.0') ?? [];
  if (transaction === undefined || position === undefined) throw new PublicError('CURSOR_INVALID', 'This is not a cursor of a feed. Start without `after`.');
  return sql`(transaction, position) > (${transaction}::xid8, ${position}::bigint)`;
}

/** What stands ready behind a cursor. */
export async function readPage(em: EntityManager, { after, size }: PageAsked): Promise<FeedPage> {
  // Below the oldest running transaction nothing can appear any more, so a late commit is never stepped over. Of two that wrote the
  // same row, the one that began first may have written last: what it overwrote stands after it here, and is not told again.
  // The order names the table, because by itself "position" would be the text that is told: 10 before 9.
  const { rows } = await sql<FeedRow>`
    select kind, code, operation, content, recorded_at::text, actor, transaction::text, position::text, exists (
      select 1 from feed later where later.kind = feed.kind and later.code = feed.code
        and later.position > feed.position and later.transaction < feed.transaction) as superseded from feed
    where transaction < pg_snapshot_xmin(pg_current_snapshot()) and ${behind(after)}
    order by feed.transaction, feed.position limit ${size + 1}`.execute(em.getKysely());
  const taken = rows.slice(0, size);
  const last = taken.at(-1);
  return {
    entries: taken.filter(({ superseded }) => !superseded).map(({ recorded_at, ...entry }) => ({ ...entry, recordedAt: recorded_at })),
    endCursor: last === undefined ? null : `${last.transaction}.${last.position}`,
    hasNextPage: rows.length > size,
  };
}

/** Whether something is committed that cannot be told yet, because a transaction that began before still runs. */
async function isHeldUp(em: EntityManager, after: string | null): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (select 1 from feed where ${behind(after)}) as held`.execute(em.getKysely());
  return rows[0]!.held;
}

/** Nobody is told when a transaction ends, so one looks: soon at first, then like one who waits for an import. */
const [soonest, latest] = [10, 250];

/** What stands ready behind a cursor, or, when nothing does, what comes within some milliseconds. No connection is held meanwhile. */
export async function awaitPage(em: EntityManager, asked: PageAsked, wait: number): Promise<FeedPage> {
  const until = performance.now() + wait;
  const news = newsOf(em);
  for (let look = soonest; ; ) {
    const heard = news.next;
    const page = await readPage(em, asked);
    const left = until - performance.now();
    if (page.endCursor !== null || left <= 0) return page;
    if (await isHeldUp(em, asked.after)) {
      await pause(Math.min(look, left));
      look = Math.min(2 * look, latest);
    } else {
      await Promise.race([heard, pause(left, undefined, { ref: false })]);
    }
  }
}

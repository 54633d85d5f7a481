import { sql } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { codesVersion } from '../../kernel/codes.ts';
import { exclusively } from '../inputs/apply.ts';
import { METHOD } from '../model/index.ts';
import { readInputs } from './input.rows.ts';
import { publish } from './publish.ts';
import { allResults } from './results.ts';
import { scenesOf } from './scene.ts';

/** Until each feed has been read to its end once, part of the world is missing, and a figure would pass it off as absent. */
async function worldIsWhole(em: EntityManager, subgraphs: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ read: number }>`
    select count(*)::int as read from feed_cursor where subgraph = any(${subgraphs}::text[]) and reached_end_at is not null`.execute(em.getKysely());
  return rows[0]?.read === subgraphs.length;
}

/** Something changed since the last snapshot, or the method or the code lists did. */
async function isDue(em: EntityManager): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select 1 from dirty) or not exists (
      select 1 from (select * from snapshot order by number desc limit 1) latest
      where method_version = ${METHOD.version} and codes_version = ${codesVersion()}) as due`.execute(em.getKysely());
  return rows[0]?.due ?? true;
}

/**
 * Computes and publishes in one transaction, together with the removal of what was dirty: killed at any moment, either the
 * new snapshot is there and nothing is dirty, or neither.
 */
export async function recompute(orm: MikroORM, subgraphs: readonly string[], log: Logger): Promise<void> {
  if (!(await isDue(orm.em.fork()))) return;
  await exclusively(orm, async (em) => {
    if (!(await worldIsWhole(em, subgraphs)) || !(await isDue(em))) return;
    const started = performance.now();
    const scenes = scenesOf(await readInputs(em));
    const results = allResults(scenes);
    const number = await publish(em, { methodVersion: METHOD.version, codesVersion: codesVersion(), results, problems: scenes.problems });
    await sql`delete from dirty`.execute(em.getKysely());
    log.info({ snapshot: number, links: results.link.length, milliseconds: Math.round(performance.now() - started) }, 'published');
  });
}

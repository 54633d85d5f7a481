import { sql } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Stored } from './store.ts';

export interface RunOf {
  readonly dataset: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly actor: string;
}

/**
 * One import is one transaction: all of it is stored, or nothing. The feed takes the run and the actor from the
 * transaction's own settings, so that no statement can forget them.
 */
export function recorded(orm: MikroORM, run: RunOf, work: (em: EntityManager) => Promise<Stored>): Promise<Stored & { readonly run: string }> {
  return orm.em.fork().transactional(async (em) => {
    const id = crypto.randomUUID();
    await sql`select set_config('hub.actor', ${run.actor}, true), set_config('hub.import_run', ${id}, true)`.execute(em.getKysely());
    const stored = await work(em);
    await sql`insert into import_run (id, dataset, file_name, file_sha256, actor, created, updated, unchanged)
      values (${id}, ${run.dataset}, ${run.fileName}, ${run.sha256}, ${run.actor}, ${stored.created}, ${stored.updated}, ${stored.unchanged})`.execute(em.getKysely());
    return { ...stored, run: id };
  });
}

/** Whether this very content was loaded before: what ships with the hub must not undo later corrections at each start. */
export async function alreadyRecorded(em: EntityManager, dataset: string, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from import_run where dataset = ${dataset} and file_sha256 = ${sha256} limit 1`.execute(em.getKysely());
  return rows.length > 0;
}

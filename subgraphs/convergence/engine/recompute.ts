import { sql } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { codesVersion } from '../../kernel/codes.ts';
import { exclusively } from '../inputs/apply.ts';
import { METHOD } from '../model/index.ts';
import { Engine } from './engine.ts';
import { holdInputs } from './scene/held.ts';
import { inputKinds, readInputs, readInputChanges } from './scene/input.rows.ts';
import { publish } from './publish/publish.ts';

/** Until each feed has been read to its end once, part of the world is missing, and a figure would pass it off as absent. */
async function worldIsWhole(em: EntityManager, subgraphs: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ read: number }>`
    select count(*)::int as read from feed_cursor where subgraph = any(${subgraphs}::text[]) and reached_end_at is not null`.execute(em.getKysely());
  return rows[0]?.read === subgraphs.length;
}

interface Due {
  readonly due: boolean;
  /** More than rows of the inputs changed: the method, the code lists, or the tables of results themselves. */
  readonly whole: boolean;
}

/** Something changed since the last snapshot, or the method or the code lists did. */
async function whatIsDue(em: EntityManager): Promise<Due> {
  const { rows } = await sql<Due>`
    select exists (select 1 from dirty) or stale as due, stale or exists (select 1 from dirty where kind <> all(${inputKinds}::text[])) as whole
    from (select not exists (
      select 1 from (select * from snapshot order by number desc limit 1) latest
      where method_version = ${METHOD.version} and codes_version = ${codesVersion()}) as stale) latest`.execute(em.getKysely());
  return rows[0] ?? { due: true, whole: true };
}

/** An engine as of a snapshot. */
interface Warm {
  readonly engine: Engine;
  readonly snapshot: number;
}

/** Past this part of all rows, to begin anew costs less than to follow. */
const mostFollowed = 0.05;

/**
 * Computes and publishes, and stays warm between: the next time it follows what changed. Other copies of the subgraph may have published meanwhile;
 * then their changes are followed too, and what is stored already is left alone.
 */
export class Recomputation {
  readonly #orm: MikroORM;
  readonly #subgraphs: readonly string[];
  readonly #log: Logger;
  #warm: Warm | null = null;

  constructor(orm: MikroORM, subgraphs: readonly string[], log: Logger) {
    [this.#orm, this.#subgraphs, this.#log] = [orm, subgraphs, log];
  }

  /**
   * In one transaction, together with the removal of what was dirty: killed at any moment, either the new snapshot is there and nothing is
   * dirty, or neither.
   */
  async run(): Promise<void> {
    if (!(await whatIsDue(this.#orm.em.fork())).due) return;
    const before = this.#warm;
    // Until the transaction has ended nobody knows of which snapshot the engine is.
    this.#warm = null;
    this.#warm = await exclusively(this.#orm, async (em) => {
      const { due, whole } = await whatIsDue(em);
      return (await worldIsWhole(em, this.#subgraphs)) && due ? this.#publish(em, whole ? null : before) : before;
    });
    if (this.#warm !== null && this.#warm !== before) holdInputs(this.#warm.snapshot, this.#warm.engine.assembly);
  }

  async #publish(em: EntityManager, before: Warm | null): Promise<Warm> {
    const started = performance.now();
    const followed = before === null ? null : await this.#followed(em, before);
    const engine = followed?.engine ?? (await Engine.of(await readInputs(em)));
    const results = followed?.results ?? engine.everything();
    const { scenes: { problems } } = engine.assembly;
    const snapshot = await publish(em, { methodVersion: METHOD.version, codesVersion: codesVersion(), results, pairs: engine.pairs, problems });
    await sql`delete from dirty`.execute(em.getKysely());
    this.#log.info({ snapshot, pairs: engine.pairs.told, changes: followed?.changes ?? 'all', milliseconds: Math.round(performance.now() - started) }, 'published');
    return { engine, snapshot };
  }

  async #followed(em: EntityManager, { engine, snapshot }: Warm) {
    const changes = await readInputChanges(em, snapshot);
    if (changes.length > 100 && changes.length > mostFollowed * engine.assembly.size) return null;
    const results = engine.follow(changes);
    return results === null ? null : { engine, results, changes: changes.length };
  }
}

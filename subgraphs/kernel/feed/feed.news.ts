import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';

/** Until the database is asked again for a connection to listen on. Whoever waits meanwhile hears nothing, and reads when the wait is over. */
const again = 1_000;

/** Hears when something is committed to the feed of one database, on a connection of its own: those of the pool are for answers. */
class FeedNews {
  readonly #url: string;
  #next = Promise.withResolvers<void>();

  constructor(url: string) {
    this.#url = url;
    void this.#listen();
  }

  /** Ends with the next commit; to be taken before reading, so that none falls between. */
  get next(): Promise<void> {
    return this.#next.promise;
  }

  #tell(): void {
    this.#next.resolve();
    this.#next = Promise.withResolvers<void>();
  }

  async #listen(): Promise<void> {
    for (;;) {
      const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
      const gone = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()));
      client.on('notification', () => this.#tell());
      try {
        await client.connect();
        await client.query('listen feed');
        // What was committed before it listened, nobody was told of.
        this.#tell();
        await gone;
      } catch {
        // The database is away; it is asked again.
      }
      void client.end().catch(() => undefined);
      await pause(again, undefined, { ref: false });
    }
  }
}

const known = new Map<string, FeedNews>();

/** Listens from the first time that somebody waits. */
export function newsOf(em: EntityManager): FeedNews {
  const url = em.config.get('clientUrl')!;
  let news = known.get(url);
  if (news === undefined) known.set(url, (news = new FeedNews(url)));
  return news;
}

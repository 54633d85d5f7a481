import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Recomputation } from '../engine/recompute.ts';
import { applyPage, cursorOf } from './apply.ts';
import type { FeedClient } from './feed.client.ts';

/** Reads one feed to its end. Returns false when the subgraph does not answer: what was read before still stands. */
async function drain(orm: MikroORM, client: FeedClient, log: Logger): Promise<boolean> {
  try {
    for (;;) {
      const { position, reachedEnd } = await cursorOf(orm.em.fork(), client.subgraph);
      const page = await client.read(position);
      if (page.endCursor === null && reachedEnd) return true;
      const applied = await applyPage(orm, client.subgraph, position, page);
      if (applied && !page.hasNextPage) return true;
    }
  } catch (error) {
    log.warn({ err: error, subgraph: client.subgraph }, 'a feed cannot be read; its last known rows stand');
    return false;
  }
}

/** One cycle: all feeds to their ends, then the figures if anything changed. */
export async function cycle(orm: MikroORM, clients: readonly FeedClient[], recomputation: Recomputation, log: Logger): Promise<void> {
  await Promise.all(clients.map((client) => drain(orm, client, log)));
  await recomputation.run();
}

/** Follows the feeds until told to stop; a cycle that fails is logged and tried again with the next. */
export function follow(run: () => Promise<void>, every: number, log: Logger): () => Promise<void> {
  let stopped = false;
  let wake = (): void => undefined;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      await run().catch((error: unknown) => log.error({ err: error }, 'a cycle failed'));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopped) wake();
      });
    }
  };
  const ended = loop();
  return async () => {
    stopped = true;
    wake();
    await ended;
  };
}

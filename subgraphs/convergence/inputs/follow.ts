import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Recomputation } from '../engine/recompute.ts';
import { applyPage, cursorOf } from './apply.ts';
import type { FeedClient, FeedPage } from './feed.client.ts';

/** Waiting for any of several feeds to have something new: whoever hears it ends the waiting for the others. */
export class Listening {
  readonly milliseconds: number;
  readonly #end = new AbortController();

  constructor(milliseconds: number, stopped?: AbortSignal) {
    this.milliseconds = milliseconds;
    stopped?.addEventListener('abort', this.end, { signal: this.#end.signal });
    if (stopped?.aborted === true) this.end();
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  readonly end = (): void => this.#end.abort();
}

/** A page that is being read while the one before it is taken in. */
interface Reading {
  readonly after: string | null;
  readonly coming: Promise<FeedPage>;
}

/** Reads one feed to its end, from when there is something in it. Returns false when the subgraph does not answer: what was read before still stands. */
async function drain(orm: MikroORM, client: FeedClient, listening: Listening | null, log: Logger): Promise<boolean> {
  let wait = listening ?? undefined;
  try {
    for (let ahead: Reading | null = null; ; ) {
      const { position, reachedEnd } = await cursorOf(orm.em.fork(), client.subgraph);
      const reading: Reading = ahead ?? { after: position, coming: client.read(position, wait) };
      const page: FeedPage = await reading.coming;
      if (page.endCursor === null && reachedEnd) return true;
      wait = undefined;
      listening?.end();
      const next: Reading | null = page.hasNextPage ? { after: page.endCursor, coming: client.read(page.endCursor) } : null;
      // A failure is met where the page is awaited, if it still is.
      next?.coming.catch(() => undefined);
      const applied = await applyPage(orm, client.subgraph, reading.after, page);
      if (applied && next === null) return true;
      ahead = applied ? next : null;
    }
  } catch (error) {
    if (wait?.signal.aborted === true) return true;
    log.warn({ err: error, subgraph: client.subgraph }, 'a feed cannot be read; its last known rows stand');
    return false;
  }
}

/** One cycle: all feeds to their ends, then the figures if anything changed. */
export async function cycle(orm: MikroORM, clients: readonly FeedClient[], recomputation: Recomputation, log: Logger, listening: Listening | null = null): Promise<void> {
  await Promise.all(clients.map((client) => drain(orm, client, listening, log)));
  await recomputation.run();
}

/**
 * Follows the feeds until told to stop; a cycle that fails is logged and tried again with the next. Each begins by waiting for news for as
 * long as `every`. One that heard none sooner, since no subgraph answers, rests for what is left of it.
 */
export function follow(run: (listening: Listening) => Promise<void>, every: number, log: Logger): () => Promise<void> {
  const stop = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const listening = new Listening(every, stop.signal);
      const rested = pause(every, undefined, { signal: stop.signal }).catch(() => undefined);
      const done = await run(listening).then(() => true, (error: unknown) => {
        log.error({ err: error }, 'a cycle failed');
        return false;
      });
      if (!done) await pause(every, undefined, { signal: stop.signal }).catch(() => undefined);
      else if (!listening.signal.aborted) await rested;
    }
  };
  const ended = loop();
  return async () => {
    stop.abort();
    await ended;
  };
}

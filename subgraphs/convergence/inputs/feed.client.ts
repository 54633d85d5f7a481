import { Pool } from 'undici';
import { sign, type Caller } from '../../kernel/signature.ts';

export interface FeedEntry {
  readonly kind: string;
  readonly code: string;
  readonly operation: 'PUT' | 'DELETE';
  readonly content: Readonly<Record<string, unknown>> | null;
}

export interface FeedPage {
  readonly entries: readonly FeedEntry[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

export interface Wait {
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

/** As many as a feed gives at once: a few megabytes, taken in within a second. */
const pageSize = 5_000;
const query = 'query Feed($after: String, $first: Int!, $wait: Int!) { feed(after: $after, first: $first, wait: $wait) { entries { kind code operation content } endCursor hasNextPage } }';

/** Reads the feed of one subgraph, signed like any request of the gateway. */
export class FeedClient {
  readonly subgraph: string;
  readonly #pool: Pool;
  readonly #secret: string;

  constructor(subgraph: string, url: string, secret: string) {
    this.subgraph = subgraph;
    this.#secret = secret;
    this.#pool = new Pool(url, { connections: 1, connectTimeout: 2_000, headersTimeout: 30_000, bodyTimeout: 30_000, keepAliveTimeout: 60_000 });
  }

  /** What stands behind a cursor; with a wait, what comes within its milliseconds when nothing does, unless the waiting is given up. */
  async read(after: string | null, wait?: Wait): Promise<FeedPage> {
    const body = JSON.stringify({ query, variables: { after, first: pageSize, wait: wait?.milliseconds ?? 0 } });
    const caller: Caller = { name: 'convergence', languages: [], requestId: crypto.randomUUID(), trace: false };
    const response = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign(this.#secret, this.subgraph, caller, body)}` },
      body,
      ...(wait === undefined ? {} : { signal: wait.signal }),
    });
    const answer = (await response.body.json()) as { data?: { feed?: FeedPage | null } | null; errors?: { message: string }[] };
    const page = answer.data?.feed;
    if (page === undefined || page === null) throw new Error(`the feed of ${this.subgraph} answered: ${answer.errors?.[0]?.message ?? response.statusCode}`);
    return page;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

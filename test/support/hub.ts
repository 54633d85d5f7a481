import pg from 'pg';
import { inject } from 'vitest';
import { sign } from '../../subgraphs/kernel/signature.ts';
import { versionHeader } from '../../subgraphs/kernel/version.ts';
import { addressOf, startOwnHub, type HubAddress, type OwnHub } from './hub.process.ts';

export interface Answer {
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Record<string, unknown> }[];
}

export interface Asked extends Answer {
  /** SQL statements by subgraph, when asked for with `trace`. */
  readonly statements: readonly { readonly subgraph: string; readonly sql: readonly string[] }[];
}

export interface AskOptions {
  readonly trace?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running hub as tests use it: through its public surface, and with a look into its databases. */
export class Hub implements HubAddress {
  readonly url: string;
  readonly secret: string;
  readonly dataFolder: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly databaseUrls: Readonly<Record<string, string>>;
  readonly #own: OwnHub | null;

  constructor(address: HubAddress, own: OwnHub | null = null) {
    this.url = address.url;
    this.secret = address.secret;
    this.dataFolder = address.dataFolder;
    this.subgraphUrls = address.subgraphUrls;
    this.databaseUrls = address.databaseUrls;
    this.#own = own;
  }

  /** Process id of the launcher; only of a hub of the test's own. */
  get pid(): number {
    if (this.#own?.process.pid === undefined) throw new Error('the shared hub is not for killing');
    return this.#own.process.pid;
  }

  get process(): OwnHub['process'] {
    if (this.#own === null) throw new Error('the shared hub is not for killing');
    return this.#own.process;
  }

  /** The same hub after a part was started again under another process. */
  refreshed(): Hub {
    return new Hub(addressOf(this.dataFolder), this.#own);
  }

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}, { trace = false, headers = {} }: AskOptions = {}): Promise<Asked> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(trace ? { 'x-hub-trace': '1' } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as Answer & { extensions?: { statements?: Asked['statements'] } };
    return { ...answer, statements: answer.extensions?.statements ?? [] };
  }

  /** Asks one subgraph directly, signed as the gateway signs; `version` pins the version of its data. */
  async askSubgraph(subgraph: string, query: string, variables: Readonly<Record<string, unknown>> = {}, version?: number): Promise<Answer & { readonly sql: readonly string[]; readonly version: string | null }> {
    const body = JSON.stringify({ query, variables });
    const caller = { name: 'test', languages: [], requestId: 'test', trace: true, ...(version === undefined ? {} : { version }) };
    const response = await fetch(`${this.subgraphUrls[subgraph]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await sign(this.secret, subgraph, caller, body)}` },
      body,
    });
    const answer = (await response.json()) as Answer & { extensions?: { sql?: string[] } };
    return { ...answer, sql: answer.extensions?.sql ?? [], version: response.headers.get(versionHeader) };
  }

  /** Runs SQL in one subgraph's database, as a person with psql would. */
  async sql<Row = Record<string, unknown>>(subgraph: string, statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrls[subgraph] });
    // Where a test kills the database the query rejects; the connection's own complaint is no news then.
    client.on('error', () => {});
    await client.connect();
    try {
      const { rows } = await client.query(statement, [...values]);
      return rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Waits until the figures take in all that is in the feeds now. */
  async settled(seconds = 60): Promise<void> {
    const last = async (subgraph: string): Promise<string | null> => {
      const [row] = await this.sql<{ position: string | null }>(subgraph, `select transaction::text || '.' || position::text as position from feed order by feed.transaction desc, feed.position desc limit 1`);
      return row?.position ?? null;
    };
    const wanted = Object.fromEntries(await Promise.all(['programmes', 'territories', 'associations'].map(async (name) => [name, await last(name)])));
    const state = async () => {
      const cursors = await this.sql<{ subgraph: string; position: string | null }>('convergence', 'select subgraph, position from feed_cursor');
      const [dirty] = await this.sql<{ rows: number }>('convergence', 'select count(*)::int as rows from dirty');
      const read = Object.fromEntries(cursors.map(({ subgraph, position }) => [subgraph, position]));
      return dirty!.rows === 0 && Object.entries(wanted).every(([name, position]) => position === null || read[name] === position);
    };
    for (let tries = 0; tries < seconds * 10; tries += 1) {
      if (await state()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the figures did not settle within ${seconds} s`);
  }

  async stop(): Promise<void> {
    await this.#own?.stop();
  }
}

/** The hub that all reading tests share, with what ships loaded. Stopping it is left to the run. */
export const startHub = async (): Promise<Hub> => new Hub(inject('hub'));

/** A hub of the test's own, for tests that write, kill or restart. Stop it at the end. */
export async function ownHub(environment: Readonly<Record<string, string>> = {}): Promise<Hub> {
  const own = await startOwnHub(environment);
  return new Hub(own.address, own);
}

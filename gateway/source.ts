import { RemoteGraphQLDataSource } from '@apollo/gateway';
import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Pool } from 'undici';
import { sign, type Caller } from '../subgraphs/kernel/signature.ts';
import { versionHeader } from '../subgraphs/kernel/version.ts';
import type { Told, Versions } from './versions.ts';

/** What lives beside one request at the gateway. */
export interface GatewayContext {
  readonly caller: Caller;
  /** SQL statements that the subgraphs report, where tracing is on. */
  readonly statements: { readonly subgraph: string; readonly sql: readonly string[] }[];
  /** The version of each subgraph's data that this operation is answered from. */
  readonly versions: Versions<SubgraphAnswer>;
}

type GatewayResponse = Awaited<ReturnType<RemoteGraphQLDataSource['process']>>;

export interface SourceOptions {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly log: Logger;
}

/** A subgraph that has not begun to answer by then is as good as down, and its part of the answer is missing. */
const patience = 10_000;
/** Enough for the parallel fetches of many requests; a subgraph has ten database connections behind them. */
const connections = 32;

export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: { sql?: string[] };
}

/** Without data and without an error it would be null for no reason that anyone is told. */
const isAnswer = (answer: unknown): answer is SubgraphAnswer =>
  typeof answer === 'object' && answer !== null && (Array.isArray((answer as SubgraphAnswer).errors) || (typeof (answer as SubgraphAnswer).data === 'object' && (answer as SubgraphAnswer).data !== null));

/**
 * The way to one subgraph: undici's pool keeps connections alive (the gateway's own client opens them through a slow
 * fetch), every request is signed, and of a failure the client learns the subgraph's name and nothing else.
 */
export class SubgraphSource extends RemoteGraphQLDataSource<GatewayContext> {
  readonly #options: SourceOptions;
  readonly #pool: Pool;
  /** Whether this subgraph publishes its data in versions, as its answers say; null until it has answered once. */
  #versioned: boolean | null = null;

  constructor(options: SourceOptions) {
    super({ url: options.url });
    this.#options = options;
    this.#pool = new Pool(options.url, { connections, headersTimeout: patience, bodyTimeout: patience, connectTimeout: 2_000, keepAliveTimeout: 60_000 });
  }

  override async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<GatewayResponse> {
    const { name } = this.#options;
    const { caller, statements, versions } = context as GatewayContext;
    const body = JSON.stringify({ query: request.query, variables: request.variables, operationName: request.operationName });
    const ask = (version: number | null) => this.#ask(version === null ? caller : { ...caller, version }, body);
    // Without versions there is nothing to agree on, and nobody has to wait.
    const { answer } = await (this.#versioned === false ? ask(null) : versions.ask(name, ask));
    if (answer.extensions?.sql !== undefined) statements.push({ subgraph: name, sql: answer.extensions.sql });
    return { data: answer.data ?? null, ...(answer.errors === undefined ? {} : { errors: answer.errors }) } as GatewayResponse;
  }

  async #ask(caller: Caller, body: string): Promise<Told<SubgraphAnswer>> {
    const { name, secret, log } = this.#options;
    try {
      const response = await this.#pool.request({
        path: '/graphql',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await sign(secret, name, caller, body)}`,
          'x-request-id': caller.requestId,
        },
        body,
        // The pool's own limits begin again with each chunk; this one does not, so a subgraph that drips is given up too.
        signal: AbortSignal.timeout(2 * patience),
      });
      if (response.statusCode === 200) {
        const answer: unknown = await response.body.json();
        if (isAnswer(answer)) return { answer, version: this.#versionIn(response.headers[versionHeader]), reached: true };
        log.error({ subgraph: name, requestId: caller.requestId }, 'what stands at the address of a subgraph does not speak GraphQL');
        return absent(name);
      }
      log.error({ subgraph: name, status: response.statusCode, body: await response.body.text(), requestId: caller.requestId }, 'a subgraph refused');
    } catch (error) {
      log.error({ subgraph: name, err: error, requestId: caller.requestId }, 'a subgraph did not answer');
    }
    return absent(name);
  }

  #versionIn(header: string | string[] | undefined): number | null {
    if (header !== undefined) this.#versioned = true;
    this.#versioned ??= false;
    return typeof header === 'string' && /^\d{1,10}$/.test(header) ? Number(header) : null;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

const absent = (name: string): Told<SubgraphAnswer> => ({ answer: { errors: [unavailable(name)] }, version: null, reached: false });

const unavailable = (name: string): GraphQLFormattedError =>
  new GraphQLError(`The subgraph "${name}" does not answer; its fields are null in this answer. Ask again later.`, {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name },
  }).toJSON();

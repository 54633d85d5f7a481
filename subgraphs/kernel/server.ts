import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { contextOf, type Context } from './context.ts';
import { PublicError } from './errors.ts';
import { verify, type Caller } from './signature.ts';
import { traced } from './trace.ts';
import { versionHeader } from './version.ts';

export interface ServerOptions {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly em: EntityManager;
  readonly secret: string;
  readonly trace: boolean;
  /** Whether the subgraph publishes its data in numbered versions, and tells which one it answered from. */
  readonly versioned: boolean;
  readonly log: Logger;
}

/** A feed page of a few thousand rows goes out, not in; what comes in are queries and key lists of a federated fetch. */
const largestBody = 8 * 1024 * 1024;

const callers = new WeakMap<FastifyRequest, Caller>();

/** Mistakes of the query itself: the gateway checks them first, and their text holds nothing of ours. */
const ofTheQuery: readonly string[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
];

function masked(log: Logger, name: string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = formatted.extensions?.['code'];
    if (original instanceof PublicError || (typeof code === 'string' && ofTheQuery.includes(code))) {
      const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions };
    }
    const id = crypto.randomUUID();
    log.error({ err: original, errorId: id, path: formatted.path }, 'a resolver failed');
    return {
      message: `Something failed inside ${name}; it is logged under ${id}.`,
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: 'INTERNAL', errorId: id },
    };
  };
}

/** Only signed requests pass; the signature covers the body's bytes, so it is checked before they are parsed. */
function checkSignatures(app: FastifyInstance, { name, secret }: ServerOptions): void {
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: largestBody }, async (request: FastifyRequest, body: Buffer) => {
    const caller = await verify(secret, name, request.headers.authorization, body);
    if (caller === null) {
      throw Object.assign(new Error('This subgraph answers only requests that the gateway signed. Ask the gateway.'), {
        statusCode: 401,
        code: 'UNSIGNED_REQUEST',
      });
    }
    callers.set(request, caller);
    return parsed(body);
  });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw Object.assign(new Error('The body is not JSON. Send {"query": …, "variables": …}.'), { statusCode: 400, code: 'BAD_REQUEST' });
  }
}

interface Operation {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export async function subgraphServer(options: ServerOptions): Promise<FastifyInstance> {
  const { name, schema, em, log, trace, versioned } = options;
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: masked(log, name),
    logger: log,
    // Its traces would go to Apollo's cloud, which this hub never talks to.
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();

  const app = fastify({ logger: false, bodyLimit: largestBody, keepAliveTimeout: 75_000, forceCloseConnections: true });
  checkSignatures(app, options);
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    const message = status >= 500 ? `Something failed inside ${name}.` : error.message;
    return reply.status(status).send({ errors: [{ message, extensions: { code: error.code ?? 'INTERNAL' } }] });
  });

  app.get('/health', async (_request, reply) => {
    const reachable = await em.fork().execute('select 1').then(() => true, () => false);
    return reply.status(reachable ? 200 : 503).send({ part: name, ready: reachable });
  });

  app.post('/graphql', async (request, reply) => {
    const caller = callers.get(request);
    if (caller === undefined) {
      return reply.status(401).send({ errors: [{ message: 'Send signed JSON. Ask the gateway instead.', extensions: { code: 'UNSIGNED_REQUEST' } }] });
    }
    const { query, variables, operationName } = (request.body ?? {}) as Operation;
    const contextValue = contextOf(em, caller);
    const execute = () => apollo.executeOperation({ query, variables, operationName }, { contextValue });
    const { result, sql } = trace && caller.trace ? await traced(execute) : { result: await execute(), sql: undefined };
    if (result.body.kind !== 'single') throw new Error('a subgraph answers in one piece');
    const body = result.body.singleResult;
    if (versioned) void reply.header(versionHeader, contextValue.version.told);
    return reply.type('application/json').send(JSON.stringify(sql === undefined ? body : { ...body, extensions: { ...body.extensions, sql } }));
  });

  app.addHook('onClose', () => apollo.stop());
  return app;
}

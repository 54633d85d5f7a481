import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { addressesOf, type GatewayConfig } from './config.ts';
import { allowOrigins } from './cors.ts';
import { enumValues } from './enum-values.ts';
import { absenceIsNull, maskedErrors, oneErrorPerSubgraph, tracedStatements } from './errors.ts';
import { explorer, pageForBrowsers } from './explorer.ts';
import { health } from './health.ts';
import { callerOf } from './identity.ts';
import { costLimits, largestRequest, mostTokens } from './limits.ts';
import { nullVariables } from './null-variables.ts';
import { SubgraphSource, type GatewayContext } from './source.ts';
import { committedSupergraph } from './supergraph.ts';
import { Versions } from './versions.ts';
import { projectRoot } from '../subgraphs/kernel/root.ts';

export interface GatewayServer {
  readonly app: FastifyInstance;
  stop(): Promise<void>;
}

export async function gatewayServer(config: GatewayConfig, log: Logger): Promise<GatewayServer> {
  const addresses = addressesOf(config);
  const sources: SubgraphSource[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: committedSupergraph(),
    buildService: ({ name }) => {
      const source = new SubgraphSource({ name, url: addresses[name]!, secret: config.HUB_SECRET, log });
      sources.push(source);
      return source;
    },
    logger: log,
  });

  const app = fastify({ logger: false, bodyLimit: largestRequest, forceCloseConnections: true });
  // Before any route: a route takes the handler that stands when it is made.
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'a request failed');
    const message = status >= 500 ? 'Something failed in the hub; it is in its log.'
      : status === 413 ? `The request is larger than ${largestRequest / 1024} kB. Ask in several smaller ones.` : error.message;
    return reply.status(status).send({ errors: [{ message, extensions: { code: status >= 500 ? 'INTERNAL' : 'BAD_REQUEST' } }] });
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: maskedErrors(log),
    logger: log,
    plugins: [fastifyApolloDrainPlugin(app), pageForBrowsers, costLimits, nullVariables, enumValues, oneErrorPerSubgraph, absenceIsNull, tracedStatements],
  });
  await apollo.start();

  await allowOrigins(app, config.HUB_CORS_ORIGINS);
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request, reply): Promise<GatewayContext> => {
      const caller = callerOf(request, config.HUB_TRACE);
      void reply.header('x-request-id', caller.requestId);
      return { caller, statements: [], versions: new Versions() };
    },
  });
  health(app, addresses);
  await app.register(explorer, { root: projectRoot });
  app.get('/', (_request, reply) => reply.redirect('/explorer/'));

  return {
    app,
    stop: async () => {
      await apollo.stop();
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}

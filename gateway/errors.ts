import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ErrorCode } from '../subgraphs/kernel/errors.ts';
import type { GatewayContext } from './source.ts';

type PublicCode = ErrorCode | `${ApolloServerErrorCode}` | 'QUERY_TOO_DEEP' | 'QUERY_TOO_LARGE';

/** What a client may read: codes that schema/ERRORS.md lists. All else is masked and quoted with an id. */
const told: readonly PublicCode[] = [
  'BAD_USER_INPUT', 'PAGE_TOO_LARGE', 'CURSOR_INVALID', 'SUBGRAPH_UNAVAILABLE', 'NOT_FOUND', 'INTERNAL',
  'QUERY_TOO_DEEP', 'QUERY_TOO_LARGE',
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  // A client that sends a hash learns from it that it has to send the query once.
  'PERSISTED_QUERY_NOT_FOUND',
];

/** The gateway adds these to every error of a subgraph; the name stays, under one key. */
function tidied({ serviceName, stacktrace: _, ...extensions }: Record<string, unknown>): Record<string, unknown> {
  return serviceName === undefined ? extensions : { ...extensions, subgraph: extensions['subgraph'] ?? serviceName };
}

export function maskedErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const extensions = tidied(formatted.extensions ?? {});
    if ((told as readonly unknown[]).includes(extensions['code'])) return { ...formatted, extensions };
    const errorId = crypto.randomUUID();
    log.error({ err: error, errorId }, 'a request failed');
    return { message: `Something failed in the hub; it is logged under ${errorId}.`, extensions: { code: 'INTERNAL', errorId } };
  };
}

/** A subgraph that is down is asked several times in one query; its absence is told once. */
export const oneErrorPerSubgraph: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const down = new Set<unknown>();
      const errors = result.errors?.filter(({ extensions }) => {
        if (extensions?.['code'] !== 'SUBGRAPH_UNAVAILABLE') return true;
        const repeated = down.has(extensions['subgraph']);
        down.add(extensions['subgraph']);
        return !repeated;
      });
      if (errors !== undefined) result.errors = errors;
    },
  }),
};

/**
 * A row that one subgraph names and its owner does not hold is null, and that is no error. What the gateway adds then, as `valueCompletion`, tells of fields of
 * the schema that could not be filled, which is nothing a client can act on.
 */
export const absenceIsNull: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const { valueCompletion: _, ...extensions } = result.extensions ?? {};
      if (Object.keys(extensions).length > 0) result.extensions = extensions;
      else delete result.extensions;
    },
  }),
};

/** Hands the SQL of the subgraphs to a caller who asked for it, where the hub runs with tracing on. */
export const tracedStatements: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (!contextValue.caller.trace || response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      result.extensions = { ...result.extensions, statements: contextValue.statements };
    },
  }),
};

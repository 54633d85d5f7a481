import type { ApolloServerPlugin } from '@apollo/server';
import { isEnumType, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from './source.ts';

/** With more values than these nobody reads to the end. */
const readable = 20;

/** How graphql refuses what is no value of an enum; it names values only where they are a slip of the pen away. */
const noValue = /(?:does not exist in "(\w+)" enum|^Enum "(\w+)" cannot represent [^:]+:|; Enum "(\w+)" cannot represent [^:]+:)/;

function valuesOf(message: string, schema: GraphQLSchema): string {
  const [, ...names] = noValue.exec(message) ?? [];
  const type = schema.getType(names.find((name) => name !== undefined) ?? '');
  if (!isEnumType(type)) return '';
  const values = type.getValues().map(({ name }) => name);
  return values.length > readable ? ` The values of ${type.name} are in the explorer.` : ` The values of ${type.name} are ${values.join(', ')}.`;
}

/** Tells whoever wrote what is no value of an enum which values there are. */
export const enumValues: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async ({ schema }) => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const errors = result.errors?.map((error) => ({ ...error, message: error.message + valuesOf(error.message, schema) }));
      if (errors !== undefined) result.errors = errors;
    },
  }),
};

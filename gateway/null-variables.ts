import type { ApolloServerPlugin } from '@apollo/server';
import { astFromValue, isNonNullType, Kind, print, separateOperations, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { refused } from './limits.ts';
import type { GatewayContext } from './source.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Variables that may be null and are: sent so, or left out where the query itself says null. */
const nullsAmong = ({ variableDefinitions = [] }: OperationDefinitionNode, sent: Variables): ReadonlySet<string> =>
  new Set(variableDefinitions
    .filter(({ variable, type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE && (sent[variable.name.value] === undefined ? defaultValue?.kind === Kind.NULL : sent[variable.name.value] === null))
    .map(({ variable }) => variable.name.value));

/** The operation that runs, with the fragments that it uses and no others: a variable of one name may be another's too. */
const documentOf = (document: DocumentNode, { name }: OperationDefinitionNode): DocumentNode => separateOperations(document)[name?.value ?? '']!;

const instead = (place: string, value: unknown, type: GraphQLInputType): string => {
  const otherwise = value === undefined ? null : astFromValue(value, type) ?? null;
  return `Give the variable a value${otherwise === null ? '' : `, or leave ${place} out for ${print(otherwise)}`}.`;
};

function refuseNulls(schema: GraphQLSchema, document: DocumentNode, nulls: ReadonlySet<string>): void {
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Variable({ name: { value: name } }, _key, parent) {
      const type = types.getInputType();
      if (!nulls.has(name) || !isNonNullType(type) || parent === undefined || !('kind' in parent) || !('name' in parent)) return;
      const place = `\`${parent.name?.value}\``;
      throw refused('BAD_USER_INPUT', `The variable $${name} is null, and ${place} of \`${types.getFieldDef()?.name}\` takes no null. ${instead(place, types.getDefaultValue(), type)}`);
    },
  }));
}

/**
 * GraphQL lets a variable that may be null stand where null is not allowed, as long as the place has a default, and finds out about
 * the null only in the middle of an answer. Here it is refused before anything is fetched, as null itself would be.
 */
export const nullVariables: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      const nulls = operation === undefined || operation === null ? new Set<string>() : nullsAmong(operation, request.variables ?? {});
      if (nulls.size > 0) refuseNulls(schema, documentOf(document, operation!), nulls);
    },
  }),
};

import type { ApolloServerPlugin } from '@apollo/server';
import { getNamedType, GraphQLError, isCompositeType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { usualPage } from '../subgraphs/kernel/page.ts';
import type { GatewayContext } from './source.ts';

/** The largest analyst question has some 400 tokens; ten times that is still no burden to parse. */
export const mostTokens = 4_000;
/** A query and its variables; a list of 1,503 commune codes is 20 kB. */
export const largestRequest = 512 * 1024;
/** Region → provinces → nodes → communes → nodes → projects → nodes → themes → theme → name → value is 12 deep. */
const deepest = 18;
/** Rows that a query may ask for at the most, each page counted full: five pages of 200 under each of 100 owners. */
const mostRows = 100_000;

/** Fields with all fragments written out; the largest question has some 200, and past 2,000 planning alone takes seconds. */
const mostFields = 2_000;

interface Measured {
  readonly depth: number;
  readonly rows: number;
  readonly fields: number;
}

interface Measuring {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Each fragment is measured once: thirty that each spread the next one twice would take a billion steps. */
  readonly known: Map<string, Measured>;
}

function pageSize(field: FieldNode, variables: Measuring['variables']): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  const given = value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' && given > 0 ? given : usualPage;
}

/** Depth, fields, and rows for one owner: what stands below a page counts once for each of its rows. */
function measured(set: SelectionSetNode, type: GraphQLNamedType, within: Measuring): Measured {
  let [depth, rows, fields] = [0, 0, 0];
  for (const selection of set.selections) {
    const inner = ((): Measured => {
      if (selection.kind === Kind.FIELD) return measuredField(selection, type, within);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return measuredFragment(selection.name.value, type, within);
      return measured(selection.selectionSet, typeNamed(selection.typeCondition?.name.value, type, within), within);
    })();
    depth = Math.max(depth, inner.depth);
    rows += inner.rows;
    fields += inner.fields;
  }
  return { depth, rows, fields };
}

const typeNamed = (name: string | undefined, otherwise: GraphQLNamedType, { schema }: Measuring): GraphQLNamedType =>
  (name === undefined ? undefined : schema.getType(name)) ?? otherwise;

function measuredFragment(name: string, type: GraphQLNamedType, within: Measuring): Measured {
  const known = within.known.get(name);
  if (known !== undefined) return known;
  const { selectionSet, typeCondition } = within.fragments.get(name)!;
  const inner = measured(selectionSet, typeNamed(typeCondition.name.value, type, within), within);
  within.known.set(name, inner);
  return inner;
}

function measuredField(field: FieldNode, type: GraphQLNamedType, within: Measuring): Measured {
  // What is not in the schema, such as __typename, has no list below it.
  const definition = 'getFields' in type ? type.getFields()[field.name.value] : undefined;
  if (field.selectionSet === undefined || definition === undefined) return { depth: 1, rows: 0, fields: 1 };
  const fieldType = getNamedType(definition.type) as GraphQLNamedType;
  if (!isCompositeType(fieldType)) return { depth: 1, rows: 0, fields: 1 };
  const inner = measured(field.selectionSet, fieldType, within);
  const page = fieldType.name.endsWith('Connection') ? pageSize(field, within.variables) : null;
  return { depth: inner.depth + 1, rows: page === null ? inner.rows : page * (1 + inner.rows), fields: inner.fields + 1 };
}

/** A variable that is not sent has the value that the query gives it. */
const withDefaults = (operation: OperationDefinitionNode, sent: Measuring['variables']): Measuring['variables'] => ({
  ...Object.fromEntries((operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined])),
  ...sent,
});

/** U+0000 as a query writes it; PostgreSQL cannot take it, and would fail in a way that looks like our fault. */
const holdsNoText = /\\u(0000|\{0+\})/;

/** Ends a question before anything is fetched for it. */
export const refused = (code: string, sentence: string, details: Record<string, unknown> = {}) =>
  new GraphQLError(sentence, { extensions: { code, ...details, http: { status: 400 } } });

/** Refuses, before anything is fetched, what would cost more than an answer is worth; each number has its reason above. */
export const costLimits: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, source }) => {
      if (holdsNoText.test(source) || JSON.stringify(request.variables ?? {}).includes('\\u0000')) {
        throw refused('BAD_USER_INPUT', 'A text in the query holds the character U+0000, which no text of the hub has. Leave it out.');
      }
      if (operation === undefined || operation === null) {
        throw refused('OPERATION_RESOLUTION_FAILURE', 'The request has several operations, or none of the name it asks for. Name one of them in `operationName`.');
      }
      const root = schema.getRootType(operation.operation);
      if (!root) throw refused('OPERATION_RESOLUTION_FAILURE', `The graph has no ${operation.operation}s. Ask a query.`);
      if (operation.selectionSet.selections.every((one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'))) return;
      const fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
      const variables = withDefaults(operation, request.variables ?? {});
      const { depth, rows, fields } = measured(operation.selectionSet, root, { schema, fragments, variables, known: new Map() });
      if (depth > deepest) {
        throw refused('QUERY_TOO_DEEP', `The query is ${depth} levels deep; at most ${deepest} are answered. Ask for the lower levels in a query of their own.`, { depth, limit: deepest });
      }
      if (fields > mostFields) {
        throw refused('QUERY_TOO_LARGE', `The query has ${fields} fields once its fragments are written out; at most ${mostFields} are answered. Ask in several queries.`, { fields, limit: mostFields });
      }
      if (rows > mostRows) {
        throw refused('QUERY_TOO_LARGE', `The query asks for up to ${rows} rows; at most ${mostRows} are answered. Ask for smaller pages with \`first\`.`, { rows, limit: mostRows });
      }
    },
  }),
};

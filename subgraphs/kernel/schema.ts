import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { Context } from './context.ts';

/** The federation features in use; composition refuses what is not imported here. */
const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ' +
  '["@key", "@shareable", "@interfaceObject", "@inaccessible", "@external", "@requires", "@provides", "@override", "@tag"])';

export type Reference = { readonly __typename: string } & Record<string, unknown>;
/** Finds an entity by the key that another subgraph holds; null when nobody owns that key. */
export type ReferenceResolver = (reference: Reference, context: Context, info: GraphQLResolveInfo) => unknown;

export interface SubgraphSchemaOptions {
  readonly resolvers: NonEmptyArray<Function>;
  /** Types that no field of this subgraph names, such as the implementations of an interface. */
  readonly orphanedTypes?: Function[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** Decides the type behind an interface or a union. */
  readonly typesOf?: Readonly<Record<string, (value: never) => string>>;
}

export interface SubgraphSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

export async function subgraphSchema({ resolvers, orphanedTypes = [], references, typesOf = {} }: SubgraphSchemaOptions): Promise<SubgraphSchema> {
  const built = await buildSchema({
    resolvers,
    orphanedTypes,
    validate: false,
  });
  // Apollo's own printer takes a type's syntax node for the whole type, but type-graphql's nodes hold its directives only.
  const sdl = `${link}\n\n${printSchemaWithDirectives(built)}\n`;
  const map = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const [name, resolve] of Object.entries(references)) map[name] = { ...map[name], __resolveReference: resolve };
  for (const [name, typeOf] of Object.entries(typesOf)) map[name] = { ...map[name], __resolveType: typeOf };
  return { sdl, schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: map as never }) };
}

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { projectFile } from '../subgraphs/kernel/root.ts';

export interface Composed {
  /** What the gateway runs on: plain Federation 2, so that another router runs it unchanged. */
  readonly supergraph: string;
  /** What clients see: without the fields that are only for other parts of the hub. */
  readonly api: string;
}

/** Host names under which the subgraphs stand in the supergraph; whoever runs them says where they really are. */
const placeholder = (name: string): string => `http://${name}.hub.internal/graphql`;

export function composed(sdls: Readonly<Record<string, string>>): Composed {
  const result = composeServices(
    Object.entries(sdls).map(([name, sdl]) => ({ name, url: placeholder(name), typeDefs: parse(sdl) })),
  );
  if (result.errors !== undefined) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map(({ message }) => `- ${message}`).join('\n')}`);
  }
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl}\n`, api: `${printSchema(lexicographicSortSchema(api))}\n` };
}

export const subgraphNames = ['programmes', 'territories', 'associations', 'convergence'] as const;

/** A subgraph's SDL is some 60 kB; ten times that is room to grow. */
const largestSdl = 1024 * 1024;

async function printed(name: string): Promise<string> {
  const script = projectFile('dist', 'subgraphs', 'kernel', 'print-schema.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, name], { maxBuffer: largestSdl });
  return stdout;
}

/** Every generated file of schema/ and what belongs in it, from the code as it is compiled. */
export async function generatedSchemas(): Promise<Readonly<Record<string, string>>> {
  const entries = await Promise.all(subgraphNames.map(async (name) => [name, await printed(name)] as const));
  const { supergraph, api } = composed(Object.fromEntries(entries));
  return {
    ...Object.fromEntries(entries.map(([name, sdl]) => [`${name}.graphql`, sdl])),
    'supergraph.graphql': supergraph,
    'api.graphql': api,
  };
}

/** Writes schema/*.graphql anew; returns what it wrote. */
export async function composeSchemas(): Promise<readonly string[]> {
  const files = Object.entries(await generatedSchemas()).map(([name, content]) => ({ path: projectFile('schema', name), name, content }));
  for (const { path, content } of files) writeFileSync(path, content);
  return files.map(({ name }) => `schema/${name}`);
}

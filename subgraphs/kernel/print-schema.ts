import 'reflect-metadata';
import type { Subgraph } from './subgraph.ts';
import { subgraphSchema } from './schema.ts';

/**
 * Prints the SDL of one subgraph, in a process of its own: type-graphql keeps one register of types for a process, and
 * two subgraphs have different types of the same name.
 */
const [name] = process.argv.slice(2);
const module = (await import(`../${name}/subgraph.js`)) as Record<string, Subgraph>;
const { sdl } = await subgraphSchema(module[`${name}Subgraph`]!);
process.stdout.write(sdl);

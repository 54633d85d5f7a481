import { readFileSync } from 'node:fs';
import { projectFile } from '../subgraphs/kernel/root.ts';

/** Composed ahead of time and committed, so that the gateway starts without any subgraph. */
export const committedSupergraph = (): string => readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8');

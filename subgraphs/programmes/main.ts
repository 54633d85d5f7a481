import 'reflect-metadata';
import { runSubgraph } from '../kernel/subgraph.ts';
import { programmesSubgraph } from './subgraph.ts';

await runSubgraph(programmesSubgraph);

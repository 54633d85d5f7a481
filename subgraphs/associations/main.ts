import 'reflect-metadata';
import { runSubgraph } from '../kernel/subgraph.ts';
import { associationsSubgraph } from './subgraph.ts';

await runSubgraph(associationsSubgraph);

import 'reflect-metadata';
import { runSubgraph } from '../kernel/subgraph.ts';
import { convergenceSubgraph } from './subgraph.ts';

await runSubgraph(convergenceSubgraph);

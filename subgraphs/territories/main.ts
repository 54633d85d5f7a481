import 'reflect-metadata';
import { runSubgraph } from '../kernel/subgraph.ts';
import { territoriesSubgraph } from './subgraph.ts';

await runSubgraph(territoriesSubgraph);

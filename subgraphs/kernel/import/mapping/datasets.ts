import { existsSync, readdirSync } from 'node:fs';
import { projectFile } from '../../root.ts';

/** Where mappings stand: with the subgraph that the rows belong to; those of plan lines, and those of other records in a folder within. */
const folders = { lines: 'mappings', records: 'mappings/records' } as const;
const subgraphs = ['programmes', 'territories', 'associations'] as const;

/** Path of each mapping from the project's root, by the name of its dataset. */
export const datasets = (kind: keyof typeof folders): ReadonlyMap<string, string> =>
  new Map(
    subgraphs.flatMap((subgraph) => {
      const folder = `subgraphs/${subgraph}/${folders[kind]}`;
      if (!existsSync(projectFile(folder))) return [];
      return readdirSync(projectFile(folder)).filter((name) => name.endsWith('.json')).map((name) => [name.slice(0, -'.json'.length), `${folder}/${name}`] as const);
    }),
  );

import { readFileSync } from 'node:fs';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Seed } from '../kernel/config.ts';
import { loadContents, toColumns, type Content, type Row } from '../kernel/import/seed.ts';
import { projectFile } from '../kernel/root.ts';
import { territoryContent } from './territory/territory.seed.ts';

/** An axis is numbered within its plan; its code in the hub names both. */
const axisCode = (plan: unknown, axis: unknown): string => `${String(plan)}/${String(axis)}`;

const axesOf = ({ code, axes }: Row): Row[] =>
  (axes as Row[] | undefined ?? []).map((axis) => ({ code: axisCode(code, axis['code']), plan_code: code, titles: axis['titles'] }));

function planOf({ axes: _, ...plan }: Row): Row {
  return toColumns(plan, { territory: 'territory_code' });
}

const projectOf = (project: Row): Row =>
  toColumns({ ...project, axisCode: project['axisCode'] ? axisCode(project['planCode'], project['axisCode']) : null });

const needOf = (need: Row): Row => toColumns(need, { theme: 'theme_code', population: 'population_code', territory: 'territory_code' });

/** Plans come with their axes inside, so one file feeds two tables; order is that of the foreign keys. */
export function shipped(kind: 'facts' | 'example'): readonly Content[] {
  const content = (dataset: string, table: string, file: string, rowsOf: (row: Row) => Row[]): Content => {
    const path = `subgraphs/territories/${kind}/${file}.json`;
    return { dataset: `${kind}/${dataset}`, table, path, rows: () => (JSON.parse(readFileSync(projectFile(path), 'utf8')) as Row[]).flatMap(rowsOf) };
  };
  return [
    content('plans', 'plan', 'plans', (row) => [planOf(row)]),
    content('axes', 'axis', 'plans', axesOf),
    content('projects', 'project', 'projects', (row) => [projectOf(row)]),
    content('needs', 'need', 'needs', (row) => [needOf(row)]),
  ];
}

export const seedTerritories = (orm: MikroORM, seeds: readonly Seed[]): Promise<void> =>
  loadContents(orm, [
    ...(seeds.includes('reference') ? [territoryContent] : []),
    ...(seeds.includes('facts') ? shipped('facts') : []),
    ...(seeds.includes('example') ? shipped('example') : []),
  ]);

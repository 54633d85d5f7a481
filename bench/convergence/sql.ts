import { readFileSync } from 'node:fs';
import pg from 'pg';
import { projectFile } from '../../subgraphs/kernel/root.ts';
import type { EngineLine } from '../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../subgraphs/convergence/engine/scene/scene.ts';
import { hasEstablishedThemes, similarityOf } from '../../subgraphs/convergence/model/index.ts';
import { domainOf } from '../../subgraphs/convergence/model/code-lists.ts';

const tables = `
  create temp table commune (id int primary key, population int);
  create temp table line (id int primary key, national boolean, weight float8, communes int, populations int);
  create temp table theme (line int, national boolean, code text, domain text, share float8);
  create temp table serves (line int, population text);
  create temp table covers (line int, commune int);
  create temp table similarity (x text, y text, value float8, primary key (x, y));`;

const indexes = `
  create index on theme (domain, national); create index on theme (line);
  create index on serves (line); create index on covers (line); create index on covers (commune);
  analyze commune; analyze line; analyze theme; analyze serves; analyze covers; analyze similarity;`;

type Row = readonly (string | number | boolean)[];

async function fill(client: pg.Client, table: string, types: readonly string[], rows: readonly Row[]): Promise<void> {
  const chunk = 100_000;
  const columns = types.map((type, at) => `$${at + 1}::${type}[]`).join(', ');
  for (let start = 0; start < rows.length; start += chunk) {
    const part = rows.slice(start, start + chunk);
    await client.query(`insert into ${table} select * from unnest(${columns})`, types.map((_, at) => part.map((row) => row[at])));
  }
}

/** Coded lines as plain tables: what a planner would have in a database before there is an engine. */
async function load(client: pg.Client, { actions, locals, communes, world: { codes: { themes } } }: Scene): Promise<void> {
  const numbers = new Map(communes.all.map(({ code }, number) => [code, number]));
  const lines = [...actions, ...locals].filter(({ line }) => hasEstablishedThemes(line));
  const of = (rows: (entry: EngineLine, id: number, national: boolean) => Row[]) => lines.flatMap((entry, id) => rows(entry, id, entry.kind === 'action'));
  const codes = [...new Set(lines.flatMap(({ line }) => line.themeShares.map(({ code }) => code)))];
  await client.query(tables);
  await fill(client, 'commune', ['int', 'int'], communes.all.map(({ population }, number) => [number, population]));
  await fill(client, 'line', ['int', 'bool', 'float8', 'int', 'int'], of(({ line }, id, national) => [[id, national, line.weight, line.communeCodes.size, line.populationCodes.size]]));
  await fill(client, 'theme', ['int', 'bool', 'text', 'text', 'float8'], of(({ line }, id, national) => line.themeShares.map(({ code, share }) => [id, national, code, domainOf(code, themes)!, share])));
  await fill(client, 'serves', ['int', 'text'], of(({ line }, id) => [...line.populationCodes].map((code) => [id, code])));
  await fill(client, 'covers', ['int', 'int'], of(({ line }, id) => [...line.communeCodes].map((code) => [id, numbers.get(code)!])));
  await fill(client, 'similarity', ['text', 'text', 'float8'], codes.flatMap((x) => codes.map((y) => [x, y, similarityOf(x, y, themes)])));
  await client.query(indexes);
}

export interface SqlUptake {
  readonly seconds: number;
  readonly uptake: number | null;
  readonly linked: number;
}

/** Seconds of the query alone, loading and indexing left out; null when it does not answer within `patience` seconds. */
export async function sqlUptake(scene: Scene, url: string, patience: number): Promise<SqlUptake | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await load(client, scene);
    await client.query(`set statement_timeout = ${patience * 1_000}`);
    const started = performance.now();
    const { rows: [row] } = await client.query<{ uptake: number | null; linked: number }>(readFileSync(projectFile('bench', 'convergence', 'uptake.sql'), 'utf8'));
    return { seconds: (performance.now() - started) / 1_000, uptake: row!.uptake, linked: row!.linked };
  } catch (error) {
    if ((error as { code?: string }).code === '57014') return null;
    throw error;
  } finally {
    await client.end();
  }
}

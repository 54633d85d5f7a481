import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MISSING_KINDS } from '../../subgraphs/convergence/model/missing.ts';
import { startHub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';
import { session, type Session } from '../support/session.ts';

/** A database as it was before the table of pairs became narrow, in a schema that the test takes back at its end. */
let database: Session;
const migration = (name: string): Promise<unknown> => database.run(readFileSync(join(root, 'subgraphs', 'convergence', 'migrations', name), 'utf8'));

/** Those that the migration knew; what came later has bits after theirs. */
const kindsThen = MISSING_KINDS.slice(0, 45);

const dimensions = { theme: 1, population: 0.3333333333333333, territory: null, time: 0.1, indicator: 0.5, contribution: null, coordination: 0.5, coordinationCeiling: 1, additionality: 0.123456789012345678 };
const link = (line: string, since: number, until: number | null, missing: readonly object[]) =>
  database.run(`insert into link (code, action_code, line_code, line_kind, theme_codes, population_codes, territory_codes, state, established, class, rule, duplication_candidate, containment, dimensions, missing, convergence, harmony, complementarity, chk, illustrative, since_snapshot, until_snapshot)
    values ('A~' || $1, 'A', $1, 'project', '{SOC/DIS/CTR}', '{disabled}', '{}', 'LINKED', true, 'RELATED', 6, false, .25, $2, $3, .1, null, .7, 0.30000000000000004, false, $4, $5)`, [line, dimensions, JSON.stringify(missing), since, until]);

beforeAll(async () => {
  database = await session(await startHub(), 'convergence');
  await database.run('begin; create schema before_links; set local search_path = before_links, public');
  for (const name of ['0001_convergence.sql', '0002_cells.sql', '0003_history.sql', '0004_verdict.sql']) await migration(name);
  for (const number of [1, 2]) await database.run(`insert into snapshot (code, number, method_version, codes_version, pairs, linked) values ('S' || $1::text, $1::integer, 'CHK-1', 'x', 0, 0)`, [number]);
  for (const [at, kind] of kindsThen.entries()) await link(`L${at}`, 1, null, [{ ...kind, codes: ['x'] }]);
  await link('L-then', 1, 2, [...kindsThen.map((kind) => ({ ...kind, codes: [] })), { ...kindsThen[0], codes: ['again'] }]);
  await link('L-then', 2, null, []);
  await database.run(`insert into standing (code, kind, theme_codes, territory_codes, established, links, illustrative, since_snapshot, until_snapshot)
    values ('L-then', 'project', '{}', '{}', true, 0, false, 1, 2), ('L-then', 'project', '{}', '{}', true, 1, false, 2, null), ('gone', 'project', '{}', '{}', true, 0, false, 1, 2), ('silent', 'action', '{}', '{}', true, 0, false, 1, null)`);
  await database.run(`insert into input (kind, code, content) values ('project', 'L-then', '{"population_codes": ["now"]}'), ('action', 'silent', '{"population_codes": null}')`);
  await database.run(`insert into input_history (kind, code, last_snapshot, content) values ('project', 'L-then', 1, '{"population_codes": ["then"]}')`);
  await migration('0005_links.sql');
});
afterAll(async () => {
  await database?.run('rollback');
  await database?.end();
});

test('every kind of missing field keeps its bit, and a bit stands for the same kind for ever', async () => {
  const rows = await database.run<{ line_code: string; missing: string }>('select line_code, missing from link where until_snapshot is null');
  const masks = Object.fromEntries(rows.map(({ line_code, missing }) => [line_code, Number(missing)]));
  kindsThen.forEach((kind, at) => expect(masks[`L${at}`], JSON.stringify(kind)).toBe(2 ** at));
  expect(masks['L-then']).toBe(0);
});

test('rows of every snapshot are carried over to the last digit', async () => {
  const rows = await database.run(`select * from link where line_code = 'L-then' order by since_snapshot`);
  const { coordinationCeiling, ...plain } = dimensions;
  const carried = { ...plain, coordination_ceiling: coordinationCeiling, action_code: 'A', state: 'LINKED', class: 'RELATED', rule: 6, containment: 0.25, convergence: 0.1, harmony: null, complementarity: 0.7, chk: 0.30000000000000004 };
  expect(rows).toMatchObject([{ ...carried, missing: String(2 ** kindsThen.length - 1), since_snapshot: 1, until_snapshot: 2 }, { ...carried, missing: '0', since_snapshot: 2, until_snapshot: null }]);
});

test('a line is for those whom its snapshot said', async () => {
  const rows = await database.run('select code, since_snapshot as since, population_codes as people from standing order by code, since_snapshot');
  expect(rows).toEqual([
    { code: 'L-then', since: 1, people: ['then'] }, { code: 'L-then', since: 2, people: ['now'] }, { code: 'gone', since: 1, people: [] }, { code: 'silent', since: 1, people: [] },
  ]);
});

test('the next cycle publishes anew', async () => {
  expect(await database.run(`select kind, code from dirty where code = '0005_links'`)).toEqual([{ kind: 'migration', code: '0005_links' }]);
});

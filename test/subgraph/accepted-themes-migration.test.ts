import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';
import { session, type Session } from '../support/session.ts';

/** A database as it was while a word was about whatever themes a line would have, in a schema that the test takes back at its end. */
let database: Session;
const migration = (name: string): Promise<unknown> => database.run(readFileSync(join(root, 'subgraphs', 'convergence', 'migrations', name), 'utf8'));

const elderly = [{ code: 'SOC/ELD', share: 100 }];
const disabled = [{ code: 'SOC/DIS', share: 100 }];
const line = (themes: object[], origin = 'INFERRED') => ({ illustrative: false, theme_origin: origin, theme_shares: themes });
const input = (kind: string, code: string, content: object) => database.run('insert into input (kind, code, content) values ($1, $2, $3)', [kind, code, content]);
const before = (snapshot: number, code: string, content: object | null) => database.run(`insert into input_history (kind, code, last_snapshot, content) values ('project', $1, $2, $3)`, [code, snapshot, content]);
/** A word of the second of four days, on each of which a snapshot was published. */
async function accepted(code: string): Promise<void> {
  await database.run(`insert into verdict (subject, kind, line_code, decision, by, reason, recorded_by, recorded_at) values ($1, 'THEMES', $1, 'ACCEPTED', 'A', 'x', 'anonymous', '2026-01-02 12:00Z')`, [code]);
  await input('theme_verdict', code, { code, by: 'A', reason: 'x' });
}

beforeAll(async () => {
  database = await session(await startHub(), 'convergence');
  await database.run('begin; create schema before_accepted_themes; set local search_path = before_accepted_themes, public');
  for (const name of ['0001_convergence.sql', '0002_cells.sql', '0003_history.sql', '0004_verdict.sql']) await migration(name);
  for (const day of [1, 2, 3, 4]) {
    await database.run(`insert into snapshot (code, number, method_version, codes_version, computed_at, pairs, linked) values ('S' || $1::text, $1::integer, 'CHK-1', 'x', $2, 0, 0)`, [day, `2026-01-0${day} 00:00Z`]);
  }
  for (const code of ['same', 'other-since', 'other-before', 'coded-since', 'coded-then', 'gone']) await accepted(code);
  await input('project', 'same', line([...disabled.map((one) => ({ ...one, share: 50 })), { code: 'CUL', share: 50 }]));
  await input('project', 'other-since', line(disabled));
  await before(3, 'other-since', line(elderly));
  await input('project', 'other-before', line(disabled));
  await before(1, 'other-before', line(elderly));
  await input('project', 'coded-since', line(disabled, 'CODED'));
  await before(2, 'coded-since', line(elderly));
  await input('project', 'coded-then', line(disabled));
  await before(2, 'coded-then', line(elderly, 'CODED'));
  await migration('0008_accepted_themes.sql');
});
afterAll(async () => {
  await database?.run('rollback');
  await database?.end();
});

test('a word is about the themes that the line had when it was given; of a line that was coded then, or is not known, about none', async () => {
  const rows = await database.run<{ subject: string; theme_shares: unknown }>('select subject, theme_shares from verdict');
  const mixed = [{ code: 'CUL', share: 50 }, { code: 'SOC/DIS', share: 50 }];
  expect(Object.fromEntries(rows.map(({ subject, theme_shares }) => [subject, theme_shares]))).toEqual({
    same: mixed, 'other-since': elderly, 'other-before': disabled, 'coded-since': elderly, 'coded-then': null, gone: null,
  });
});

test('inputs say so too, those of which nobody knows what they are about are gone, and all are looked at anew', async () => {
  const rows = await database.run<{ code: string; content: { theme_shares: unknown } }>(`select code, content from input where kind = 'theme_verdict' order by code`);
  expect(rows.map(({ code }) => code)).toEqual(['coded-since', 'other-before', 'other-since', 'same']);
  expect(rows[2]!.content).toEqual({ code: 'other-since', by: 'A', reason: 'x', theme_shares: elderly });
  expect(await database.run(`select code from dirty where kind = 'theme_verdict'`)).toHaveLength(6);
});

test('snapshots from before keep the words on which they rest', async () => {
  const rows = await database.run<{ content: object }>(`select content, last_snapshot from input_history where kind = 'theme_verdict'`);
  expect(rows).toHaveLength(6);
  expect(rows).toContainEqual({ content: { code: 'gone', by: 'A', reason: 'x' }, last_snapshot: 4 });
});

import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startOwnHub } from '../../test/support/hub.process.ts';
import { loadCountry } from './hub.load.ts';
import { Chance } from './random.ts';
import { worldOfSize } from './world.ts';

/** How often each change is made; the middle one is told, and the slowest. */
const tries = 7;

const told = (seconds: readonly number[]): string => `${seconds[Math.floor(seconds.length / 2)]!.toFixed(2)} s, at most ${seconds.at(-1)!.toFixed(2)} s`;

/**
 * A hub with a country in it: from the commit of one changed row in a subgraph's own table until the gateway tells of a snapshot that holds it. That
 * takes in the feed, its reading, the computation, the publication and the question.
 */
async function measure(percent: number): Promise<void> {
  const inputs = worldOfSize(percent);
  const hub = await startOwnHub({ HUB_SEED: 'reference', HUB_LOG: 'info' });
  try {
    const { url, databaseUrls } = hub.address;
    const snapshot = async (): Promise<number> => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ currentSnapshot { number pairs linked } }"}' });
      const answer = (await response.json()) as { data?: { currentSnapshot?: { number: number } | null } };
      return answer.data?.currentSnapshot?.number ?? 0;
    };
    const started = performance.now();
    await loadCountry(databaseUrls, inputs);
    process.stdout.write(`${percent} %\n  loaded in ${((performance.now() - started) / 1_000).toFixed(0)} s\n`);
    const convergence = new pg.Client({ connectionString: databaseUrls['convergence'] });
    await convergence.connect();
    const settled = async (): Promise<void> => {
      for (let quiet = 0; quiet < 8; await pause(250)) {
        const { rows: [row] } = await convergence.query<{ settled: boolean }>(`select not exists (select 1 from dirty) and (select count(*) from input where kind = 'agreement') >= $1 as settled`, [inputs.agreement.length]);
        quiet = row!.settled ? quiet + 1 : 0;
      }
    };
    await settled();
    const { rows: [pairs] } = await convergence.query<{ pairs: number; linked: number }>('select pairs, linked from snapshot order by number desc limit 1');
    process.stdout.write(`  read and published ${((performance.now() - started) / 1_000).toFixed(0)} s after the first row: ${pairs!.pairs} pairs told, ${pairs!.linked} linked\n`);
    const chance = new Chance(3);
    const changes: readonly (readonly [what: string, database: string, sql: string, codes: readonly { readonly code: string }[]])[] = [
      ['a project', 'territories', `update project set end_month = '2027-06', start_month = '2021-03', budget = coalesce(budget, 0) + 1 where code = $1`, inputs.project],
      ['a need', 'territories', 'update need set persons = coalesce(persons, 0) + 7 where code = $1', inputs.need],
      ['an agreement', 'associations', 'update agreement set signed = not coalesce(signed, false) where code = $1', inputs.agreement],
      ['an action', 'programmes', 'update action set budget = coalesce(budget, 0) + 1 where code = $1', inputs.action],
    ];
    for (const [what, database, sql, rows] of changes) {
      const client = new pg.Client({ connectionString: databaseUrls[database] });
      await client.connect();
      const seconds: number[] = [];
      for (let at = 0; at < tries; at += 1) {
        await settled();
        const before = await snapshot();
        await client.query(sql, [chance.oneOf(rows).code]);
        const committed = performance.now();
        while ((await snapshot()) === before) await pause(10);
        seconds.push((performance.now() - committed) / 1_000);
      }
      await client.end();
      process.stdout.write(`  ${what.padEnd(13)} visible after ${told(seconds.sort((one, other) => one - other))}\n`);
    }
    await convergence.end();
  } finally {
    await hub.stop();
  }
}

for (const percent of process.argv.length > 2 ? process.argv.slice(2) : ['5', '20']) await measure(Number(percent));

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedLines, numbersFrom, type GeneratedLine } from '../support/generated-lines.ts';
import { addressOf, ended, launch, printed } from '../support/hub.process.ts';
import { Hub, ownHub } from '../support/hub.ts';
import { healthOf, isAlive, noteOf, until } from '../support/part.ts';
import { toldBy, type Told } from '../support/told.ts';

/** Communes of two provinces, so that figures above the commune depend on several of them. */
const communes = ['08.201.01.01', '08.201.01.05', '08.201.07.05'];
const planOf = (territory: string) => `KILL-${territory}`;
const actions = generatedLines('KILL-A', 30, 1, communes);
const projects = generatedLines('KILL-P', 2_000, 2, communes, planOf);

let hub: Hub;
/** As it was first started: what its data folder goes with, whoever runs it in the end. */
let first: Hub;
let undisturbed: Told;
const next = numbersFrom(20_261_122);
const environment = { HUB_FEED_EVERY: '50' };
/** The launcher that a test started in place of a killed one. */
let launcher: ReturnType<typeof launch> | null = null;

/** One statement, one transaction: all of these lines or none. */
const insert = async (table: 'action' | 'project', lines: readonly GeneratedLine[]): Promise<void> => {
  const columns = Object.keys(lines[0]!).join(', ');
  await hub.sql(table === 'action' ? 'programmes' : 'territories', `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(lines)]);
};
const remove = () => hub.sql('territories', `delete from project where code like 'KILL-%'`);

beforeAll(async () => {
  hub = first = await ownHub(environment);
  await insert('action', actions);
  await hub.sql('territories', `insert into plan (code, kind, titles, territory_code) select 'KILL-' || code, 'PAC', '{"fr": "Plan d’essai"}', code from territory where code = any($1)`, [communes]);
  await insert('project', projects);
  await hub.settled();
  undisturbed = await toldBy(hub);
  await remove();
  await hub.settled();
});

afterAll(async () => {
  if (launcher !== null) {
    launcher.kill('SIGTERM');
    await ended(launcher);
  }
  await first?.stop();
});

/** Asks until the answer comes: who asks a database that is just being repaired is turned away. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 30_000; ; await pause(200)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

type Victim = 'programmes' | 'territories' | 'associations' | 'convergence' | 'gateway' | 'postgres' | 'launcher';

/** Ends a process as a power cut would, and waits until the hub is whole again. */
async function kill(victim: Victim): Promise<void> {
  const note = noteOf(hub);
  const pid = victim === 'launcher' ? note.pid : victim === 'postgres' ? note.database.pid : note.parts[victim].pid;
  process.kill(pid!, 'SIGKILL');
  await until(() => !isAlive(pid!), `${victim} is gone`);
  if (victim === 'launcher') {
    if (launcher === null) await ended(hub.process);
    launcher = launch({ ...environment, HUB_DATA: hub.dataFolder, HUB_PORT: new URL(hub.url).port, HUB_TRACE: '1' });
    await printed(launcher, /Hub ready at/);
    hub = new Hub(addressOf(hub.dataFolder));
  }
  await until(async () => {
    const { database, parts } = noteOf(hub);
    const now = victim === 'launcher' ? true : ![pid, null].includes(victim === 'postgres' ? database.pid : parts[victim].pid);
    return now && (await healthOf(hub).then(({ ready }) => ready, () => false));
  }, `the hub is whole again after the end of ${victim}`);
}

const stored = (part: readonly GeneratedLine[]) =>
  patiently(() => hub.sql<{ lines: number; told: number }>('territories', `
    select (select count(*)::int from project where code = any($1)) as lines,
      (select coalesce(sum(case operation when 'PUT' then 1 else -1 end), 0)::int from feed where kind = 'project' and code = any($1)) as told`, [part.map(({ code }) => code)]));

/** In the middle of the insert, of reading the feed, of computing: a recomputation of these lines takes one to three seconds. */
const moments: readonly [Victim, 'while lines are stored' | 'after they are stored', number][] = [
  ['postgres', 'while lines are stored', 40],
  ['convergence', 'after they are stored', 50],
  ['territories', 'while lines are stored', 60],
  ['convergence', 'after they are stored', 500],
  ['programmes', 'after they are stored', 100],
  ['gateway', 'while lines are stored', 20],
  ['convergence', 'after they are stored', 1_200],
  ['postgres', 'after they are stored', 700],
  ['associations', 'after they are stored', 100],
  ['launcher', 'after they are stored', 400],
];
const size = projects.length / moments.length;

describe('kill -9', () => {
  test.each(moments.map(([victim, when, within], index) => [victim, when, within, index] as const))('of %s %s (within %i ms)', async (victim, when, within, index) => {
    const part = projects.slice(index * size, (index + 1) * size);
    const storing = insert('project', part).then(() => true, () => false);
    if (when === 'after they are stored') await storing;
    await pause(next() * within);
    await kill(victim);

    const committed = await storing;
    const [found] = await stored(part);
    expect([0, part.length]).toContain(found!.lines);
    if (committed) expect(found!.lines).toBe(part.length);
    expect(found!.told).toBe(found!.lines);
    if (found!.lines === 0) await insert('project', part);
  });

  test('of one after the other leaves what an undisturbed run over the same data tells', async () => {
    await hub.settled();
    const told = await toldBy(hub);
    expect(undisturbed['link']!.rows).toBeGreaterThan(1_000);
    expect(told).toEqual(undisturbed);
  });

  test('leaves a history in which no row holds twice at once', async () => {
    const twice = await hub.sql('convergence', `
      select 1 from (select since_snapshot, lag(coalesce(until_snapshot, 2147483647)) over (partition by action_code, line_code order by since_snapshot) as before from link) held
      where since_snapshot < before limit 1`);
    expect(twice).toEqual([]);
    expect(await hub.sql('convergence', 'select 1 from link where until_snapshot <= since_snapshot limit 1')).toEqual([]);
    expect(await hub.sql('convergence', 'select number from snapshot where number <> (select count(*) from snapshot other where other.number <= snapshot.number)')).toEqual([]);
  });

  test('of the computation again and again, however often, changes no figure', async () => {
    for (const change of [1, -1]) {
      await hub.sql('programmes', `update action set budget = budget + $1 where code = 'KILL-A-0000'`, [change]);
      await pause(next() * 1_500);
      await kill('convergence');
    }
    await hub.settled();
    expect(await toldBy(hub)).toEqual(undisturbed);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder, freePort, isAlive, patience, pause, remove, RunningHub } from './running-hub.ts';
import type { Note } from './running-hub.ts';

let data: string;
let port: number;
const hubs: RunningHub[] = [];

/** One folder through its whole life: the tests below follow each other. */
function start(): RunningHub {
  const hub = RunningHub.run(data, port);
  hubs.push(hub);
  return hub;
}

beforeAll(async () => {
  data = dataFolder();
  port = await freePort();
});

afterAll(() => remove(data, hubs), patience);

async function inDatabase<T>(note: Note, statement: string): Promise<T[]> {
  const { roles } = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as { roles: Record<string, string> };
  const url = new URL(note.databases.programmes!);
  url.password = roles.programmes!;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(statement)).rows as T[];
  } finally {
    await client.end();
  }
}

test('the first start ends with the line that it is ready', { timeout: patience }, async () => {
  const hub = await start().ready();
  expect(hub.lines.at(-1)).toBe(`Hub ready at http://127.0.0.1:${port}/`);
  expect(hub.pids().every(isAlive)).toBe(true);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).ok).toBe(true);
});

test('a second start in the same folder says which one runs', { timeout: patience }, async () => {
  const second = RunningHub.run(data, await freePort());
  expect(await second.exit()).toBe(1);
  expect(second.output.trim()).toMatch(new RegExp(`already runs at http://127\\.0\\.0\\.1:${port}/ \\(process \\d+\\)`));
});

test('a part that is killed comes back at its port', { timeout: patience }, async () => {
  const hub = hubs[0]!;
  const before = hub.note().parts.territories!;
  process.kill(before.pid, 'SIGKILL');
  await hub.until(() => hub.output.includes('territories is back at '));
  const after = hub.note().parts.territories!;
  expect(after.pid).not.toBe(before.pid);
  expect(after.port).toBe(before.port);
});

test('a part that a person stops stays stopped until it is started again', { timeout: patience }, async () => {
  const hub = hubs[0]!;
  process.kill(hub.note().parts.associations!.pid, 'SIGTERM');
  await hub.until(() => hub.output.includes('To start it again: npx hub associations'));
  await pause(1_000);
  expect(hub.note().parts.associations!.pid).toBeNull();

  const alone = RunningHub.run(data, port, {}, ['associations']);
  await alone.until(() => alone.output.includes(`associations is ready at ${hub.note().parts.associations!.url}`));
  expect(await alone.stop()).toBe(0);
});

test('SIGTERM stops every process, the database last', { timeout: patience }, async () => {
  const hub = hubs[0]!;
  await inDatabase(hub.note(), 'CREATE TABLE kept AS SELECT 42 AS answer');
  const pids = hub.pids().filter((pid) => pid !== null);
  const { database, parts } = hub.note();
  const order: string[] = [];
  const watch = setInterval(() => {
    for (const [name, { pid }] of [...Object.entries(parts), ['database', database] as const])
      if (pid !== null && !isAlive(pid) && !order.includes(name)) order.push(name);
  }, 5);
  expect(await hub.stop()).toBe(0);
  await pause(20);
  clearInterval(watch);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(order[0]).toBe('gateway');
  expect(order.at(-1)).toBe('database');
});

test('the next start has kept the data and the ports', { timeout: patience }, async () => {
  const hub = await start().ready();
  expect(await inDatabase(hub.note(), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('after kill -9 only the database is left, and the next start takes it over', { timeout: patience }, async () => {
  const killed = hubs.at(-1)!;
  const pids = killed.pids();
  const { pid, database } = killed.note();
  await inDatabase(killed.note(), 'INSERT INTO kept VALUES (43)');
  process.kill(pid, 'SIGKILL');
  await killed.exit();
  for (let tries = 0; tries < 100 && pids.some((one) => one !== database.pid && isAlive(one)); tries += 1) await pause(50);
  expect(pids.filter(isAlive)).toEqual([database.pid]);

  const hub = await start().ready();
  expect(isAlive(database.pid)).toBe(false);
  expect(await inDatabase(hub.note(), 'SELECT answer FROM kept ORDER BY 1')).toEqual([{ answer: 42 }, { answer: 43 }]);
});

test('a killed bootstrap takes the hub with it in an orderly way', { timeout: patience }, async () => {
  const hub = hubs.at(-1)!;
  const pids = hub.pids();
  hub.process.kill('SIGKILL');
  const next = await start().ready();
  expect(pids.filter(isAlive)).toEqual([]);
  expect(await next.stop('SIGINT')).toBe(0);
});

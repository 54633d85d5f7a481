import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder, freePort, patience, remove, RunningHub } from './running-hub.ts';

let data: string;
let other: Server;
let taken: number;

beforeAll(async () => {
  data = dataFolder();
  taken = await freePort();
  other = createServer().listen(taken, '127.0.0.1');
});

afterAll(async () => {
  other.close();
  await remove(data, []);
});

async function refusal(env: NodeJS.ProcessEnv, args = ['start']): Promise<string> {
  const hub = RunningHub.run(data, await freePort(), env, args);
  expect(await hub.exit()).toBe(1);
  expect(hub.output).not.toMatch(/^\s+at /m);
  return hub.output.trim();
}

test('a port that is taken is refused with another one that is free', { timeout: patience }, async () => {
  const said = await refusal({ HUB_PORT: String(taken) });
  expect(said).toMatch(new RegExp(`^Port ${taken} is taken\\. Stop the program that listens there, or choose another: HUB_PORT=\\d+ npm start\\.$`));
});

test('every wrong setting is named at once, and a password is not shown', { timeout: patience }, async () => {
  const said = await refusal({ HUB_PORT: 'abc', HUB_LOG: 'loud', HUB_SEED: 'facts,facst', HUB_CORS_ORIGINS: '*', DATABASE_URL: 'mysql://me:secret@here/x' });
  expect(said.split('\n')).toHaveLength(1);
  for (const wrong of ['HUB_PORT', '"abc"', 'HUB_LOG', '"loud"', 'HUB_SEED', 'HUB_CORS_ORIGINS', '"*"', 'DATABASE_URL']) expect(said).toContain(wrong);
  expect(said).not.toContain('secret');
});

test('a database that nobody answers for is refused with what to do', { timeout: patience }, async () => {
  const said = await refusal({ DATABASE_URL: `postgres://me:secret@127.0.0.1:${await freePort()}/postgres` });
  expect(said).toMatch(/No PostgreSQL answers at 127\.0\.0\.1:\d+: start it, correct DATABASE_URL, or leave DATABASE_URL out/);
  expect(said).not.toContain('secret');
});

test('a command that does not exist is refused', { timeout: patience }, async () => {
  expect(await refusal({}, ['strat'])).toBe('hub strat is not a command: see npx hub --help.');
});

test('an import without a running hub says how to start one', { timeout: patience }, async () => {
  expect(await refusal({}, ['import', 'panddh', 'package.json'])).toContain('start it with npm start in another terminal');
});

test('help names every setting', { timeout: patience }, async () => {
  const hub = RunningHub.run(data, taken, {}, ['--help']);
  expect(await hub.exit()).toBe(0);
  for (const name of ['HUB_PORT', 'HUB_HOST', 'HUB_DATA', 'DATABASE_URL', 'HUB_DATABASE_PREFIX', 'HUB_SEED', 'HUB_LOG', 'HUB_SUBGRAPH_PORTS', 'HUB_CORS_ORIGINS'])
    expect(hub.output).toContain(name);
});

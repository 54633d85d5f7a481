import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administratorsUrls, prepareDatabases } from '../../hub/databases.ts';
import { DataFolder } from '../../hub/folder.ts';
import { unprivilegedAccount } from '../../hub/postgres/account.ts';
import { embeddedPostgres } from '../../hub/postgres/embedded.ts';
import type { Server } from '../../hub/postgres/server.ts';
import { dataFolder, patience, remove } from './running-hub.ts';

let data: string;
let folder: DataFolder;
let server: Server;

beforeAll(async () => {
  data = dataFolder();
  folder = new DataFolder(data).create();
  server = await embeddedPostgres(folder, () => {});
  await server.start();
}, patience);

afterAll(async () => {
  await server.stop();
  await remove(data, []);
}, patience);

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('each subgraph enters its own database and no other', { timeout: patience }, async () => {
  const urls = await prepareDatabases(server.url, 'one', folder.secrets().roles);
  expect(await ask(urls.programmes, 'SELECT current_database() AS name')).toEqual([{ name: 'one_programmes' }]);
  const foreign = urls.programmes.replace(/one_programmes$/, 'one_territories');
  await expect(ask(foreign, 'SELECT 1')).rejects.toThrow('permission denied for database');
});

test('preparing twice keeps what is there and sets the password again', { timeout: patience }, async () => {
  const first = await prepareDatabases(server.url, 'two', folder.secrets().roles);
  await ask(first.programmes, 'CREATE TABLE kept AS SELECT 1 AS a');
  const second = await prepareDatabases(server.url, 'two', { ...folder.secrets().roles, programmes: 'another' });
  expect(await ask(second.programmes, 'SELECT a FROM kept')).toEqual([{ a: 1 }]);
  await expect(ask(first.programmes, 'SELECT 1')).rejects.toThrow('password authentication failed');
});

test('similarity search knows Arabic letters', { timeout: patience }, async () => {
  await prepareDatabases(server.url, 'three', folder.secrets().roles);
  const url = administratorsUrls(server.url, 'three').programmes;
  expect(await ask(url, "SELECT similarity('التضامن', 'تضامن') > 0.3 AS alike")).toEqual([{ alike: true }]);
});

test('an administrator with too few rights is told which ones', { timeout: patience }, async () => {
  await ask(server.url, "CREATE ROLE weak LOGIN PASSWORD 'weak'");
  const weak = new URL(server.url);
  weak.username = weak.password = 'weak';
  await expect(prepareDatabases(weak.href, 'four', folder.secrets().roles)).rejects.toThrow('has no right to create databases and roles');
});

test('an administrator who is no superuser may prepare everything', { timeout: patience }, async () => {
  await ask(server.url, "CREATE ROLE limited LOGIN CREATEDB CREATEROLE PASSWORD 'limited'");
  const limited = new URL(server.url);
  limited.username = limited.password = 'limited';
  const urls = await prepareDatabases(limited.href, 'five', folder.secrets().roles);
  expect(await ask(urls.convergence, 'SELECT current_user AS name')).toEqual([{ name: 'five_convergence' }]);
});

test('the server listens on this machine only and has no socket file', { timeout: patience }, async () => {
  expect(await ask(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8')).not.toContain('.s.PGSQL');
});

test('as root a machine without any of the known users is told what to do', async () => {
  await expect(unprivilegedAccount(['no-such-user'])).rejects.toThrow('start the hub as an ordinary user');
});

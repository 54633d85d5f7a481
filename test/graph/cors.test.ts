import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';
import { freePort } from '../../hub/port.ts';
import { ended, launch, printed } from '../support/hub.process.ts';

const dashboard = 'https://dashboard.example';
const local = 'http://localhost:5173';
const stranger = 'https://dashboard.example.evil.example';

let hub: Hub;
let gateway: ChildProcess;
let url: string;

/** A gateway of its own before the subgraphs of the shared hub. */
async function startGateway(origins: string): Promise<ChildProcess> {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const addresses = Object.fromEntries(['programmes', 'territories', 'associations', 'convergence'].map((name) => [`HUB_${name.toUpperCase()}_URL`, hub.subgraphUrls[name]!]));
  return launch({ HUB_DATA: join(hub.dataFolder, 'no-hub'), HUB_LISTEN: `127.0.0.1:${port}`, HUB_SECRET: hub.secret, HUB_CORS_ORIGINS: origins, ...addresses }, ['gateway']);
}

beforeAll(async () => {
  hub = await startHub();
  gateway = await startGateway(` ${dashboard}, ${local},`);
  await printed(gateway, /is ready at/);
});
afterAll(async () => {
  gateway?.kill('SIGTERM');
  if (gateway !== undefined) await ended(gateway);
});

const question = JSON.stringify({ query: '{ regions { totalCount } }' });
const json = { 'content-type': 'application/json' };
const ask = (origin: string, headers: Record<string, string> = json, at = url) => fetch(`${at}/graphql`, { method: 'POST', headers: { origin, ...headers }, body: question });
const preflight = (origin: string, at = url) =>
  fetch(`${at}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-client' } });
const allowed = ({ headers }: Response) => Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-allow-')).map(([name, value]) => [name.slice('access-control-allow-'.length), value]));

describe('a page of an origin that is listed', () => {
  test.each([dashboard, local])('%s is told before it asks that it may', async (origin) => {
    const response = await preflight(origin);
    expect([response.status, allowed(response)]).toEqual([204, { origin, methods: 'GET, POST', headers: 'content-type,x-client' }]);
    expect(response.headers.get('vary')).toContain('Origin');
  });

  test('reads the answer and the id of its request, with its origin by name and never with credentials', async () => {
    const response = await ask(dashboard);
    expect(allowed(response)).toEqual({ origin: dashboard });
    expect(response.headers.get('access-control-expose-headers')).toBe('x-request-id');
    expect(await response.json()).toEqual({ data: { regions: { totalCount: 12 } } });
  });

  test('reads why it was refused, too', async () => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...json, origin: dashboard }, body: '{' });
    expect([response.status, allowed(response)]).toEqual([400, { origin: dashboard }]);
  });

  test('is asked first all the same: what any page could send unasked is refused', async () => {
    for (const response of [await ask(dashboard, { 'content-type': 'text/plain' }), await fetch(`${url}/graphql?query=%7B__typename%7D`, { headers: { origin: dashboard } })]) expect(response.status).toBe(400);
  });
});

describe('a page of any other origin', () => {
  test.each([stranger, 'http://dashboard.example', 'https://dashboard.example:8443', 'null'])('%s is allowed nothing', async (origin) => {
    for (const response of [await preflight(origin), await ask(origin)]) expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is allowed nothing by a hub that names none, whatever its origin', async () => {
    for (const response of [await preflight(dashboard, hub.url), await ask(dashboard, json, hub.url)]) expect(allowed(response)).toEqual({});
  });
});

test.each(['*', 'https://dashboard.example/', 'https://dashboard.example/path', 'dashboard.example', 'ftp://dashboard.example', `${dashboard} ${local}`])('%s is no list of origins, and a gateway says so before it starts', async (origins) => {
  const refused = await startGateway(origins);
  const said = await printed(refused, /HUB_CORS_ORIGINS must be exact origins/);
  expect(said).not.toMatch(/^\s+at /m);
  expect(await ended(refused)).toBe(1);
});

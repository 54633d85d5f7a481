import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Answer, type Hub } from '../support/hub.ts';
import { healthOf, noteOf, startPart, stopPart, until, type Part } from '../support/part.ts';

let hub: Hub;
let whole: any;
const again: (() => Promise<void>)[] = [];

beforeAll(async () => {
  hub = await ownHub({ HUB_FEED_EVERY: '100' });
  await hub.settled();
  whole = (await hub.ask(question)).data;
});
afterAll(async () => {
  for (const stop of again) await stop();
  await hub?.stop();
});

/** Something of every subgraph: its own lists, and what it adds to what others own. */
const question = `{
  regionByCode(code: "08") {
    code
    names { value }
    provinces { totalCount }
    associations { totalCount }
    agreements { totalCount }
    convergence(example: true) { linkedPairs uptake { value low high } alignedUptake { value low high } }
    links { totalCount }
  }
  projects { totalCount }
  actions(orderBy: [{ field: CODE }]) { totalCount nodes { code title(language: FR) { value } agreements { totalCount } links { totalCount } standing { links bestChk } } }
  associations { totalCount }
  proposals { totalCount }
  links(first: 200) { totalCount nodes { code chk convergence } }
}`;

const sentence = (subgraph: string) => `The subgraph "${subgraph}" does not answer; its fields are null in this answer. Ask again later.`;

/** Exactly one error, which names the subgraph and nothing of where it runs or why it fails. */
function expectAbsent({ errors }: Answer, subgraph: string): void {
  expect(errors).toHaveLength(1);
  expect(errors![0]!.message).toBe(sentence(subgraph));
  expect(errors![0]!.extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph });
  const { port } = noteOf(hub).parts[subgraph as Part];
  expect(JSON.stringify(errors)).not.toMatch(new RegExp(`${port}|127\\.0\\.0\\.1|localhost|ECONN|stack|undici|internal`, 'i'));
}

const withoutAssociations = () => ({
  ...whole,
  regionByCode: { ...whole.regionByCode, associations: null, agreements: null },
  actions: { ...whole.actions, nodes: whole.actions.nodes.map((action: object) => ({ ...action, agreements: null })) },
  associations: null,
  proposals: null,
});

test('with everything up the answer is whole', async () => {
  const { errors } = await hub.ask(question);
  expect(errors).toBeUndefined();
  expect(whole.regionByCode.associations.totalCount).toBeGreaterThan(0);
  expect(whole.regionByCode.convergence.linkedPairs).toBeGreaterThan(0);
  expect(whole.actions.nodes.some(({ agreements }: { agreements: { totalCount: number } }) => agreements.totalCount > 0)).toBe(true);
  expect(whole.links.totalCount).toBe(whole.links.nodes.length);
  expect(await healthOf(hub)).toEqual({ ready: true, subgraphs: { programmes: 'ready', territories: 'ready', associations: 'ready', convergence: 'ready' } });
});

describe('while associations is stopped', () => {
  beforeAll(() => stopPart(hub, 'associations'));

  test('its fields are null, all others are told, and one error names it', async () => {
    const answer = await hub.ask(question);
    expect(answer.data).toEqual(withoutAssociations());
    expectAbsent(answer, 'associations');
  });

  test('what does not need it is answered without any error', async () => {
    const { data, errors } = await hub.ask('{ regions { totalCount } actions { totalCount } links { totalCount } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ regions: { totalCount: 12 }, links: { totalCount: whole.links.totalCount } });
  });

  test('health names it, and the hub still serves', async () => {
    const response = await fetch(`${hub.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { ready: false, subgraphs: { programmes: 'ready', territories: 'ready', associations: 'down', convergence: 'ready' } }]);
  });

  test('figures computed anew rest on what was last known of it, and are not lower', async () => {
    const snapshot = async () => (await hub.ask('{ currentSnapshot { number } }')).data.currentSnapshot.number as number;
    const before = await snapshot();
    await hub.sql('programmes', `update action set descriptions = '{"fr": "Exemple"}' where code = 'EX-A01'`);
    await until(async () => (await snapshot()) > before, 'a new snapshot is published');
    expect((await hub.ask(question)).data).toEqual(withoutAssociations());
  });

  test('a convergence that starts meanwhile keeps its figures', async () => {
    const { pid } = noteOf(hub).parts.convergence;
    process.kill(pid!, 'SIGKILL');
    await until(async () => ![pid, null].includes(noteOf(hub).parts.convergence.pid) && (await healthOf(hub)).subgraphs['convergence'] === 'ready', 'convergence is back');
    expect((await hub.ask(question)).data).toEqual(withoutAssociations());
  });

  /** Something else answers at its port, or it answers in a way of its own. */
  async function pretending<T>(listener: RequestListener, work: () => Promise<T>): Promise<T> {
    const server = createServer(listener);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(noteOf(hub).parts.associations.port, '127.0.0.1', resolve));
    try {
      return await work();
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  const pretences: readonly [string, RequestListener][] = [
    ['a failure with a stack in its body', (_request, response) => void response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ message: 'Error at internal.js:1', extensions: { stacktrace: ['internal'] } }] }))],
    ['a page of HTML', (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>internal</h1>')],
    ['half an answer', (_request, response) => { response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' }).write('{"data":'); setTimeout(() => response.destroy(), 50); }],
    ['nothing, and hangs up', (_request, response) => void response.destroy()],
    ['a redirect to elsewhere', (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/internal' }).end()],
    ['null', (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('null')],
    ['an empty object', (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}')],
    ['a word', (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('"internal"')],
  ];

  test.each(pretences)('what answers in its place with %s is not believed', async (_what, listener) => {
    const answer = await pretending(listener, () => hub.ask(question));
    expect(answer.data).toEqual(withoutAssociations());
    expectAbsent(answer, 'associations');
  });

  test('once it is started again the answer is whole again', async () => {
    again.push(await startPart(hub, 'associations'));
    const { data, errors } = await hub.ask(question);
    expect(errors).toBeUndefined();
    expect(data).toEqual(whole);
    expect((await healthOf(hub)).ready).toBe(true);
  });
});

test('while convergence is stopped lines are told and figures are null', async () => {
  await stopPart(hub, 'convergence');
  const answer = await hub.ask(question);
  expect(answer.data).toEqual({
    ...whole,
    regionByCode: { ...whole.regionByCode, convergence: null, links: null },
    actions: { ...whole.actions, nodes: whole.actions.nodes.map((action: object) => ({ ...action, links: null, standing: null })) },
    links: null,
  });
  expectAbsent(answer, 'convergence');
  again.push(await startPart(hub, 'convergence'));
  expect((await hub.ask(question)).data).toEqual(whole);
});

test('while programmes is stopped pairs are told with the codes of their actions', async () => {
  await stopPart(hub, 'programmes');
  const answer = await hub.ask('{ regions { totalCount } actions { totalCount } links(first: 3) { nodes { code action { code title { value } } } } }');
  expect(answer.data).toMatchObject({ regions: { totalCount: 12 }, actions: null });
  for (const { code, action } of answer.data.links.nodes) expect(action).toEqual({ code: code.split('~')[0], title: null });
  expectAbsent(answer, 'programmes');
  expect((await healthOf(hub)).subgraphs).toEqual({ programmes: 'down', territories: 'ready', associations: 'ready', convergence: 'ready' });
  again.push(await startPart(hub, 'programmes'));
  expect((await hub.ask(question)).data).toEqual(whole);
});

test('a subgraph that hangs is waited for no longer than ten seconds, and costs only its fields', async () => {
  const { pid } = noteOf(hub).parts.territories;
  process.kill(pid!, 'SIGSTOP');
  try {
    const began = Date.now();
    const [answer, health] = await Promise.all([
      hub.ask('{ regions { totalCount } projects { totalCount } actions { totalCount } associations { totalCount } links(first: 2) { nodes { code line { ... on Project { code titles { value } } } } } }'),
      healthOf(hub),
    ]);
    expect(Date.now() - began).toBeLessThan(14_000);
    expect(answer.data).toMatchObject({ regions: null, projects: null, actions: { totalCount: whole.actions.totalCount }, associations: { totalCount: whole.associations.totalCount } });
    expect(answer.data.links.nodes).toHaveLength(2);
    expectAbsent(answer, 'territories');
    expect(health.subgraphs['territories']).toBe('down');
  } finally {
    process.kill(pid!, 'SIGCONT');
  }
  await until(async () => (await healthOf(hub)).ready, 'territories answers again');
  expect((await hub.ask(question)).data).toEqual(whole);
});

test('a subgraph that was killed is started again by the launcher, and the answer is whole again', async () => {
  const { pid } = noteOf(hub).parts.territories;
  process.kill(pid!, 'SIGKILL');
  await until(async () => ![pid, null].includes(noteOf(hub).parts.territories.pid) && (await healthOf(hub)).ready, 'territories is back');
  await hub.settled();
  const { data, errors } = await hub.ask(question);
  expect(errors).toBeUndefined();
  expect(data).toEqual(whole);
});

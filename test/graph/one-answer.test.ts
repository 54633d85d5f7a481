import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCellWorld } from '../support/cell-world.ts';
import { ownHub, type Answer, type Hub } from '../support/hub.ts';
import { loadMiniWorld } from '../support/mini-world.load.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'none', HUB_FEED_EVERY: '10' });
  await loadMiniWorld(hub);
  await loadCellWorld(hub);
});
afterAll(() => hub?.stop());

const figures = '{ uptake { value numerator denominator low high snapshotId } supportByValue { value numerator denominator snapshotId } linkedPairs }';
const link = '{ id code state chk convergence }';
const at = (asOf: string | null): string => (asOf === null ? '' : `(asOf: "${asOf}")`);
const pageAt = (asOf: string | null): string => (asOf === null ? '(first: 50)' : `(first: 50, asOf: "${asOf}")`);

/** Asks convergence at the root, again for territories, again for plans and their projects, and for the lines of links. */
const question = (asOf: string | null = null): string => `{
  currentSnapshot { id code number }
  links${pageAt(asOf)} { totalCount nodes { id code state chk convergence line { ... on Project { code standing${at(asOf)} { id budget { amount } bestChk } } } action { code standing${at(asOf)} { id links bestChk } } } }
  regions { nodes {
    code
    convergence${at(asOf)} ${figures}
    provinces { nodes { code convergence${at(asOf)} ${figures} gaps${pageAt(asOf)} { totalCount totals { personsLow personsHigh } nodes { id code } } } }
  } }
  plans(first: 50) { nodes {
    code
    convergence${at(asOf)} ${figures}
    links${pageAt(asOf)} { totalCount nodes ${link} }
    projects { nodes { code standing${at(asOf)} { id budget { amount } bestChk } links${pageAt(asOf)} { nodes ${link} } } }
  } }
}`;

/** Ids of all snapshots that an answer quotes. */
function snapshotsIn(answer: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'snapshotId') found.add(value as string);
    return value;
  });
  return found;
}

/** What is told of a snapshot, without the newest one's own name. */
const content = ({ currentSnapshot: _, ...rest }: Record<string, unknown>) => rest;

/** Changes scores, budgets and needs again and again until told to stop; each round is a snapshot or two. */
function changing(): () => Promise<void> {
  let stopped = false;
  const loop = async () => {
    for (let round = 1; !stopped; round += 1) {
      await hub.sql('territories', `update project set budget = $1, start_month = $2 where code in ('MW-L1', 'MW-L2', 'CW-P1')`, [round, `2022-${String((round % 12) + 1).padStart(2, '0')}`]);
      await hub.sql('territories', `update need set persons = $1 where theme_code = 'SOC/DIS/CTR'`, [500 + (round % 200)]);
      await hub.sql('programmes', `update action set end_month = $1 where code = 'MW-N2'`, [`2025-${String((round % 12) + 1).padStart(2, '0')}`]);
    }
  };
  const ended = loop();
  return async () => {
    stopped = true;
    await ended;
  };
}

describe('while snapshots are published without a pause', () => {
  test('every answer is of one snapshot, though made of many fetches, and that snapshot tells the same afterwards', async () => {
    const stop = changing();
    const answers: Answer[] = [];
    const met = new Set<string>();
    // Too few snapshots would try nothing; on a machine that is slow today there are fewer a second.
    const deadline = Date.now() + 40_000;
    const reader = async () => {
      for (let times = 0; times < 10 || (met.size < 12 && Date.now() < deadline); times += 1) {
        const answer = await hub.ask(question());
        answers.push(answer);
        met.add(answer.data.currentSnapshot.code as string);
      }
    };
    try {
      await Promise.all([reader(), reader(), reader(), reader()]);
    } finally {
      await stop();
    }
    await hub.settled();
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(met.size).toBeGreaterThan(5);
    for (const { data } of answers) expect([...snapshotsIn(data)]).toEqual([data.currentSnapshot.id]);
    for (const code of met) {
      const { data, errors } = await hub.ask(question(code));
      expect(errors).toBeUndefined();
      for (const answer of answers.filter((one) => one.data.currentSnapshot.code === code)) expect(content(answer.data), code).toEqual(content(data));
    }
  });

  test('the newest snapshot of an operation stays the newest for a day that has not ended, and for what changed until now', async () => {
    const from = (await hub.ask('{ currentSnapshot { code } }')).data.currentSnapshot.code as string;
    const stop = changing();
    try {
      for (let times = 0; times < 15; times += 1) {
        const { data, errors } = await hub.ask(`{
          currentSnapshot { id code }
          changes(territory: "90", from: "${from}") { to { code } }
          regions { nodes { convergence(asOf: "2999-01-01") { uptake { snapshotId } } provinces { nodes { convergence { uptake { snapshotId } } } } } }
        }`);
        expect(errors).toBeUndefined();
        expect([...snapshotsIn(data)]).toEqual([data.currentSnapshot.id]);
        expect(data.changes.to.code).toBe(data.currentSnapshot.code);
      }
    } finally {
      await stop();
    }
  });
});

describe('a subgraph that is told a version', () => {
  const newest = async () => (await hub.ask('{ currentSnapshot { number } }')).data.currentSnapshot.number as number;
  const asked = async (version: number | undefined) =>
    (await hub.askSubgraph('convergence', '{ currentSnapshot { number } links { nodes { code } } }', {}, version));

  test('takes it for the newest, and says so', async () => {
    await hub.settled();
    expect(await asked(1)).toMatchObject({ version: '1', data: { currentSnapshot: { number: 1 } } });
    expect(await asked(undefined)).toMatchObject({ version: String(await newest()), data: { currentSnapshot: { number: await newest() } } });
  });

  test('takes no notice of one that nobody published', async () => {
    expect(await asked(999_999)).toMatchObject({ version: String(await newest()), data: { currentSnapshot: { number: await newest() } } });
  });

  test('tells nothing of a version where it read none, and other subgraphs never do', async () => {
    expect((await hub.askSubgraph('convergence', '{ method { version } }')).version).toBe('unread');
    expect((await hub.askSubgraph('territories', '{ regions { totalCount } }')).version).toBeNull();
  });

  test('believes nobody but the gateway: the version stands in the signature', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-version': '1' }, body: JSON.stringify({ query: '{ currentSnapshot { number } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { currentSnapshot: { number: await newest() } } });
  });
});

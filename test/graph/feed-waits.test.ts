import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { session } from '../support/session.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub({ HUB_FEED_EVERY: '100' });
});
afterAll(() => hub?.stop());

interface Page { entries: { kind: string; code: string; operation: 'PUT' | 'DELETE' }[]; endCursor: string | null }

const brief = ({ entries }: Page) => entries.map(({ kind, code, operation }) => `${operation} ${kind} ${code}`);
/** The cursor behind all that is in the feed now. */
const end = async (): Promise<string | null> => (await hub.askSubgraph('programmes', '{ feed(first: 5000) { endCursor } }')).data.feed.endCursor;
const waited = 'query ($after: String, $wait: Int!) { feed(after: $after, first: 10, wait: $wait) { entries { kind code operation } endCursor } }';
const wait = async (after: string | null, milliseconds: number) => (await hub.askSubgraph('programmes', waited, { after, wait: milliseconds })).data.feed as Page;
const change = (by: string) => hub.sql('programmes', `update action set weight = weight ${by} where code = 'EX-A02'`);

describe('who waits for news', () => {
  test('is answered with the change once it is committed, long before the wait is over', async () => {
    await hub.settled();
    const waiting = wait(await end(), 10_000);
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await change('+ 1');
    expect(brief(await waiting)).toEqual(['PUT action EX-A02']);
    expect(performance.now() - begun).toBeLessThan(8_000);
    await change('- 1');
  });

  test('is answered with nothing when nothing comes', async () => {
    await hub.settled();
    expect(await wait(await end(), 200)).toEqual({ entries: [], endCursor: null });
  });

  test('is told of what an older transaction held up once that has ended', async () => {
    await hub.settled();
    const after = await end();
    const person = await session(hub, 'programmes');
    await person.run('begin');
    await person.run(`update action set weight = weight where code = 'EX-A01'`);
    await change('+ 1');
    expect((await wait(after, 200)).entries).toEqual([]);
    const waiting = wait(after, 10_000);
    await person.run('rollback');
    await person.end();
    expect(brief(await waiting)).toEqual(['PUT action EX-A02']);
    await change('- 1');
  });

  test('hears again after the database ended the connection on which the subgraph listens', async () => {
    await hub.settled();
    await hub.sql('programmes', `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen feed'`);
    const after = await end();
    const waiting = wait(after, 10_000);
    await change('+ 1');
    expect(brief(await waiting)).toEqual(['PUT action EX-A02']);
    await change('- 1');
  });
});

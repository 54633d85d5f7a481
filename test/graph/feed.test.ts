import { once } from 'node:events';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { session } from '../support/session.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub({ HUB_FEED_EVERY: '100' });
});
afterAll(() => hub?.stop());

interface Entry { kind: string; code: string; operation: 'PUT' | 'DELETE'; content: Record<string, unknown> | null; actor: string }
interface Page { entries: Entry[]; endCursor: string | null; hasNextPage: boolean }

const query = 'query ($after: String, $first: Int!) { feed(after: $after, first: $first) { entries { kind code operation content actor recordedAt } endCursor hasNextPage } }';

async function read(subgraph: string, after: string | null, first = 5_000): Promise<Page> {
  const { data, errors } = await hub.askSubgraph(subgraph, query, { after, first });
  expect(errors).toBeUndefined();
  return data.feed;
}

/** The cursor behind all that is in the feed now. */
const end = async (subgraph: string): Promise<string | null> => (await read(subgraph, null)).endCursor;

/**
 * All that is committed in the feed after a cursor. It is told once every transaction of the server that began before has
 * ended, also the one in which figures are being computed.
 */
async function changes(subgraph: string, after: string | null): Promise<Entry[]> {
  await hub.settled();
  return (await read(subgraph, after)).entries;
}

/** What `work` leaves in the feed of a subgraph. */
async function told(subgraph: string, work: () => Promise<unknown>): Promise<Entry[]> {
  await hub.settled();
  const before = await end(subgraph);
  await work();
  return changes(subgraph, before);
}

const brief = (entries: readonly Entry[]) => entries.map(({ kind, code, operation }) => `${operation} ${kind} ${code}`);

const linksOf = async (action: string): Promise<Record<string, number | null>> => {
  await hub.settled();
  const { data } = await hub.ask('query ($code: String!) { actionByCode(code: $code) { links(first: 200) { nodes { line { ... on Project { code } ... on AssociationProject { code } } chk } } } }', { code: action });
  return Object.fromEntries(data.actionByCode.links.nodes.map(({ line, chk }: { line: { code: string }; chk: number | null }) => [line.code, chk]));
};

describe('what a person changes by hand', () => {
  test('is in the feed, with who did it, and in the figures', async () => {
    const before = await linksOf('EX-A01');
    expect(before['EX-PAC-ERR-01']).toBeGreaterThan(0);
    const entries = await told('programmes', () => hub.sql('programmes', `update action set population_codes = '{youth}' where code = 'EX-A01'`));
    expect(brief(entries)).toEqual(['PUT action EX-A01']);
    expect(entries[0]!.content).toMatchObject({ code: 'EX-A01', population_codes: ['youth'] });
    expect(entries[0]!.actor).toBe('hub_programmes');
    expect((await linksOf('EX-A01'))['EX-PAC-ERR-01']).not.toEqual(before['EX-PAC-ERR-01']);

    await hub.sql('programmes', `update action set population_codes = '{disabled}' where code = 'EX-A01'`);
    expect(await linksOf('EX-A01')).toEqual(before);
  });

  test('is no entry when it changes nothing', async () => {
    expect(await told('programmes', () => hub.sql('programmes', 'update action set code = code, budget = budget'))).toEqual([]);
    expect(await told('programmes', () => hub.sql('programmes', `update action set budget = 1 where code = 'nobody'`))).toEqual([]);
    expect(await told('territories', () => hub.sql('territories', `insert into need (code, theme_code, territory_code) select code, theme_code, territory_code from need on conflict (code) do update set year = need.year`))).toEqual([]);
  });

  test('is an entry for each row that did change, and for no other', async () => {
    const entries = await told('programmes', () => hub.sql('programmes', `update action set weight = case code when 'EX-A02' then 3 else weight end`));
    expect(brief(entries)).toEqual(['PUT action EX-A02']);
  });

  test('is gone from feed and figures when it is taken back before it is committed', async () => {
    const before = await linksOf('EX-A01');
    const entries = await told('programmes', async () => {
      const person = await session(hub, 'programmes');
      await person.run('begin');
      await person.run(`delete from action`);
      await person.run('rollback');
      await person.end();
    });
    expect(entries).toEqual([]);
    expect(await linksOf('EX-A01')).toEqual(before);
  });

  test('under a new code is gone under the old one', async () => {
    const before = await linksOf('EX-A01');
    const { 'EX-PAC-ERR-01': chk, ...others } = before;
    const entries = await told('territories', () => hub.sql('territories', `update project set code = 'EX-RENAMED' where code = 'EX-PAC-ERR-01'`));
    expect(brief(entries)).toEqual(['DELETE project EX-PAC-ERR-01', 'PUT project EX-RENAMED']);
    expect(entries[0]!.content).toBeNull();
    const renamed = await linksOf('EX-A01');
    expect(Object.keys(renamed)).toContain('EX-RENAMED');
    expect(Object.keys(renamed)).not.toContain('EX-PAC-ERR-01');
    expect(chk).not.toBeNull();
    expect(Object.keys(others).every((code) => code in renamed)).toBe(true);

    await hub.sql('territories', `update project set code = 'EX-PAC-ERR-01' where code = 'EX-RENAMED'`);
    expect(await linksOf('EX-A01')).toEqual(before);
  });

  test('is gone from the figures when it is deleted, and comes back just as it was', async () => {
    const before = await linksOf('EX-A01');
    const [row] = await hub.sql<{ content: object }>('territories', `select to_jsonb(p) - 'theme_codes' as content from project p where code = 'EX-PAC-ERR-01'`);
    const entries = await told('territories', () => hub.sql('territories', `delete from project where code = 'EX-PAC-ERR-01'`));
    expect(brief(entries)).toEqual(['DELETE project EX-PAC-ERR-01']);
    expect(Object.keys(await linksOf('EX-A01'))).not.toContain('EX-PAC-ERR-01');

    const columns = Object.keys(row!.content).join(', ');
    await hub.sql('territories', `insert into project (${columns}) select ${columns} from jsonb_populate_record(null::project, $1)`, [JSON.stringify(row!.content)]);
    expect(await linksOf('EX-A01')).toEqual(before);
  });

  test('by COPY is in the feed row by row', async () => {
    const entries = await told('territories', async () => {
      const client = new pg.Client({ connectionString: hub.databaseUrls['territories'] });
      await client.connect();
      const stream = client.query(from(`copy need (code, theme_code, territory_code) from stdin with (format csv)`));
      stream.end(Array.from({ length: 50 }, (_, n) => `COPIED-${n},SOC/DIS/CTR,08.201.01.05\n`).join(''));
      await once(stream, 'finish');
      await client.end();
    });
    expect(brief(entries)).toEqual(Array.from({ length: 50 }, (_, n) => `PUT need COPIED-${n}`));
    await hub.sql('territories', `delete from need where code like 'COPIED-%'`);
  });

  test('by TRUNCATE is refused, because the feed would not know', async () => {
    const tables: readonly [string, readonly string[]][] = [
      ['programmes', ['action']],
      ['territories', ['territory', 'plan', 'project', 'need']],
      ['associations', ['association_project', 'agreement', 'agreement_register', 'proposal']],
    ];
    for (const [subgraph, names] of tables) {
      for (const name of names) await expect(hub.sql(subgraph, `truncate ${name} cascade`)).rejects.toThrow(/would leave .* out of the feed; use DELETE/);
    }
  });

  test('carries the name of who changes it in the name of someone', async () => {
    const entries = await told('programmes', async () => {
      const person = await session(hub, 'programmes');
      await person.run('begin');
      await person.run(`select set_config('hub.actor', 'Khadija', true)`);
      await person.run(`update action set weight = 4 where code = 'EX-A02'`);
      await person.run('commit');
      await person.run(`update action set weight = 1 where code = 'EX-A02'`);
      await person.end();
    });
    expect(entries.map(({ actor }) => actor)).toEqual(['Khadija', 'hub_programmes']);
  });
});

const need = (code: string, persons = 1) => `insert into need (code, theme_code, territory_code, persons) values ('${code}', 'SOC/DIS/CTR', '08.201.01.05', ${persons})`;

describe('of two who write at once', () => {
  test('the one who commits late is waited for, never stepped over', async () => {
    await hub.settled();
    const before = await end('territories');
    const [early, late] = [await session(hub, 'territories'), await session(hub, 'territories')];
    await late.run('begin');
    await late.run(need('LATE'));
    await early.run(need('EARLY'));
    const meanwhile = await read('territories', before);
    expect(brief(meanwhile.entries)).toEqual([]);
    await late.run('commit');
    expect(brief(await changes('territories', meanwhile.endCursor ?? before)).toSorted()).toEqual(['PUT need EARLY', 'PUT need LATE']);
    expect(await hub.sql('convergence', `select code from input where kind = 'need' and code in ('LATE', 'EARLY') order by code`)).toEqual([{ code: 'EARLY' }, { code: 'LATE' }]);
    await Promise.all([early.end(), late.end()]);
  });

  test('someone who only reads holds up nobody', async () => {
    await hub.settled();
    const before = await end('territories');
    const reader = await session(hub, 'territories');
    await reader.run('begin isolation level repeatable read');
    await reader.run('select count(*) from need');
    await hub.sql('territories', need('BESIDE'));
    expect(brief(await changes('territories', before))).toEqual(['PUT need BESIDE']);
    await reader.run('commit');
    await reader.end();
  });

  test('the one who wrote a row last has the last word, also when the other began later', async () => {
    await hub.sql('territories', need('CONTESTED', 1));
    await hub.settled();
    const before = await end('territories');
    const [elder, younger] = [await session(hub, 'territories'), await session(hub, 'territories')];
    await elder.run('begin');
    await elder.run(need('ELDER'));
    await younger.run(`update need set persons = 2 where code = 'CONTESTED'`);
    await elder.run(`update need set persons = 3 where code = 'CONTESTED'`);
    await elder.run('commit');
    await hub.settled();
    expect(await hub.sql('convergence', `select content ->> 'persons' as persons from input where kind = 'need' and code = 'CONTESTED'`)).toEqual([{ persons: '3' }]);

    // Also for a reader who takes one change at a time, and so meets the two on different pages.
    const last = new Map<string, unknown>();
    for (let after = before, more = true; more; ) {
      const page = await read('territories', after, 1);
      for (const { code, content } of page.entries) last.set(code, content?.['persons']);
      [after, more] = [page.endCursor ?? after, page.hasNextPage];
    }
    expect(last.get('CONTESTED')).toBe(3);
    await Promise.all([elder.end(), younger.end()]);
  });

  test('the one who brings a row back after the other deleted it leaves it there', async () => {
    const [elder, younger] = [await session(hub, 'territories'), await session(hub, 'territories')];
    await elder.run('begin');
    await elder.run(need('ELDER-STILL'));
    await younger.run(`delete from need where code = 'CONTESTED'`);
    await elder.run(need('CONTESTED', 4));
    await elder.run('commit');
    await hub.settled();
    expect(await hub.sql('convergence', `select content ->> 'persons' as persons from input where kind = 'need' and code = 'CONTESTED'`)).toEqual([{ persons: '4' }]);
    await Promise.all([elder.end(), younger.end()]);
  });
});

describe('who reads the feed', () => {
  test('twice from one cursor reads the same', async () => {
    const once = await read('territories', null, 700);
    expect(await read('territories', null, 700)).toEqual(once);
    expect(await read('territories', once.endCursor, 300)).toEqual(await read('territories', once.endCursor, 300));
  });

  test('in small pages reads what one large page has, each change once', async () => {
    const whole = await read('programmes', null);
    const walked: Entry[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Page = await read('programmes', after, 3);
      walked.push(...page.entries);
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    expect(walked).toEqual(whole.entries);
    expect(whole.hasNextPage).toBe(false);
  });

  test('at its end is told so', async () => {
    expect(await read('programmes', await end('programmes'))).toEqual({ entries: [], endCursor: null, hasNextPage: false });
  });

  test('with something that is no cursor is told to begin without', async () => {
    for (const after of ['', 'x', '1', '1.2.3', "1.1'; drop table feed", '99999999999999999999.1', '1.9999999999999999999', '-1.1']) {
      const { errors } = await hub.askSubgraph('programmes', query, { after, first: 1 });
      expect(errors?.[0]?.extensions['code'], after).toBe('CURSOR_INVALID');
    }
  });

  test('through the gateway finds that there is none', async () => {
    const { data } = await hub.ask('{ __schema { queryType { fields { name } } types { name } } }');
    expect(data.__schema.queryType.fields.map(({ name }: { name: string }) => name)).not.toContain('feed');
    expect(data.__schema.types.map(({ name }: { name: string }) => name).filter((name: string) => /^Feed(Page|Entry)$/.test(name))).toEqual([]);
    const { errors } = await hub.ask('{ feed { endCursor } }');
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

test('a code that no one owns is null where it is told, and is listed with what to do', async () => {
  await hub.sql('programmes', `update action set territory_codes = '{08.201,99.999}' where code = 'EX-A02'`);
  await hub.settled();
  const { data, errors } = await hub.ask(`{
    actionByCode(code: "EX-A02") { code territories { code names { value } } }
    problems(where: { reason: { eq: UNKNOWN_TERRITORY } }) { nodes { rowCode message } }
  }`);
  expect(errors ?? []).toEqual([]);
  expect(data.actionByCode.territories.map((one: { names: unknown } | null) => one?.names ?? null)).toEqual([expect.anything(), null]);
  expect(data.problems.nodes).toContainEqual(expect.objectContaining({ message: expect.stringMatching(/99\.999.*\. .*\.$/) }));
});

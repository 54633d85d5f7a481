import 'reflect-metadata';
import { beforeAll, describe, expect, test } from 'vitest';
import { associationsSubgraph } from '../../subgraphs/associations/subgraph.ts';
import { convergenceSubgraph } from '../../subgraphs/convergence/subgraph.ts';
import type { Subgraph } from '../../subgraphs/kernel/subgraph.ts';
import { programmesSubgraph } from '../../subgraphs/programmes/subgraph.ts';
import { territoriesSubgraph } from '../../subgraphs/territories/subgraph.ts';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

const subgraphs: readonly Subgraph[] = [programmesSubgraph, territoriesSubgraph, associationsSubgraph, convergenceSubgraph];

/** A type without a table here has its rows elsewhere: whatever the code, this subgraph only hangs its own fields on it. */
const typesOf = ({ name, entities, references }: Subgraph, owned: boolean) => {
  const tables = new Set(entities.map((entity) => (entity as { name?: string }).name));
  return Object.keys(references).filter((type) => tables.has(type) === owned).map((type) => [name, type] as const);
};

/** Where the codes of a type are found; without an entry, in the table of its own name. */
const codes: Readonly<Record<string, string>> = {
  Territory: 'select code from territory',
  Nation: `select code from territory where level = 'NATION'`,
  Region: `select code from territory where level = 'REGION'`,
  Province: `select code from territory where level = 'PROVINCE'`,
  Commune: `select code from territory where level = 'COMMUNE'`,
  Link: `select action_code || '~' || line_code as code from link where until_snapshot is null`,
  Cell: 'select code from cell where until_snapshot is null',
  Grant: 'select code from fund_grant',
};

const heldBySnapshot: readonly string[] = ['Link', 'Cell'];

const tableOf = (type: string) => type.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const existing = async (subgraph: string, type: string): Promise<string[]> =>
  (await hub.sql<{ code: string }>(subgraph, `${codes[type] ?? `select code from ${tableOf(type)}`} order by code desc limit 2`)).map(({ code }) => code);

/** Asks as the gateway does when another subgraph has told it codes. */
const entities = (subgraph: string, type: string, asked: readonly string[]) =>
  hub.askSubgraph(subgraph, `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} { code } } }`, {
    of: asked.map((code) => ({ __typename: type, code })),
  });

describe('one statement finds every row asked for, in the order asked, with null where there is none', () => {
  test.each(subgraphs.flatMap((subgraph) => typesOf(subgraph, true)))('%s: %s', async (subgraph, type) => {
    const [first, last = first] = await existing(subgraph, type);
    if (first === undefined) return expect((await entities(subgraph, type, ['no such code'])).data).toEqual({ _entities: [null] });
    const { data, errors, sql } = await entities(subgraph, type, [first, 'no such code', last!]);
    expect(errors).toBeUndefined();
    const [one, none, other] = data._entities;
    expect([one.code, none, other.code]).toEqual([first, null, last]);
    if (type !== 'Territory') expect([one.__typename, other.__typename]).toEqual([type, type]);
    // What holds in one snapshot is found once the snapshot is.
    expect(sql).toHaveLength(heldBySnapshot.includes(type) ? 2 : 1);
  });
});

test('a row is found however often and in whatever order its code is asked', async () => {
  const [a, b] = await existing('programmes', 'Theme');
  const { data, sql } = await entities('programmes', 'Theme', [b!, a!, 'no such code', b!, b!]);
  expect(data._entities.map((row: { code: string } | null) => row?.code ?? null)).toEqual([b, a, null, b, b]);
  expect(sql).toHaveLength(1);
});

test('a thousand codes are one statement still', async () => {
  const asked = (await hub.sql<{ code: string }>('territories', `select code from territory where level = 'COMMUNE' order by md5(code) limit 1000`)).map(({ code }) => code);
  const { data, sql } = await entities('territories', 'Commune', asked);
  expect(data._entities.map(({ code }: { code: string }) => code)).toEqual(asked);
  expect(sql).toHaveLength(1);
});

describe('a territory', () => {
  const formerly = async () => {
    const [row] = await hub.sql<{ code: string; former: string }>('territories', `
      select code, former_codes[1] as former from territory t
      where level = 'COMMUNE' and former_codes <> '{}' and not exists (select 1 from territory other where other.code = t.former_codes[1]) order by code limit 1`);
    return row!;
  };

  test('is found by a code that it bore before, in the same statement', async () => {
    const { code, former } = await formerly();
    for (const type of ['Commune', 'Territory']) {
      const { data, sql } = await entities('territories', type, [former, 'no such code', '08']);
      expect(data._entities[0].code).toBe(code);
      expect(data._entities[1]).toBeNull();
      // What holds in one snapshot is found once the snapshot is.
    expect(sql).toHaveLength(heldBySnapshot.includes(type) ? 2 : 1);
    }
  });

  test('of another level is not the one asked for', async () => {
    const { data } = await entities('territories', 'Region', ['08.201', '08']);
    expect(data._entities).toEqual([null, { __typename: 'Region', code: '08' }]);
  });

  test('asked in its former code brings the figures of the territory of today', async () => {
    const { code, former } = await formerly();
    const ask = (asked: string) => hub.ask('query ($code: String!) { territoryByCode(code: $code) { code convergence { communes uptake { value } } associations { totalCount } } }', { code: asked });
    const [today, before] = [await ask(code), await ask(former)];
    expect(before.errors).toBeUndefined();
    expect(today.data.territoryByCode.convergence.communes).toBe(1);
    expect(before.data).toEqual(today.data);
  });
});

describe('a type whose rows another subgraph owns costs no statement by itself', () => {
  test.each(subgraphs.flatMap((subgraph) => typesOf(subgraph, false)))('%s: %s', async (subgraph, type) => {
    const { data, errors, sql } = await entities(subgraph, type, ['one', 'other']);
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ code }: { code: string }) => code)).toEqual(['one', 'other']);
    expect(sql).toEqual([]);
  });

  test('and its fields on many of them cost one statement together', async () => {
    const { data, errors, sql } = await hub.askSubgraph('convergence', 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Action { links { nodes { code } } } } }', {
      of: ['EX-A01', 'no such code', 'EX-A02'].map((code) => ({ __typename: 'Action', code })),
    });
    expect(errors).toBeUndefined();
    const [one, none, other] = data._entities.map(({ links }: { links: { nodes: { code: string }[] } }) => links.nodes.map(({ code }) => code.split('~')[0]));
    expect(new Set(one)).toEqual(new Set(['EX-A01']));
    expect(none).toEqual([]);
    expect(new Set(other)).toEqual(new Set(['EX-A02']));
    // The other one finds the snapshot.
    expect(sql).toHaveLength(2);
  });
});

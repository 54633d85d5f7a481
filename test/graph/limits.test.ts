import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markOf } from '../../subgraphs/kernel/cursor.ts';
import type { Direction } from '../../subgraphs/kernel/order.ts';
import { ownHub, startHub, type Answer, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

const json = { 'content-type': 'application/json' };
const text = (query: string, variables?: unknown) => JSON.stringify({ query, variables });

/** Sends the bytes as they are, and takes the answer as a client would. */
async function post(body: string, headers: Record<string, string> = json, to = hub) {
  const response = await fetch(`${to.url}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as Answer;
  return { status: response.status, answer, error: answer.errors?.[0], code: answer.errors?.[0]?.extensions['code'] };
}

const made = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** A cursor that bears the right mark, and other values than the list gave it. */
const cursor = (name: string, orderBy: Parameters<typeof markOf>[1], ...values: unknown[]) => made(markOf(name, orderBy, null), ...values);
const upBy = (field: string) => [{ field, direction: 'ASC' as Direction }];
const someId = '00000000-0000-4000-8000-000000000000';
const nested = (levels: number) => `{ territoryByCode(code: "MA") { ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`;

/** Fragments that each spread the next one twice: a short query that is 2^levels long once written out. */
const doubled = (levels: number, spread: (next: string, level: number) => string) =>
  Array.from({ length: levels }, (_, level) => `fragment F${level} on Territory { ${spread(`F${level + 1}`, level)} }`).join('\n')
  + `\nfragment F${levels} on Territory { code }\n{ territoryByCode(code: "08") { ...F0 } }`;

const tooMuch: readonly [string, string, string, number][] = [
  ['a page of 201 rows', 'PAGE_TOO_LARGE', text('{ regions(first: 201) { totalCount } }'), 200],
  ['a page of 201 rows under each row of another', 'PAGE_TOO_LARGE', text('{ regions { nodes { plans(first: 201) { totalCount } } } }'), 200],
  ['a page of 201 rows on another subgraph’s field', 'PAGE_TOO_LARGE', text('{ regionByCode(code: "08") { associations(first: 201) { totalCount } } }'), 200],
  ['a page of fewer than no rows', 'BAD_USER_INPUT', text('{ regions(first: -1) { totalCount } }'), 200],
  ['a query of 19 levels', 'QUERY_TOO_DEEP', text(nested(17)), 400],
  ['a query of 19 levels behind a fragment', 'QUERY_TOO_DEEP', text(`${nested(14).replace('code }', '...F }')} fragment F on Territory { parent { parent { parent { code } } } }`), 400],
  ['200 pages of 200 rows with 200 links each', 'QUERY_TOO_LARGE', text('{ communes(first: 200) { nodes { projects(first: 200) { nodes { links(first: 200) { totalCount } } } } } }'), 400],
  ['the same with its sizes in a variable', 'QUERY_TOO_LARGE', text('query ($n: Int!) { communes(first: $n) { nodes { projects(first: $n) { nodes { links(first: $n) { totalCount } } } } } }', { n: 200 }), 400],
  ['the same with its sizes in the default of a variable', 'QUERY_TOO_LARGE', text('query ($n: Int! = 200) { communes(first: $n) { nodes { projects(first: $n) { nodes { links(first: $n) { totalCount } } } } } }'), 400],
  ['the same under a thousand other names', 'QUERY_TOO_LARGE', text(`{ ${Array.from({ length: 30 }, (_, n) => `a${n}: communes(first: 200) { nodes { projects { totalCount } } }`).join(' ')} }`), 400],
  ['fields that double with each of 15 fragments', 'QUERY_TOO_LARGE', text(doubled(15, (next, level) => `a${level}: parent { ...${next} } b${level}: parent { ...${next} }`)), 400],
  ['fragments that double 200 times', 'QUERY_TOO_LARGE', text(doubled(200, (next) => `...${next} ...${next}`)), 400],
  ['more than 4,000 tokens', 'GRAPHQL_PARSE_FAILED', text(`{ ${Array.from({ length: 2_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`), 400],
  ['a body larger than 512 kB', 'BAD_REQUEST', text('{ __typename }', { padding: 'x'.repeat(513 * 1024) }), 413],
];

describe('what costs too much is refused at once', () => {
  test.each(tooMuch)('%s: %s', async (_what, code, body, status) => {
    const began = performance.now();
    const answer = await post(body);
    expect([answer.code, answer.status]).toEqual([code, status]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('the refusal says how much it was and how much may be', async () => {
    const { error } = await post(text(nested(17)));
    expect(error).toEqual({
      message: 'The query is 19 levels deep; at most 18 are answered. Ask for the lower levels in a query of their own.',
      extensions: { code: 'QUERY_TOO_DEEP', depth: 19, limit: 18 },
    });
  });

  test('what stays just within every limit is answered', async () => {
    for (const body of [text(nested(16)), text('{ regions(first: 200) { totalCount } }'), text(doubled(6, (next, level) => `a${level}: parent { ...${next} } b${level}: parent { ...${next} }`)), text('{ regions(first: 0) { totalCount nodes { code } } }')]) {
      const { status, answer } = await post(body);
      expect([status, answer.errors]).toEqual([200, undefined]);
    }
  });
});

const mistaken: readonly [string, string, string][] = [
  ['a cursor that is no cursor', 'CURSOR_INVALID', text('{ regions(after: "xx") { nodes { code } } }')],
  ['a cursor that is empty', 'CURSOR_INVALID', text('{ regions(after: "") { nodes { code } } }')],
  ['a cursor of a list without a mark', 'CURSOR_INVALID', text(`{ regions(after: "${made('territory', '08', someId)}") { nodes { code } } }`)],
  ['a cursor with more values than the order has', 'CURSOR_INVALID', text(`{ regions(after: "${cursor('Region', upBy('CODE'), 'a', 'b', someId)}") { nodes { code } } }`)],
  ['a cursor with something else in place of an id', 'CURSOR_INVALID', text(`{ regions(after: "${cursor('Region', upBy('CODE'), '08', 'no id')}") { nodes { code } } }`)],
  ['a cursor with a word in place of a number', 'CURSOR_INVALID', text(`{ actions(orderBy: [{ field: BUDGET }], after: "${cursor('Action', upBy('BUDGET'), 'many', someId)}") { nodes { code } } }`)],
  ['a cursor with a character that no text has', 'CURSOR_INVALID', text(`{ actions(after: "${cursor('Action', upBy('CODE'), '\0', someId)}") { nodes { code } } }`)],
  ['a wrong cursor under other rows', 'CURSOR_INVALID', text('{ regions(first: 2) { nodes { plans(after: "xx") { totalCount nodes { code } } } } }')],
  ['a code with a character that no text has', 'BAD_USER_INPUT', text('query ($code: String!) { actionByCode(code: $code) { code } }', { code: 'a\0b' })],
  ['a query with a character that no text has', 'BAD_USER_INPUT', text('{ actions(where: { title: { contains: "a\\u0000" } }) { totalCount } }')],
  ['a condition that is null', 'BAD_USER_INPUT', text('{ actions(where: { theme: null }) { totalCount } }')],
  ['a variable that is missing', 'BAD_USER_INPUT', text('query ($code: String!) { regionByCode(code: $code) { code } }')],
  ['a variable of the wrong kind', 'BAD_USER_INPUT', text('query ($n: Int!) { regions(first: $n) { totalCount } }', { n: 'x' })],
  ['a query that breaks off', 'GRAPHQL_PARSE_FAILED', text('{ regions {')],
  ['a field that is not there', 'GRAPHQL_VALIDATION_FAILED', text('{ regions { totalCont } }')],
  ['a fragment within itself', 'GRAPHQL_VALIDATION_FAILED', text('{ regions { nodes { ...F } } } fragment F on Region { ...F }')],
  ['a subscription', 'OPERATION_RESOLUTION_FAILURE', text('subscription { change }')],
  ['two operations of which none is named', 'OPERATION_RESOLUTION_FAILURE', text('query A { __typename } query B { __typename }')],
  ['a hash that the gateway has no query for', 'PERSISTED_QUERY_NOT_FOUND', JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'aa' } } })],
  ['a body that is no JSON', 'BAD_REQUEST', '{'],
  ['an empty body', 'BAD_REQUEST', ''],
  ['several requests in one', 'BAD_REQUEST', `[${text('{ __typename }')}]`],
  ['a body without a query', 'BAD_REQUEST', '{}'],
  ['a query that is a number', 'BAD_REQUEST', '{"query":1}'],
];

describe('a mistake is told with a code that a program can act on', () => {
  test.each(mistaken)('%s: %s', async (_what, code, body) => {
    const answer = await post(body);
    expect(answer.code).toBe(code);
    // What a subgraph refuses comes beside the rest of the answer, and that is told with 200.
    expect(answer.answer.data === undefined && code !== 'PERSISTED_QUERY_NOT_FOUND' ? answer.status === 400 : answer.status === 200).toBe(true);
  });

  test('a field that is not there brings those that are meant', async () => {
    const { error } = await post(text('{ regions { totalCont } }'));
    expect(error?.message).toContain('Did you mean "totalCount"');
  });

  test('a word that is no value of its enum brings those that are, near or not', async () => {
    const values = 'The values of BreakdownBy are THEME, POPULATION, OWNER, MILIEU.';
    for (const word of ['PROVINCE', 'THEMES', '"THEME"', '7']) expect((await post(text(`{ regionByCode(code: "08") { breakdown(by: ${word}) { key } } }`))).error?.message, word).toContain(values);
    for (const by of ['PROVINCE', 7]) {
      const { code, error } = await post(text('query ($by: BreakdownBy!) { regionByCode(code: "08") { breakdown(by: $by) { key } } }', { by }));
      expect([code, error?.message]).toEqual(['BAD_USER_INPUT', expect.stringContaining(values)]);
    }
  });

  test('every message is a sentence, without stack, path of a file, SQL or address', async () => {
    for (const body of [...tooMuch.map(([, , body]) => body), ...mistaken.map(([, , body]) => body)]) {
      const { answer } = await post(body);
      expect(answer.errors).not.toHaveLength(0);
      for (const { message, extensions } of answer.errors!) {
        // The hash protocol has a word in place of a sentence; its clients look for that very word.
        if (extensions['code'] !== 'PERSISTED_QUERY_NOT_FOUND') expect(message).toMatch(/^(\p{Lu}|first |where\.|`)[^]* [^]*[.?\w"']\s*$/u);
        expect(JSON.stringify({ message, extensions })).not.toMatch(/stacktrace|node_modules|\.[jt]s:\d|\bselect\b.+\bfrom\b|127\.0\.0\.1|localhost|serviceName/i);
      }
    }
  });
});

describe('GET', () => {
  const get = (query: string, headers: Record<string, string> = {}) => fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  test('is refused where another site’s page could have sent it', async () => {
    for (const response of [await get('{ regions { totalCount } }'), await post(text('{ __typename }'), { 'content-type': 'text/plain' })]) expect(response.status).toBe(400);
  });

  test('is answered with a header that no other site’s page can send', async () => {
    const response = await get('{ regions { totalCount } }', { 'apollo-require-preflight': '1' });
    expect([response.status, await response.json()]).toEqual([200, { data: { regions: { totalCount: 12 } } }]);
  });

  test('keeps to the same limits', async () => {
    const response = await get(nested(17), { 'apollo-require-preflight': '1' });
    expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions['code']]).toEqual([400, 'QUERY_TOO_DEEP']);
  });

  test('by a browser leads to the explorer and loads nothing from outside', async () => {
    const response = await fetch(`${hub.url}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('explorer/');
    expect(page).not.toMatch(/https?:/);
  });
});

describe('what fails inside', () => {
  let own: Hub;
  beforeAll(async () => {
    own = await ownHub({ HUB_SEED: 'reference' });
    await own.sql('associations', 'alter table association rename to secret_table');
  });
  afterAll(() => own?.stop());

  test('is told as a failure with an id, and nothing else of it', async () => {
    const { data, errors } = await own.ask('{ associations { totalCount nodes { code } } regions { totalCount } proposals { totalCount } }');
    expect(data).toEqual({ associations: null, regions: { totalCount: 12 }, proposals: { totalCount: 0 } });
    expect(errors).toHaveLength(1);
    const [{ message, extensions, path }] = errors as NonNullable<Answer['errors']>;
    expect(extensions).toEqual({ code: 'INTERNAL', subgraph: 'associations', errorId: expect.stringMatching(/^[\da-f-]{36}$/) });
    expect(path?.[0]).toBe('associations');
    expect(message).toBe(`Something failed inside associations; it is logged under ${extensions['errorId']}.`);
  });

  test('is found in the log under that id, with its cause', async () => {
    const { errors } = await own.ask('{ associationByCode(code: "x") { code } }');
    const id = errors![0]!.extensions['errorId'] as string;
    // The launcher writes the log as it comes through a pipe, so the line may arrive just after the answer.
    const line = () => readFileSync(join(own.dataFolder, 'logs', 'associations.log'), 'utf8').split('\n').find((entry) => entry.includes(id)) ?? '';
    await expect.poll(line, { timeout: 5_000 }).toMatch(/relation .*association.* does not exist/);
  });
});

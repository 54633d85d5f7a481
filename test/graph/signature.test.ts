import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { sign } from '../../subgraphs/kernel/signature.ts';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

const body = JSON.stringify({ query: '{ regions { totalCount } }' });
const caller = { name: 'test', languages: [], requestId: 'test', trace: false };

/** Posts to a subgraph as anyone could who finds its port. */
async function post(authorization?: string, sent = body, type = 'application/json') {
  const response = await fetch(`${hub.subgraphUrls['territories']}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) },
    body: sent,
  });
  const answer = (await response.json()) as { data?: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };
  return { status: response.status, answer, code: answer.errors?.[0]?.extensions['code'] };
}

interface Crafted {
  readonly issuer?: string;
  readonly audience?: string;
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  readonly signedBody?: string | null;
  readonly secret?: string;
  readonly algorithm?: string;
}

const now = () => Math.floor(Date.now() / 1000);

/** A signature made by hand, right in all that the case does not say. */
async function crafted({ issuer = 'hub', audience = 'territories', issuedAt = now(), expiresAt = now() + 60, signedBody = body, secret = hub.secret, algorithm = 'HS256' }: Crafted): Promise<string> {
  const claims = signedBody === null ? {} : { body: createHash('sha256').update(signedBody).digest('base64url') };
  const token = await new SignJWT({ languages: [], rid: 'test', trace: false, ...claims })
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setSubject('test')
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret));
  return `Bearer ${token}`;
}

test('what the gateway signs is answered', async () => {
  const { status, answer } = await post(`Bearer ${await sign(hub.secret, 'territories', caller, body)}`);
  expect(status).toBe(200);
  expect(answer).toEqual({ data: { regions: { totalCount: 12 } } });
});

test('a signature made by hand as the gateway makes it is answered too, so that the refusals below are for what they say', async () => {
  expect((await post(await crafted({}))).status).toBe(200);
});

/** A token that names no algorithm and carries no signature, which careless libraries accept. */
async function unsignedToken(): Promise<string> {
  const payload = (await crafted({})).split('.')[1]!;
  return `Bearer ${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${payload}.`;
}

describe('a subgraph refuses with 401', () => {
  const refused: readonly [string, () => Promise<string | undefined>][] = [
    ['a request without a signature', async () => undefined],
    ['an empty signature', async () => 'Bearer '],
    ['something that is no token', async () => 'Bearer not.a.token'],
    ['a signature under another scheme', async () => (await crafted({})).replace('Bearer', 'Basic')],
    ['a signature for another subgraph', () => crafted({ audience: 'programmes' })],
    ['a signature of another issuer', () => crafted({ issuer: 'someone' })],
    ['a signature for another body', () => crafted({ signedBody: JSON.stringify({ query: '{ plans { totalCount } }' }) })],
    ['a signature for no body at all', () => crafted({ signedBody: null })],
    ['an expired signature', () => crafted({ issuedAt: now() - 120, expiresAt: now() - 60 })],
    ['a signature with another secret', () => crafted({ secret: 'x'.repeat(43) })],
    ['a signature with another algorithm', () => crafted({ algorithm: 'HS512' })],
    ['a token without algorithm', unsignedToken],
  ];
  test.each(refused)('%s', async (_case, authorization) => {
    const { status, answer, code } = await post(await authorization());
    expect(status).toBe(401);
    expect(code).toBe('UNSIGNED_REQUEST');
    expect(answer.data).toBeUndefined();
  });

  test('a body that was changed on the way by one space', async () => {
    const { status, code } = await post(await crafted({}), `${body} `);
    expect([status, code]).toEqual([401, 'UNSIGNED_REQUEST']);
  });

  test('unsigned JSON that is no JSON, without saying so', async () => {
    const { status, code } = await post(undefined, '{');
    expect([status, code]).toEqual([401, 'UNSIGNED_REQUEST']);
  });
});

test('a body under another content type is refused before it is read', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const { status, answer } = await post(await crafted({}), body, type);
    expect([401, 415]).toContain(status);
    expect(answer.data).toBeUndefined();
  }
});

test('GET is not answered with data', async () => {
  const response = await fetch(`${hub.subgraphUrls['territories']}/graphql?query=${encodeURIComponent('{ regions { totalCount } }')}`);
  expect(response.status).toBe(404);
});

test('signed JSON that is no JSON is a mistake of the caller, told without a stack', async () => {
  const { status, code, answer } = await post(await crafted({ signedBody: '{' }), '{');
  expect([status, code]).toEqual([400, 'BAD_REQUEST']);
  expect(answer.errors?.[0]?.message).toBe('The body is not JSON. Send {"query": …, "variables": …}.');
});

import { createHash } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';

/** Who asks, as the gateway found it; subgraphs trust nothing else about a request. */
export interface Caller {
  /** "anonymous", or the name of a person, a key or a part of the hub. */
  readonly name: string;
  readonly languages: readonly string[];
  readonly requestId: string;
  /** The caller wants the SQL statements with the answer; only honoured where HUB_TRACE is on. */
  readonly trace: boolean;
  /** The version of this subgraph's data that the same operation was answered from before; absent until it was. */
  readonly version?: number;
}

const issuer = 'hub';
/** Long enough for clocks a little apart and a slow page, short enough that a stolen signature is of no use. */
const lifetime = '60s';

const digest = (body: string | Buffer): string => createHash('sha256').update(body).digest('base64url');
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** Signs one request body for one audience: neither another body nor another subgraph accepts it. */
export function sign(secret: string, audience: string, caller: Caller, body: string): Promise<string> {
  return new SignJWT({ languages: caller.languages, rid: caller.requestId, trace: caller.trace, version: caller.version, body: digest(body) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setSubject(caller.name)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(keyOf(secret));
}

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The caller, or null when the signature is absent, old, for someone else, or for another body. */
export async function verify(secret: string, audience: string, header: string | undefined, body: Buffer): Promise<Caller | null> {
  if (header === undefined || !header.startsWith('Bearer ')) return null;
  try {
    const { payload } = await jwtVerify(header.slice(7), keyOf(secret), { issuer, audience, algorithms: ['HS256'], clockTolerance: 5 });
    if (payload['body'] !== digest(body) || payload.sub === undefined) return null;
    return {
      name: payload.sub,
      languages: Array.isArray(payload['languages']) ? payload['languages'].map(String) : [],
      requestId: String(payload['rid']),
      trace: payload['trace'] === true,
      ...(isVersion(payload['version']) ? { version: payload['version'] } : {}),
    };
  } catch {
    return null;
  }
}

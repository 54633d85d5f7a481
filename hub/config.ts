import { resolve } from 'node:path';
import { z } from 'zod';
import { corsOrigins } from '../gateway/config.ts';
import { Failure } from './failure.ts';
import { root } from './root.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const seeds = ['reference', 'facts', 'example'] as const;

const wholePort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;
const listOf = (value: string) => value.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');

/** Every variable the launcher reads; an empty one counts as absent. docs/operations.md tells the same to people. */
const environment = z.object({
  HUB_PORT: z.string().default('4000').refine(wholePort, 'must be a port number from 1 to 65535').transform(Number),
  HUB_HOST: z.string().default('127.0.0.1').refine((value) => /^[\w.:-]+$/.test(value), 'must be a host name or an address such as 127.0.0.1'),
  HUB_DATA: z.string().default('.hub').transform((folder) => resolve(root, folder)),
  DATABASE_URL: z.string().optional().refine(isPostgresUrl, 'must look like postgres://user:password@host:5432/postgres'),
  HUB_DATABASE_PREFIX: z.string().regex(/^[a-z][a-z0-9_]{0,30}$/, 'must be at most 31 small letters, digits and _, a letter first').default('hub'),
  HUB_SEED: z.string().default(seeds.join(',')).refine(isSeed, `must be "none" or a list of ${seeds.join(',')}`),
  HUB_LOG: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('warn'),
  HUB_SUBGRAPH_PORTS: z
    .string()
    .optional()
    .refine(isFourPorts, 'must be four different ports, for programmes,territories,associations,convergence in this order')
    .transform((value) => (value === undefined ? null : listOf(value).map(Number))),
  // Only the gateway uses it; a wrong one is told before anything is started.
  HUB_CORS_ORIGINS: corsOrigins,
});

function isPostgresUrl(value: string | undefined): boolean {
  if (value === undefined) return true;
  return URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol);
}

function isSeed(value: string): boolean {
  return value === 'none' || (listOf(value).length > 0 && listOf(value).every((name) => (seeds as readonly string[]).includes(name)));
}

function isFourPorts(value: string | undefined): boolean {
  if (value === undefined) return true;
  const ports = listOf(value);
  return ports.length === 4 && new Set(ports).size === 4 && ports.every(wholePort);
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** An administrator's address of a PostgreSQL server; null = the embedded one. */
  readonly databaseUrl: string | null;
  readonly databasePrefix: string;
  readonly seed: string;
  readonly log: string;
  readonly subgraphPorts: readonly number[] | null;
  /** What child processes inherit: PATH, locale, proxies and whatever else the person set. */
  readonly inherited: NodeJS.ProcessEnv;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const { success, data, error } = environment.safeParse(present);
  if (!success) throw new Failure(`Wrong settings: ${error.issues.map((issue) => explain(issue, present)).join('; ')}.`);
  return {
    port: data.HUB_PORT,
    host: data.HUB_HOST,
    dataFolder: data.HUB_DATA,
    databaseUrl: data.DATABASE_URL ?? null,
    databasePrefix: data.HUB_DATABASE_PREFIX,
    seed: data.HUB_SEED,
    log: data.HUB_LOG,
    subgraphPorts: data.HUB_SUBGRAPH_PORTS,
    inherited: env,
  };
}

/** The value is shown so that a typing error is seen, except where it may hold a password. */
function explain(issue: { path: PropertyKey[]; message: string }, present: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return name === 'DATABASE_URL' ? `${name} ${issue.message}` : `${name} ${issue.message}, not "${present[name] ?? ''}"`;
}

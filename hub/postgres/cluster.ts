import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.ts';
import type { Place } from './place.ts';

/** PostgreSQL finds nothing in its environment but a path, and speaks English in its log so that we can read it. */
export const postgresEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/** Arabic needs a UTF-8 character type for similarity search; C, which knows no letters beyond ASCII, is the last resort. */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'];

export async function ensureCluster(place: Place, administratorsPassword: string, keepLog: (text: string) => void): Promise<void> {
  removeLeftovers(place.data);
  if (existsSync(join(place.data, 'PG_VERSION'))) return requireSameVersion(place);
  if (existsSync(place.data)) {
    if (readdirSync(place.data).length > 0)
      throw new Failure(`${place.data} holds something that is not a database: move it away, or choose another folder with HUB_DATA.`);
    rmSync(place.data, { recursive: true });
  }
  // Under another name until it is complete: a start that is killed half way leaves nothing that looks like a database.
  const aside = mkdtempSync(`${place.data}.new-`);
  const secret = `${aside}.password`;
  try {
    writeFileSync(secret, `${administratorsPassword}\n`, { mode: 0o600 });
    if (place.account !== null) for (const path of [aside, secret]) chownSync(path, place.account.uid, place.account.gid);
    await initialise(place, aside, secret, keepLog);
    renameSync(aside, place.data);
  } finally {
    rmSync(secret, { force: true });
    rmSync(aside, { recursive: true, force: true });
  }
}

async function initialise(place: Place, folder: string, secret: string, keepLog: (text: string) => void): Promise<void> {
  for (const locale of locales) {
    const { code, output } = await initdb(place, [
      `--pgdata=${folder}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--no-instructions',
    ]);
    keepLog(output);
    if (code === 0) return;
    if (/invalid locale|locale name .* is/i.test(output) && locale !== 'C') continue;
    const reason = output.split('\n').find((line) => /error|fatal|could not|cannot/i.test(line))?.replace(/^initdb: (error: )?/, '') ?? 'no reason given';
    throw new Failure(`PostgreSQL could not make its database in ${dirname(place.data)} (${reason.trim()}): mend that, choose another folder with HUB_DATA, or name a server with DATABASE_URL.`);
  }
}

function initdb(place: Place, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.binaries, 'bin', 'initdb'), args, {
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function removeLeftovers(data: string): void {
  if (!existsSync(dirname(data))) return;
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(`${basename(data)}.new-`)) rmSync(join(dirname(data), name), { recursive: true, force: true, maxRetries: 10 });
  }
}

function requireSameVersion({ data, binaries }: Place): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const control = readFileSync(join(binaries, 'share', 'postgresql', 'postgres.bki'), 'utf8').split('\n')[0] ?? '';
  const ours = /PostgreSQL (\d+)/.exec(control)?.[1];
  if (ours !== undefined && ours !== made)
    throw new Failure(`The database in ${data} was made by PostgreSQL ${made} and this is ${ours}: export with the former version first, or choose another folder with HUB_DATA.`);
}

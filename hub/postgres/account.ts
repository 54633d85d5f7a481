import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Failure } from '../failure.ts';

const call = promisify(execFile);

/** The system user PostgreSQL runs as; null = the user who started the hub. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. Users that exist are taken: making one would change the machine for good. */
const unprivileged = ['postgres', 'nobody', 'daemon'];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export async function unprivilegedAccount(candidates: readonly string[] = unprivileged): Promise<Account> {
  for (const name of candidates) {
    const account = await accountNamed(name);
    if (account !== null) return account;
  }
  throw new Failure(
    `PostgreSQL does not run as root and this machine has none of the users ${candidates.join(', ')}: start the hub as an ordinary user, or name a server with DATABASE_URL.`,
  );
}

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([call('id', ['-u', name]), call('id', ['-g', name])]);
    const account = { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return account.uid > 0 && Number.isInteger(account.uid) && Number.isInteger(account.gid) ? account : null;
  } catch {
    return null;
  }
}

/** Whether a program runs well as that user: the only test of reachability that every mount, mode and ACL takes part in. */
export async function worksAs(account: Account | null, command: string, args: readonly string[]): Promise<boolean> {
  try {
    await call(command, [...args], { cwd: '/', env: {}, timeout: 20_000, ...(account && { uid: account.uid, gid: account.gid }) });
    return true;
  } catch {
    return false;
  }
}

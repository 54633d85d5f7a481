import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, hasGone, isAlive, signalTo } from '../process.ts';
import { Failure } from '../failure.ts';

/** A launcher that was killed leaves its PostgreSQL behind: it is stopped in an orderly way before ours starts. */
export async function stopOrphan(data: string, tell: (line: string) => void): Promise<void> {
  const pid = postmasterOf(data);
  if (pid === null || !isAlive(pid)) return removeStaleNote(data, pid);
  if (!isOurs(pid, data)) return removeStaleNote(data, pid);
  tell(`Stopping the PostgreSQL that a killed hub left behind (process ${pid}).`);
  signalTo(pid, 'SIGINT');
  if (await hasGone(pid, 30_000)) return;
  signalTo(pid, 'SIGQUIT');
  if (await hasGone(pid, 10_000)) return;
  throw new Failure(`The PostgreSQL that a killed hub left behind (process ${pid}) does not stop: end it with kill ${pid}, then start again.`);
}

export function postmasterOf(data: string): number | null {
  try {
    return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
}

/** Only a postmaster called with this very data folder: its number may long belong to another program. */
function isOurs(pid: number, data: string): boolean {
  const command = commandOf(pid);
  return command !== null && command.includes('postgres') && `${command} `.includes(`-D ${data} `);
}

/**
 * PostgreSQL refuses to start while any process has the number noted in postmaster.pid, which in a container happens
 * after every kill. Whether its memory is still in use it finds out by itself, without this file.
 */
function removeStaleNote(data: string, pid: number | null): void {
  const note = join(data, 'postmaster.pid');
  if (existsSync(note) && (pid === null || !isOurs(pid, data))) rmSync(note, { force: true });
}

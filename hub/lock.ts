import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import type { DataFolder } from './folder.ts';
import { commandOf, hasGone, isAlive, signalTo } from './process.ts';

/** One hub per data folder. Returns how to let go; a lock whose owner was killed is taken over. */
export async function takeFolder(folder: DataFolder): Promise<() => void> {
  const path = join(folder.path, 'hub.lock');
  for (let unwritten = 0; ; ) {
    if (create(path)) {
      await clearAfterKill(folder);
      return () => rmSync(path, { force: true });
    }
    const holder = read(path);
    if (holder === null) {
      // Just being written, or its owner was killed before it could write its number.
      await pause(50);
      if (++unwritten > 60) rmSync(path, { force: true });
    } else if (!isHub(holder)) {
      takeAway(path, holder);
    } else if (isLeaving(folder, holder)) {
      if (!(await hasGone(holder, 60_000))) throw new Failure(`The hub (process ${holder}) is still stopping after a minute: end it with kill -9 ${holder}, then start again.`);
    } else {
      const run = folder.run();
      const address = run?.pid === holder ? ` at ${run.address}` : ' and is still starting';
      throw new Failure(`The hub of ${folder.path} already runs${address} (process ${holder}): use that one, or stop it with Ctrl-C or kill ${holder}.`);
    }
  }
}

/** The hub that runs from this folder now, or null. */
export function runningHub(folder: DataFolder) {
  const run = folder.run();
  return run !== null && isHub(run.pid) && !run.stopping ? run : null;
}

function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new Failure(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}): give the folder to the user who starts the hub, or choose another with HUB_DATA.`);
  }
}

function read(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isHub(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  return commandOf(pid)?.includes('hub/main.js') ?? true;
}

/** Told to stop, or its terminal's process was killed: it will be gone in a moment. */
function isLeaving(folder: DataFolder, pid: number): boolean {
  const run = folder.run();
  return run?.pid === pid && (run.stopping || !isAlive(run.launcher));
}

function takeAway(path: string, holder: number): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Someone else was faster and this is their fresh lock: it goes back.
  if (read(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** A launcher that was killed leaves parts that end by themselves within moments; one that hangs is ended. */
async function clearAfterKill(folder: DataFolder): Promise<void> {
  const run = folder.run();
  for (const [name, { pid }] of Object.entries(run?.parts ?? {})) {
    if (pid === null || !isAlive(pid) || !commandOf(pid)?.includes(`${name}/main.js`)) continue;
    if (await hasGone(pid, 5_000)) continue;
    signalTo(pid, 'SIGKILL');
    await hasGone(pid, 5_000);
  }
}

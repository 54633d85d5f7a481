import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Two commands in one folder: the second waits until the first has installed and compiled. `work` gets a function that
 * names a process it starts: if the command is killed, npm still writes for a while, and holds the lock so long.
 */
export async function withLock(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true });
  let told = false;
  while (!taken(path)) {
    const holders = holdersOf(path);
    if (holders !== null && !holders.some(isAlive)) {
      removeStale(path, holders);
      continue;
    }
    if (!told) onWait(holders?.find(isAlive));
    told = true;
    await pause(300);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work((pid) => appendFileSync(path, ` ${pid}`));
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function taken(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The processes that hold the lock; null while it is just being written or released. */
function holdersOf(path) {
  try {
    const pids = pidsIn(path);
    if (pids.length > 0) return pids;
    // Created but never filled: whoever did it was killed in between.
    return Date.now() - statSync(path).mtimeMs > 5_000 ? [] : null;
  } catch {
    return null;
  }
}

function pidsIn(path) {
  return readFileSync(path, 'utf8').split(' ').map(Number).filter((pid) => pid > 0);
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  // A process number is used again after a while: on Linux the command line tells whether it is still one of ours.
  try {
    return /hub|npm|tsc/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Renamed before it is removed: if someone else was faster, what was renamed is their fresh lock and goes back. */
function removeStale(path, holders) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (pidsIn(aside).join() === holders.join()) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

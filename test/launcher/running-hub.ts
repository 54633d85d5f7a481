import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../hub/port.ts';
import { isAlive } from '../../hub/process.ts';
import { root } from '../../hub/root.ts';

/** Long enough for a first start on a slow machine. */
export const patience = 180_000;

export interface Note {
  pid: number;
  database: { pid: number; port: number };
  databases: Record<string, string>;
  parts: Record<string, { pid: number; url: string; port: number }>;
}

/** The real hub as a person starts it, with a data folder and a port of its own. */
export class RunningHub {
  output = '';
  private constructor(
    readonly process: ChildProcess,
    readonly data: string,
    readonly port: number,
  ) {}

  static run(data: string, port: number, env: NodeJS.ProcessEnv = {}, args: readonly string[] = ['start']): RunningHub {
    const { DATABASE_URL: _elsewhere, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(root, 'hub', 'bin.mjs'), ...args], {
      cwd: root,
      env: { ...inherited, HUB_SEED: 'none', HUB_DATA: data, HUB_PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hub = new RunningHub(child, data, port);
    child.stdout!.on('data', (chunk) => (hub.output += chunk));
    child.stderr!.on('data', (chunk) => (hub.output += chunk));
    return hub;
  }

  get lines(): string[] {
    return this.output.trimEnd().split('\n');
  }

  note(): Note {
    return JSON.parse(readFileSync(join(this.data, 'run.json'), 'utf8')) as Note;
  }

  /** Every process it consists of, the database as well. */
  pids(): number[] {
    const { pid, database, parts } = this.note();
    return [pid, database.pid, ...Object.values(parts).map((part) => part.pid)];
  }

  async ready(): Promise<this> {
    await this.until(() => this.output.includes('Hub ready at '));
    return this;
  }

  async until(happened: () => boolean): Promise<void> {
    for (const end = Date.now() + patience; !happened(); await pause(50)) {
      if (this.process.exitCode !== null && !happened()) throw new Error(`The hub ended with code ${this.process.exitCode}:\n${this.output}`);
      if (Date.now() > end) throw new Error(`This did not happen in time:\n${this.output}`);
    }
  }

  async exit(): Promise<number | null> {
    while (this.process.exitCode === null && this.process.signalCode === null) await pause(20);
    // What was printed last may still be in the pipe.
    await pause(50);
    return this.process.exitCode;
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.exit();
  }
}

/** A data folder that every user can enter, because PostgreSQL runs as another user when root runs the tests. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-launcher-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Ends whatever a failed test has left and removes the folder, so that no test leaves anything behind. */
export async function remove(folder: string, hubs: readonly RunningHub[]): Promise<void> {
  for (const hub of hubs) {
    if (hub.process.exitCode === null && hub.process.signalCode === null) await hub.stop();
  }
  const postmaster = join(folder, 'postgres', 'postmaster.pid');
  if (existsSync(postmaster)) {
    const pid = Number(readFileSync(postmaster, 'utf8').split('\n')[0]);
    if (isAlive(pid)) process.kill(pid, 'SIGINT');
    while (isAlive(pid)) await pause(50);
  }
  const elsewhere = linkTarget(join(folder, 'postgres'));
  if (elsewhere !== null) rmSync(dirname(elsewhere), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

export { freePort, isAlive, pause };

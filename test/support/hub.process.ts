import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../hub/port.ts';
import { projectRoot } from '../../subgraphs/kernel/root.ts';

/** Where the project lies, also for a bench that was compiled. */
export const root = projectRoot;

/** What another process needs to talk to a running hub. */
export interface HubAddress {
  readonly url: string;
  readonly secret: string;
  readonly dataFolder: string;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly databaseUrls: Readonly<Record<string, string>>;
}

export interface OwnHub {
  readonly address: HubAddress;
  readonly process: ChildProcess;
  /** Ends the hub as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/** A folder that the user under whom PostgreSQL runs can enter too. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** The same command that `npm start` ends in, once everything is installed and compiled. */
export const launch = (environment: Readonly<Record<string, string>>, args: readonly string[] = ['start']): ChildProcess =>
  spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', 'hub', 'main.js'), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Resolves with all that was printed once a line matches; rejects with it when the process ends before. */
export function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      if (wanted.test(text)) resolve(text);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it printed ${wanted}:\n${text}`)));
  });
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

interface Run {
  address: string;
  databases: Record<string, string>;
  parts: Record<string, { url: string }>;
}

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

export function addressOf(dataFolder: string): HubAddress {
  const run = read<Run>(dataFolder, 'run.json');
  const { signing, roles } = read<{ signing: string; roles: Record<string, string> }>(dataFolder, 'secrets.json');
  const withPassword = (name: string, url: string): string => {
    const address = new URL(url);
    address.password = roles[name]!;
    return address.href;
  };
  return {
    url: run.address.replace(/\/$/, ''),
    secret: signing,
    dataFolder,
    subgraphUrls: Object.fromEntries(Object.entries(run.parts).map(([name, { url }]) => [name, url])),
    databaseUrls: Object.fromEntries(Object.entries(run.databases).map(([name, url]) => [name, withPassword(name, url)])),
  };
}

/** Starts a hub of the test's own; `HUB_TRACE` lets it count SQL statements. */
export async function startOwnHub(environment: Readonly<Record<string, string>> = {}): Promise<OwnHub> {
  const dataFolder = openFolder();
  const child = launch({ HUB_DATA: dataFolder, HUB_PORT: String(await freePort()), HUB_TRACE: '1', ...environment });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await printed(child, /Hub ready at \S+/);
    return { address: addressOf(dataFolder), process: child, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

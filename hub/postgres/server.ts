import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { codeOf, Failure } from '../failure.ts';
import { portLike } from '../port.ts';
import { hasGone, signalTo } from '../process.ts';
import { postgresEnvironment } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import type { Place } from './place.ts';

/** What the hub asks of it beyond the defaults. */
const settings = {
  listen_addresses: '127.0.0.1',
  // A socket file would be one more thing to place, to guard and to sweep.
  unix_socket_directories: '',
  // Five processes with pools of about twenty connections, and room for a person with psql.
  max_connections: '150',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%d ',
};

export interface ServerOptions {
  readonly place: Place;
  readonly password: string;
  readonly logFile: string;
  readonly port: number | undefined;
  readonly tell: (line: string) => void;
}

/** The embedded PostgreSQL, in a process group of its own so that the terminal's Ctrl-C does not reach it. */
export class Server {
  port = 0;
  private child: ChildProcess | null = null;
  private stopping = false;
  private recovering: Promise<void> | null = null;
  private readonly options: ServerOptions;
  /** Told when it runs under a new process number. */
  onChange: () => void = () => {};

  constructor(options: ServerOptions) {
    this.options = options;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  get url(): string {
    return `postgres://postgres:${this.options.password}@127.0.0.1:${this.port}/postgres`;
  }

  async start(): Promise<void> {
    const { place, tell } = this.options;
    await stopOrphan(place.data, tell);
    for (let attempt = 1; ; attempt += 1) {
      this.port = await portLike(this.port || this.options.port);
      const logged = sizeOf(this.options.logFile);
      if (await this.launch()) break;
      const said = readFileSync(this.options.logFile).subarray(logged).toString('utf8');
      if (this.stopping) throw new Failure('The start was interrupted.');
      // Another program was faster with this port, or the backends of a killed postmaster are still leaving.
      const passing = /could not bind|Address already in use|still in use|lock file .* already exists/i.test(said);
      if (passing && attempt < 10) {
        if (/still in use|lock file/i.test(said)) await pause(1_000);
        continue;
      }
      const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(said)?.[1] ?? 'it gave no reason';
      throw new Failure(`PostgreSQL did not start (${reason}): see ${this.options.logFile}, or name a server with DATABASE_URL.`);
    }
    this.onChange();
  }

  /** False when it ended before it answered. */
  private async launch(): Promise<boolean> {
    const { place, logFile } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    const args = ['-D', place.data, '-p', String(this.port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const child = spawn(join(place.binaries, 'bin', 'postgres'), args, {
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
      ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
    });
    closeSync(log);
    this.child = child;
    const ended = new Promise<false>((resolve) => child.once('exit', () => resolve(false)).once('error', () => resolve(false)));
    const ready = await Promise.race([ended, this.answers(child)]);
    if (ready) child.once('exit', () => this.recover());
    else this.child = null;
    return ready;
  }

  /** After a crash it first repairs itself, which may take minutes: as long as it lives we wait. */
  private async answers(child: ChildProcess): Promise<boolean> {
    while (child.exitCode === null && child.signalCode === null) {
      const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 });
      client.on('error', () => {});
      try {
        await client.connect();
        return true;
      } catch (error) {
        await pause(100);
        // Asked once ours has had time to notice that another PostgreSQL was faster with this port.
        if (codeOf(error) === '28P01' && child.exitCode === null)
          throw new Failure(`The database in ${this.options.place.data} does not know the password of secrets.json: restore that file from a copy, or choose another folder with HUB_DATA.`);
      } finally {
        await client.end().catch(() => {});
      }
    }
    return false;
  }

  private recover(): void {
    this.child = null;
    if (this.stopping) return;
    this.options.tell(`PostgreSQL ended unexpectedly and is started again; see ${this.options.logFile}.`);
    this.recovering = this.startAgain().finally(() => (this.recovering = null));
  }

  private async startAgain(): Promise<void> {
    for (let wait = 500; !this.stopping; wait = Math.min(wait * 2, 10_000)) {
      try {
        return await this.start();
      } catch (error) {
        if (!this.stopping) this.options.tell((error as Error).message);
        await pause(wait);
      }
    }
  }

  /** Fast shutdown: running statements are rolled back, what was committed is on disk. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child === null && this.recovering === null) return;
    await this.signal('SIGINT', 30_000);
    await this.signal('SIGQUIT', 5_000);
    await this.recovering?.catch(() => {});
  }

  /** Without a checkpoint; the next start repairs. */
  abandon(): void {
    this.stopping = true;
    if (this.pid !== null) signalTo(this.pid, 'SIGQUIT');
  }

  private async signal(name: NodeJS.Signals, withinMs: number): Promise<void> {
    const pid = this.pid;
    if (pid === null) return;
    signalTo(pid, name);
    await hasGone(pid, withinMs);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

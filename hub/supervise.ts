import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { keepOutput } from './log.ts';
import { scriptOf } from './parts.ts';
import type { PartName } from './parts.ts';
import { hasGone, signalTo } from './process.ts';

/** What a part tells the launcher over the channel. */
type Message = { type: 'ready'; url: string } | { type: 'failed'; sentence: string };

/** A large import during the first start may take minutes; longer than this is a hang. */
const patience = 300_000;
const shortest = 500;
const longest = 10_000;
/** Ready for this long it counts as healthy, and the next crash is answered quickly again. */
const healthy = 30_000;
/** A part that crashes this often before it was ever ready will not become ready by itself. */
const attempts = 3;

export interface SupervisedOptions {
  readonly name: PartName;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly tell: (line: string) => void;
  /** The launcher keeps a note of process numbers. */
  readonly onChange: () => void;
}

/** One process that is started, watched, started again after a crash, and left alone when a person stops it. */
export class Supervised {
  child: ChildProcess | null = null;
  private readySince: number | null = null;
  private stopping = false;
  private wait = shortest;
  private crashes = 0;
  private first = Promise.withResolvers<void>();
  private readonly options: SupervisedOptions;

  constructor(options: SupervisedOptions) {
    this.options = options;
    this.first.promise.catch(() => {});
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Resolves when it is ready for the first time. */
  async start(): Promise<void> {
    this.spawn();
    const slow = setTimeout(() => this.first.reject(this.failure('was not ready within five minutes')), patience);
    await this.first.promise.finally(() => clearTimeout(slow));
  }

  private spawn(): void {
    const { name, env, logFile, tell, onChange } = this.options;
    // A group of its own: Ctrl-C must reach the launcher alone, which stops its parts in order.
    const child = spawn(process.execPath, ['--enable-source-maps', scriptOf(name)], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.child = child;
    this.readySince = null;
    let sentence: string | null = null;
    keepOutput(name, [child.stdout!, child.stderr!], logFile, tell);
    child.on('message', (message: Message) => {
      if (message.type === 'ready') this.becomeReady(message.url);
      else if (message.type === 'failed') sentence = message.sentence;
    });
    // Writing to a part that is just ending is no reason for the launcher to end.
    child.on('error', () => {});
    child.once('exit', (code, signal) => this.ended(code, signal, sentence));
    onChange();
  }

  private becomeReady(url: string): void {
    if (this.crashes > 0) this.options.tell(`${this.options.name} is back at ${url}`);
    this.readySince = Date.now();
    this.crashes = 0;
    this.first.resolve();
  }

  private ended(code: number | null, signal: NodeJS.Signals | null, sentence: string | null): void {
    const { name, tell, onChange } = this.options;
    if (this.readySince !== null && Date.now() - this.readySince > healthy) this.wait = shortest;
    this.child = null;
    this.readySince = null;
    if (this.stopping) return;
    onChange();
    if (code === 0 || signal === 'SIGTERM' || signal === 'SIGINT') {
      this.first.reject(this.failure('was stopped before it was ready'));
      tell(`${name} was stopped; the rest goes on. To start it again: npx hub ${name}`);
      return;
    }
    this.crashes += 1;
    const how = sentence ?? (signal === null ? `ended with code ${code}` : `was ended by ${signal}`);
    this.giveUpFirst(how, sentence);
    tell(`${name}: ${how.replace(/\.$/, '')}; it is started again in ${this.wait / 1000} s (see ${this.options.logFile})`);
    void this.again();
  }

  /** Only a part that was never ready can fail the start; later it is tried for ever. */
  private giveUpFirst(how: string, sentence: string | null): void {
    if (sentence !== null) this.first.reject(new Failure(`${this.options.name} could not start: ${sentence}`));
    else if (this.crashes >= attempts) this.first.reject(this.failure(`${how} before it was ready, ${attempts} times`));
  }

  private async again(): Promise<void> {
    const wait = this.wait;
    this.wait = Math.min(wait * 2, longest);
    await pause(wait);
    if (!this.stopping) this.spawn();
  }

  /** Asks first, then insists. */
  async stop(withinMs = 10_000): Promise<void> {
    this.stopping = true;
    this.first.reject(new Failure('The start was interrupted.'));
    const pid = this.pid;
    if (pid === null) return;
    signalTo(pid, 'SIGTERM');
    if (await hasGone(pid, withinMs)) return;
    signalTo(pid, 'SIGKILL');
    await hasGone(pid, 2_000);
  }

  kill(): void {
    this.stopping = true;
    if (this.pid !== null) signalTo(this.pid, 'SIGKILL');
  }

  private failure(what: string): Failure {
    return new Failure(`${this.options.name} ${what}: see ${this.options.logFile}.`);
  }
}

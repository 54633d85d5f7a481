import { relative } from 'node:path';
import type { Config } from './config.ts';
import { prepareDatabases } from './databases.ts';
import { Failure } from './failure.ts';
import { DataFolder } from './folder.ts';
import type { Ports } from './folder.ts';
import { takeFolder } from './lock.ts';
import { rotate } from './log.ts';
import { environmentOf, parts, sources, subgraphs } from './parts.ts';
import type { PartName, SubgraphName, Surroundings } from './parts.ts';
import { hostAndPort, portLike, reachable, requirePort } from './port.ts';
import { embeddedPostgres } from './postgres/embedded.ts';
import type { Server } from './postgres/server.ts';
import { root } from './root.ts';
import { Supervised } from './supervise.ts';

/** Everything on one machine: a database, four subgraphs, a gateway; brought up in order, taken down in reverse. */
export class Hub {
  readonly folder: DataFolder;
  readonly address: string;
  private readonly running = new Map<PartName, Supervised>();
  private postgres: Server | null = null;
  private around: Surroundings | null = null;
  private letGo: (() => void) | null = null;
  private stopping: Promise<void> | null = null;
  /** What must not be left half way, not even by Ctrl-C. */
  private undivided: Promise<unknown> = Promise.resolve();
  private readonly startedAt = new Date().toISOString();
  private readonly config: Config;
  private readonly tell: (line: string) => void;

  constructor(config: Config, tell: (line: string) => void) {
    this.config = config;
    this.tell = tell;
    this.folder = new DataFolder(config.dataFolder);
    this.address = `http://${hostAndPort(reachable(config.host), config.port)}/`;
  }

  async start(): Promise<void> {
    this.folder.create();
    this.letGo = await takeFolder(this.folder);
    await requirePort(this.config.host, this.config.port);
    for (const name of [...parts, 'postgres', 'hub']) rotate(this.folder.log(name));
    this.keepNote();
    const administrator = this.config.databaseUrl ?? (await this.startPostgres());
    this.goOn();
    this.tell(`Preparing the databases ${subgraphs.map((name) => `${this.config.databasePrefix}_${name}`).join(', ')}`);
    const secrets = this.folder.secrets();
    const databases = await prepareDatabases(administrator, this.config.databasePrefix, secrets.roles);
    this.goOn();
    this.around = {
      signing: secrets.signing,
      log: this.config.log,
      seed: this.config.seed,
      listen: hostAndPort(this.config.host, this.config.port),
      ports: await this.choosePorts(),
      databases,
    };
    this.tell(`Starting ${sources.join(', ')} (the first start also loads the reference data)`);
    await Promise.all(sources.map((name) => this.startPart(name)));
    await this.startPart('convergence');
    await this.startPart('gateway');
  }

  private async startPostgres(): Promise<string> {
    const shown = relative(root, this.folder.path) || '.';
    this.tell(`Starting PostgreSQL (data in ${shown.startsWith('..') ? this.folder.path : shown})`);
    const making = embeddedPostgres(this.folder, this.tell);
    this.undivided = making.catch(() => {});
    this.postgres = await making;
    this.goOn();
    this.postgres.onChange = () => this.keepNote();
    await this.postgres.start();
    return this.postgres.url;
  }

  private async choosePorts(): Promise<Record<SubgraphName, number>> {
    const kept: Ports = this.folder.ports();
    for (const [index, name] of subgraphs.entries()) {
      const asked = this.config.subgraphPorts?.[index];
      if (asked !== undefined) await requireSubgraphPort(name, asked);
      kept[name] = asked ?? (await portLike(kept[name]));
    }
    if (this.postgres !== null) kept.postgres = this.postgres.port;
    this.folder.keepPorts(kept);
    return kept as Record<SubgraphName, number>;
  }

  private async startPart(name: PartName): Promise<void> {
    this.goOn();
    const part = new Supervised({
      name,
      env: environmentOf(name, this.around!, this.config.inherited),
      logFile: this.folder.log(name),
      tell: this.tell,
      onChange: () => this.keepNote(),
    });
    this.running.set(name, part);
    const begin = Date.now();
    await part.start();
    this.tell(`${name} is ready (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  }

  /** Ctrl-C during the start. */
  private goOn(): void {
    if (this.stopping !== null) throw new Failure('The start was interrupted.');
  }

  /** run.json: by it a second start, an import, or a part started alone finds this hub. */
  private keepNote(stopping = this.stopping !== null): void {
    if (this.letGo === null) return;
    const { ports, databases, listen = '' } = this.around ?? {};
    const partNote = (name: PartName) => {
      const port = name === 'gateway' ? this.config.port : (ports?.[name] ?? 0);
      const url = name === 'gateway' ? this.address : `http://127.0.0.1:${port}`;
      return [name, { url, port, pid: this.running.get(name)?.pid ?? null }] as const;
    };
    this.folder.keepRun({
      pid: process.pid,
      launcher: process.connected ? process.ppid : process.pid,
      startedAt: this.startedAt,
      address: this.address,
      listen,
      log: this.config.log,
      seed: this.config.seed,
      stopping,
      database: { embedded: this.config.databaseUrl === null, port: this.postgres?.port ?? 0, pid: this.postgres?.pid ?? null },
      databases: Object.fromEntries(Object.entries(databases ?? {}).map(([name, url]) => [name, withoutPassword(url)])),
      parts: Object.fromEntries(parts.map(partNote)),
    });
  }

  /** The gateway first, so that nobody gets half an answer; the database last, so that everything is written. */
  stop(): Promise<void> {
    this.stopping ??= this.takeDown();
    return this.stopping;
  }

  private async takeDown(): Promise<void> {
    this.keepNote(true);
    await this.undivided;
    await this.running.get('gateway')?.stop();
    await this.running.get('convergence')?.stop();
    await Promise.all(sources.map((name) => this.running.get(name)?.stop()));
    await this.postgres?.stop();
    if (this.letGo === null) return;
    this.folder.forgetRun();
    this.letGo();
  }

  /** Nothing committed is lost: PostgreSQL repairs itself at the next start. */
  force(): void {
    for (const part of this.running.values()) part.kill();
    this.postgres?.abandon();
    this.letGo?.();
  }
}

async function requireSubgraphPort(name: SubgraphName, port: number): Promise<void> {
  if ((await portLike(port)) !== port) throw new Failure(`Port ${port}, which HUB_SUBGRAPH_PORTS gives to ${name}, is taken: name four free ports, or leave the variable out.`);
}

function withoutPassword(url: string): string {
  const changed = new URL(url);
  changed.password = '';
  return changed.href;
}

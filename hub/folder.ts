import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, Failure } from './failure.ts';
import { subgraphs } from './parts.ts';
import type { PartName, SubgraphName } from './parts.ts';

const secretsShape = z.object({
  /** With which the gateway signs what it asks the subgraphs. */
  signing: z.string(),
  /** The embedded PostgreSQL's administrator. */
  administrator: z.string(),
  /** One database role per subgraph. */
  roles: z.record(z.string(), z.string()),
});
const portsShape = z.partialRecord(z.string(), z.number());
const runShape = z.object({
  pid: z.number(),
  /** The process a person started; when it has gone the hub is on its way out. */
  launcher: z.number(),
  startedAt: z.string(),
  address: z.string(),
  listen: z.string(),
  log: z.string(),
  seed: z.string(),
  stopping: z.boolean(),
  database: z.object({ embedded: z.boolean(), port: z.number(), pid: z.number().nullable() }),
  /** Without passwords: those stay in secrets.json. */
  databases: z.record(z.string(), z.string()),
  parts: z.record(z.string(), z.object({ url: z.string(), port: z.number(), pid: z.number().nullable() })),
});

export type Secrets = z.infer<typeof secretsShape>;
export type Run = z.infer<typeof runShape>;
export type Ports = Partial<Record<PartName | 'postgres', number>>;

/** The data folder (HUB_DATA): secrets, logs, the database, and a note of what runs. */
export class DataFolder {
  constructor(readonly path: string) {}

  create(): this {
    try {
      mkdirSync(this.logs, { recursive: true });
    } catch (error) {
      throw new Failure(`The data folder ${this.path} cannot be written (${codeOf(error)}): give it to the user who starts the hub, or choose another with HUB_DATA.`);
    }
    return this;
  }

  get logs(): string {
    return join(this.path, 'logs');
  }

  log(name: string): string {
    return join(this.logs, `${name}.log`);
  }

  /** Made at the first start and kept: the database knows the same passwords. */
  secrets(): Secrets {
    const known = this.read('secrets.json', secretsShape.partial()) ?? {};
    const secrets: Secrets = {
      signing: known.signing ?? secret(),
      administrator: known.administrator ?? secret(),
      roles: { ...Object.fromEntries(subgraphs.map((name) => [name, secret()])), ...known.roles },
    };
    if (JSON.stringify(known) !== JSON.stringify(secrets)) this.write('secrets.json', secrets);
    return secrets;
  }

  ports(): Ports {
    return this.read('ports.json', portsShape) ?? {};
  }

  keepPorts(ports: Ports): void {
    this.write('ports.json', ports);
  }

  run(): Run | null {
    return this.read('run.json', runShape);
  }

  keepRun(run: Run): void {
    this.write('run.json', run);
  }

  forgetRun(): void {
    rmSync(join(this.path, 'run.json'), { force: true });
  }

  /** The subgraphs' own database addresses as of the last start, passwords put back in. */
  databaseUrls(run: Run): Record<SubgraphName, string> {
    const { roles } = this.secrets();
    const withPassword = (name: SubgraphName) => {
      const url = new URL(run.databases[name]!);
      url.password = roles[name]!;
      return url.href;
    };
    return Object.fromEntries(subgraphs.map((name) => [name, withPassword(name)])) as Record<SubgraphName, string>;
  }

  /** Null when the file is not there; a file that someone damaged is told, not overwritten. */
  private read<T>(name: string, shape: z.ZodType<T>): T | null {
    const path = join(this.path, name);
    try {
      return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      if (codeOf(error) === 'EACCES') throw new Failure(`${path} belongs to another user: start the hub as that user, or choose another folder with HUB_DATA.`);
      if (name === 'secrets.json') throw new Failure(`${path} is damaged, and with it the passwords of the database: restore it from a copy, or choose another folder with HUB_DATA.`);
      return null;
    }
  }

  /** Written aside and renamed, so that a kill never leaves half a file. */
  private write(name: string, content: unknown): void {
    const path = join(this.path, name);
    const aside = `${path}.${process.pid}`;
    try {
      writeFileSync(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
      chmodSync(aside, 0o600);
      renameSync(aside, path);
    } catch (error) {
      throw new Failure(`${path} cannot be written (${codeOf(error)}): give the folder to the user who starts the hub, or choose another with HUB_DATA.`);
    }
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

import { join } from 'node:path';
import { root } from './root.ts';

/** In the order in which their ports are listed in HUB_SUBGRAPH_PORTS. */
export const subgraphs = ['programmes', 'territories', 'associations', 'convergence'] as const;
/** Those whose feeds the convergence subgraph reads. */
export const sources = ['programmes', 'territories', 'associations'] as const;
export const parts = [...subgraphs, 'gateway'] as const;

export type SubgraphName = (typeof subgraphs)[number];
export type PartName = (typeof parts)[number];

export function isPart(name: string): name is PartName {
  return (parts as readonly string[]).includes(name);
}

export function scriptOf(name: PartName): string {
  return name === 'gateway' ? join(root, 'dist', 'gateway', 'main.js') : join(root, 'dist', 'subgraphs', name, 'main.js');
}

/** What a part needs from outside; everything reaches it through its environment. */
export interface Surroundings {
  readonly signing: string;
  readonly log: string;
  readonly seed: string;
  /** host:port of the gateway. */
  readonly listen: string;
  readonly ports: Record<SubgraphName, number>;
  readonly databases: Record<SubgraphName, string>;
}

export function urlOf(name: SubgraphName, { ports }: Pick<Surroundings, 'ports'>): string {
  return `http://127.0.0.1:${ports[name]}`;
}

/** DATABASE_URL is the part's own; the administrator's address, if there is one, never reaches a part. */
export function environmentOf(name: PartName, around: Surroundings, inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrators, ...env } = inherited;
  const asked: readonly SubgraphName[] = name === 'gateway' ? subgraphs : name === 'convergence' ? sources : [];
  return {
    ...env,
    ...(name === 'gateway'
      ? { HUB_LISTEN: around.listen, APOLLO_TELEMETRY_DISABLED: '1' }
      : { HUB_LISTEN: `127.0.0.1:${around.ports[name]}`, DATABASE_URL: around.databases[name] }),
    ...Object.fromEntries(asked.map((other) => [`HUB_${other.toUpperCase()}_URL`, urlOf(other, around)])),
    HUB_SECRET: around.signing,
    HUB_LOG: around.log,
    HUB_SEED: around.seed,
  };
}

import type { MikroORM, Options } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { readVariables, subgraphVariables, type Seed } from './config.ts';
import { alone, migrate, openDatabase } from './database.ts';
import { runPart } from './part.ts';
import { subgraphSchema, type SubgraphSchemaOptions } from './schema.ts';
import { subgraphServer } from './server.ts';

/** All that sets one subgraph apart from another. */
export interface Subgraph extends SubgraphSchemaOptions {
  readonly name: string;
  readonly entities: NonNullable<Options['entities']>;
  readonly migrations: string;
  /** Set where the data is published in numbered versions: one operation is then answered from one of them. */
  readonly versioned?: boolean;
  /** Loads what the subgraph owns from its own folder; runs alone, and again at every start. */
  seed?(orm: MikroORM, seeds: readonly Seed[]): Promise<void>;
  /** Work beside answering, such as reading feeds; returns how to end it. */
  background?(orm: MikroORM, log: Logger): Promise<() => Promise<void>>;
}

/** Any number other than the one that guards migrations, which a seed runs after. */
const seedLock = 7_201_002;

export const runSubgraph = (subgraph: Subgraph): Promise<void> =>
  runPart(subgraph.name, async (log) => {
    const { HUB_LISTEN, HUB_SECRET, HUB_SEED, HUB_TRACE, DATABASE_URL } = readVariables(subgraphVariables);
    const orm = await openDatabase({ url: DATABASE_URL, entities: subgraph.entities, migrations: subgraph.migrations });
    await migrate(orm);
    if (subgraph.seed !== undefined) await alone(orm, () => subgraph.seed!(orm, HUB_SEED), seedLock);
    const { schema } = await subgraphSchema(subgraph);
    const endBackground = await subgraph.background?.(orm, log);
    const app = await subgraphServer({ name: subgraph.name, schema, em: orm.em, secret: HUB_SECRET, trace: HUB_TRACE, versioned: subgraph.versioned ?? false, log });
    const url = await app.listen({ host: HUB_LISTEN.host, port: HUB_LISTEN.port });
    return {
      app,
      url,
      stop: async () => {
        await endBackground?.();
        await orm.close();
      },
    };
  });

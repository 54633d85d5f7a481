import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { knowConnections } from './copy.ts';
import { recordStatements } from './trace.ts';
import { projectFile } from './root.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: NonNullable<Options['entities']>;
  /** Folder of numbered .sql files, from the project's root. */
  readonly migrations: string;
}

/** Ten connections a process: two cores' worth of PostgreSQL work with room for slow readers. */
const poolSize = 10;

/** Every database begins with what all subgraphs share: text, feed, plan lines, import runs. */
const sharedMigrations = 'subgraphs/kernel/migrations';

function migrationsIn(path: string) {
  const folder = projectFile(path);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name: `${path}/${name}`,
      class: class extends Migration {
        override up(): void {
          this.addSql(readFileSync(join(folder, name), 'utf8'));
        }
      },
    }));
}

/** The one way to open a database, for a subgraph, the command line and the tests alike. */
export function openDatabase({ url, entities, migrations }: DatabaseOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: {
      migrationsList: [...migrationsIn(sharedMigrations), ...migrationsIn(migrations)],
      snapshot: false,
      tableName: 'migration',
      silent: true,
    },
    discovery: { warnWhenNoEntities: false, checkDuplicateTableNames: true },
    pool: { max: poolSize },
    driverOptions: {
      onPoolCreated: (pool: Pool) => {
        knowConnections(pool);
        recordStatements(pool);
      },
    },
    allowGlobalContext: false,
  });
}

/** Any number: it only has to be the same in every copy of a part. */
const migrationLock = 7_201_001;

/** Holds a session lock while `work` runs, so that of several copies one migrates and the others wait. */
export async function alone<T>(orm: MikroORM, work: (em: EntityManager) => Promise<T>, lock = migrationLock): Promise<T> {
  const em = orm.em.fork();
  return em.getKysely().connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection);
    try {
      return await work(em);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection);
    }
  });
}

export async function migrate(orm: MikroORM): Promise<void> {
  await alone(orm, async () => {
    await orm.migrator.up();
  });
}

import pg from 'pg';
import type { Hub } from './hub.ts';

/** A session that stays open, for a test in which two people write at once. */
export interface Session {
  run<Row = Record<string, unknown>>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function session(hub: Hub, subgraph: string): Promise<Session> {
  const client = new pg.Client({ connectionString: hub.databaseUrls[subgraph] });
  // A test that fails leaves it open, and then the hub's end closes it.
  client.on('error', () => {});
  await client.connect();
  return {
    run: async <Row>(statement: string, values: readonly unknown[] = []) => (await client.query(statement, [...values])).rows as Row[],
    end: () => client.end(),
  };
}

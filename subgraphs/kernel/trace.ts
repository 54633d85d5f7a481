import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient } from 'pg';

const statements = new AsyncLocalStorage<string[]>();

/** Runs `work` and hands back the SQL that it sent, in order. */
export async function traced<T>(work: () => Promise<T>): Promise<{ result: T; sql: string[] }> {
  const sql: string[] = [];
  const result = await statements.run(sql, work);
  return { result, sql };
}

/**
 * Records at the driver, below every library, so that nothing that reaches the database is missed:
 * this is what the tests against N+1 count.
 */
export function recordStatements(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    (client as { query: unknown }).query = (...parameters: unknown[]) => {
      const first = parameters[0] as string | { text?: string };
      statements.getStore()?.push(typeof first === 'string' ? first : (first.text ?? ''));
      return query(...parameters);
    };
  });
}

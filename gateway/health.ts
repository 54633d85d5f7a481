import type { FastifyInstance } from 'fastify';
import { request } from 'undici';

async function answers(url: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(`${url}/health`, { headersTimeout: 2_000, bodyTimeout: 2_000 });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
}

/** `/health`: 200 while the gateway serves, with what stands behind it; a missing subgraph costs its fields, not the hub. */
export function health(app: FastifyInstance, addresses: Readonly<Record<string, string>>): void {
  app.get('/health', async () => {
    const states = await Promise.all(Object.entries(addresses).map(async ([name, url]) => [name, (await answers(url)) ? 'ready' : 'down'] as const));
    return { ready: states.every(([, state]) => state === 'ready'), subgraphs: Object.fromEntries(states) };
  });
}

import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Ten minutes: a browser asks once in that time whether it may ask, and an origin that is taken off the list is out soon. */
const maxAge = 600;

/**
 * Lets pages of the listed origins ask the hub and read its answers. Never with credentials: the hub has no cookies, and what a proxy
 * before it may have is not for other sites' pages. Of an origin that is not listed the browser keeps the answer from the page;
 * that no page may send what changes something without being asked first is the matter of Apollo's protection, which stays on.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, { origin: [...origins], methods: ['GET', 'POST'], exposedHeaders: ['x-request-id'], credentials: false, maxAge });
}

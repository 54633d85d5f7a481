import type { FastifyRequest } from 'fastify';
import type { Caller } from '../subgraphs/kernel/signature.ts';

const known = ['ar', 'fr', 'en', 'zgh'];

/** "fr-MA,fr;q=0.9,ar;q=0.8" → fr, ar: the hub's languages in the order in which the caller wants them. */
export function languagesOf(header: string | undefined): string[] {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
    return { language: tag.split('-')[0]!.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const ordered = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return [...new Set(ordered.map(({ language }) => language))].filter((language) => known.includes(language));
}

/** An id that a caller or a proxy gave is kept if it is harmless in a log, so that one request can be followed through. */
const harmless = /^[\w.:-]{1,100}$/;

export function callerOf(request: FastifyRequest, traceAllowed: boolean): Caller {
  const given = request.headers['x-request-id'];
  return {
    name: 'anonymous',
    languages: languagesOf(request.headers['accept-language']),
    requestId: typeof given === 'string' && harmless.test(given) ? given : crypto.randomUUID(),
    trace: traceAllowed && request.headers['x-hub-trace'] === '1',
  };
}

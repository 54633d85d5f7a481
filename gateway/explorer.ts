import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/**
 * Nothing from outside, no inline script, no eval. Styles are the exception: the editor writes its own style elements,
 * and its icons are data: images.
 */
const POLICY = [
  "default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "object-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'",
].join('; ');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

const ONE_YEAR = 31_536_000;

/** A question an analyst asks: one file of schema/queries, with the comment above it as its title. */
interface Question {
  name: string;
  title: { ar: string | null; fr: string | null };
  query: string;
  variables: Record<string, unknown> | null;
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** First comment line Arabic, second French. */
function titleOf(query: string): Question['title'] {
  const lines = query.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [ar, fr] = lines.slice(0, end).map((line) => line.replace(/^#+/, '').trim());
  return { ar: ar || null, fr: fr || null };
}

/** Values for a query's variables stand beside it, in `<name>.variables.json`. */
async function questionFrom(folder: string, name: string): Promise<Question> {
  const query = await readFile(join(folder, `${name}.graphql`), 'utf8');
  const variables = await orNull(readFile(join(folder, `${name}.variables.json`), 'utf8'));
  return { name, title: titleOf(query), query, variables: variables === null ? null : JSON.parse(variables) };
}

/** Read at every request: a file added to the folder is in the explorer at the next reload. */
async function questionsIn(folder: string): Promise<Question[]> {
  const files = await orNull(readdir(folder)) ?? [];
  const names = files.filter((file) => extname(file) === '.graphql').map((file) => basename(file, '.graphql')).sort();
  return Promise.all(names.map((name) => questionFrom(folder, name)));
}

/** The page that `gateway/explorer/build.mjs` puts into dist/explorer, and the questions it offers. `root` is the project's folder. */
export async function explorer(app: FastifyInstance, { root }: { root: string }): Promise<void> {
  const page = join(root, 'dist/explorer');
  const queries = join(root, 'schema/queries');

  async function sendFile(request: FastifyRequest, reply: FastifyReply, file: string, cache: string) {
    const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? await orNull(readFile(join(page, `${file}.gz`))) : null;
    const content = packed ?? await orNull(readFile(join(page, file)));
    if (content === null) {
      return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8')
        .send(`There is no ${file} in the explorer page; run \`npm start\`, which builds the page, and reload.`);
    }
    if (packed) reply.header('content-encoding', 'gzip');
    return reply.header('vary', 'accept-encoding').header('cache-control', cache).type(TYPES[extname(file)] ?? 'application/octet-stream').send(content);
  }

  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin');
  });

  // Relative, so that it also holds behind a proxy that serves the hub under a path.
  app.get('/explorer', (_request, reply) => reply.redirect('explorer/'));
  app.get('/explorer/', (request, reply) => sendFile(request, reply, 'index.html', 'no-cache'));
  app.get('/explorer/queries.json', async (_request, reply) => {
    reply.header('cache-control', 'no-cache');
    return questionsIn(queries);
  });
  // Names carry a hash of the content. The pattern has no slash and no leading dot: there is no way out of the folder.
  app.get<{ Params: { file: string } }>('/explorer/assets/:file(^\\w[\\w.-]*$)', (request, reply) =>
    sendFile(request, reply, `assets/${request.params.file}`, `public, max-age=${ONE_YEAR}, immutable`));
}

/** Who opens /graphql in a browser is led to the explorer; Apollo's own page would load its scripts from outside. */
export const pageForBrowsers: ApolloServerPlugin = {
  serverWillStart: async () => ({
    renderLandingPage: async () => ({
      html: '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=explorer/"><title>Convergence hub</title><a href="explorer/">Explorer</a></html>',
    }),
  }),
};

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const pack = promisify(gzip);

/** Packed once here, so that the gateway never spends a request on it. */
function packed(): Plugin {
  return {
    name: 'packed',
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|ttf|svg)$/.test(name));
      await Promise.all(names.map(async (name) => {
        const file = join(dir!, name);
        await writeFile(`${file}.gz`, await pack(await readFile(file)));
      }));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses: the page also works where a proxy serves the hub under a path.
  base: './',
  // No .env file and no public folder: the page has neither settings nor unhashed files.
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  // React's JSX needs nothing but the built-in transform; the React plugin would add hot reload only.
  oxc: { jsx: { runtime: 'automatic' } },
  worker: { format: 'es' },
  plugins: [packed()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // The policy of the page is 'self': nothing becomes a data: address.
    assetsInlineLimit: 0,
    // The editor is one large piece by nature; the warning would say so at every start.
    chunkSizeWarningLimit: 8_000,
    // "use client" at the head of a library means something on a server only.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.ts';

/** Loaded only now: composing is work for developers, and starting must not wait for its libraries. */
export async function compose(): Promise<number> {
  const { composeSchemas } = (await import(pathToFileURL(join(root, 'dist/gateway/compose.js')).href)) as { composeSchemas: () => Promise<readonly string[]> };
  for (const file of await composeSchemas()) console.log(`wrote ${file}`);
  return 0;
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: the same whether this file runs from its source or from dist/. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return findRoot(dirname(folder));
}

export const projectRoot: string = findRoot(import.meta.dirname);

/** A file of the project that is data, not code, and so is not copied to dist/. */
export const projectFile = (...segments: string[]): string => join(projectRoot, ...segments);

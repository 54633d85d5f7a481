import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hub.process.ts';

const folder = join(root, '..', 'shared', 'data', 'inputs');
const present = existsSync(folder);

/** Real input that may be tried on but not kept in the project; tests of it are skipped where it is absent. */
export const inputs = {
  folder,
  present,
  sentence: present ? 'read where they lie beside the project' : 'skipped: the folder ../shared/data/inputs with real input is not here',
};

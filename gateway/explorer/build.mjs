// Plain JavaScript: the launcher calls it on whatever Node is installed, before anything is compiled.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = 'gateway/explorer';

/** The page depends on its own sources and on the locked packages, on nothing else. */
async function fingerprint(root) {
  const names = (await readdir(join(root, PAGE))).sort();
  const hash = createHash('sha256');
  for (const file of [...names.map((name) => join(PAGE, name)), 'package-lock.json']) {
    hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

const stampOf = (root) => join(root, 'dist/explorer/.built');

/**
 * Whether dist/explorer is what the sources would give.
 * @param {string} root the project's folder
 */
export async function isExplorerBuilt(root) {
  return (await readFile(stampOf(root), 'utf8').catch(() => null)) === (await fingerprint(root));
}

/**
 * Builds the explorer page into dist/explorer and says whether there was anything to do.
 * The stamp is written last: a build that was interrupted is done again.
 * @param {string} root the project's folder
 * @param {string} [node] the Node (24) to build with
 * @returns {Promise<boolean>}
 */
export async function buildExplorer(root, node = process.execPath) {
  if (await isExplorerBuilt(root)) return false;
  const wanted = await fingerprint(root);
  await new Promise((done, failed) => {
    const vite = spawn(node, ['node_modules/vite/bin/vite.js', 'build', '-c', `${PAGE}/vite.config.ts`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      // A test run sets NODE_ENV=test, which would put React's development build into the page.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let told = '';
    vite.stderr.on('data', (text) => { told += text; });
    vite.on('error', failed);
    vite.on('close', (code) => code === 0 ? done(undefined)
      : failed(new Error(`The explorer page could not be built (vite ended with ${code}); run \`npm ci\` and start again.\n${told}`)));
  });
  await writeFile(stampOf(root), wanted);
  return true;
}

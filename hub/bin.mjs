#!/usr/bin/env node
// Runs on the Node that is installed (20 or newer) with nothing else there, and hands over to the project's own Node 24.
import { accessSync, constants, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExplorer, isExplorerBuilt } from '../gateway/explorer/build.mjs';
import { compile, isCompiled } from './bootstrap/compile.mjs';
import { install, isInstalled, nodeOf } from './bootstrap/install.mjs';
import { withLock } from './bootstrap/lock.mjs';
import { endWithParent, Failure, run } from './bootstrap/run.mjs';

const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

async function prepare() {
  if (isInstalled(root) && isCompiled(root) && (await isExplorerBuilt(root))) return;
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Failure(`The project must be installed first, but ${root} cannot be written: run npm start as the user it belongs to.`);
  }
  const waiting = (pid) => console.log(`Another hub command${pid ? ` (process ${pid})` : ''} is installing in this folder; waiting for it.`);
  await withLock(join(root, 'dist', '.bootstrap.lock'), waiting, async (alsoHeldBy) => {
    if (!isInstalled(root)) await install(root, alsoHeldBy);
    if (!isCompiled(root)) await compile(root);
    await buildExplorer(root, nodeOf(root));
  });
}

/** The channel tells the program when this process is gone, even by kill -9, so that it can stop what it started. */
function handOver(args) {
  return run(nodeOf(root), args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], onSpawn: endWithParent });
}

async function main([command = '--help', ...rest]) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Failure(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  await prepare();
  if (command === 'test') {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    process.chdir(root);
    return (await run(nodeOf(root), [vitest, 'run', ...rest])).code;
  }
  const entry = join(root, 'dist', 'hub', 'main.js');
  return (await handOver(['--enable-source-maps', '--no-warnings', entry, command, ...rest])).code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const what = error instanceof Failure ? error.message : `The hub could not be prepared: ${String(error.message).split('\n')[0]}.`;
  process.stderr.write(`${what}\n`);
  process.exitCode = error instanceof Failure ? error.code : 1;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, run } from './run.mjs';

export const nodeOf = (root) => join(root, 'node_modules', 'node', 'bin', 'node');
const stampOf = (root) => join(root, 'node_modules', '.hub-installed');

/** The same lockfile on another kind of machine needs other binaries. */
function wanted(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}`;
}

export function isInstalled(root) {
  try {
    return existsSync(nodeOf(root)) && readFileSync(stampOf(root), 'utf8') === wanted(root);
  } catch {
    return false;
  }
}

export async function install(root, alsoHeldBy) {
  if (matchesLockfile(root) && (await runs(root))) return stamp(root);
  console.log('Installing the packages of package-lock.json with npm ci; the first time takes a minute or two.');
  rmSync(stampOf(root), { force: true });
  const { code, signal, complaint } = await npm(root, alsoHeldBy);
  if (signal !== null || code > 128) throw new Failure('Installing was interrupted; the next start begins it again.', code);
  if (code !== 0) throw new Failure(whyNot(complaint));
  if (!(await runs(root)))
    throw new Failure('npm installed Node 24, but it does not run on this machine: it needs Linux with glibc, or macOS, on a 64-bit processor.');
  stamp(root);
}

async function npm(root, alsoHeldBy) {
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--ignore-scripts=false', '--loglevel=error'];
  // Other package managers set npm_execpath to themselves.
  const own = process.env.npm_execpath;
  const [command, before] = own !== undefined && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []];
  try {
    return await run(command, [...before, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], onSpawn: ({ pid }) => pid && alsoHeldBy(pid) });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Failure('npm was not found: install it beside Node, then run the command again.');
    throw error;
  }
}

function whyNot(complaint) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(complaint))
    return 'Installing failed because npm does not reach its registry: connect this machine or set its proxy, then run the command again.';
  if (/ENOSPC/.test(complaint)) return 'Installing failed because the disk is full: free about 1 GB, then run the command again.';
  if (/EACCES|EPERM|EROFS/.test(complaint))
    return 'Installing failed because the project folder cannot be written: give it to the user who runs the command.';
  if (/EUSAGE/.test(complaint)) return 'Installing failed because package.json and package-lock.json differ: run npm install once, then try again.';
  return 'Installing failed with the npm message above: mend what it names, then run the command again.';
}

/** Someone ran `npm ci` or `npm install` by hand: npm's own note of what lies in node_modules says the same as the lockfile. */
function matchesLockfile(root) {
  try {
    const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const have = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(want).every(([path, { version, integrity, optional }]) => {
      if (path === '') return true;
      if (have[path] === undefined) return optional === true;
      return have[path].version === version && have[path].integrity === integrity;
    });
  } catch {
    return false;
  }
}

/** Whether the Node that npm brought starts at all: it is missing when install scripts were off. */
async function runs(root) {
  try {
    return (await run(nodeOf(root), ['--version'], { stdio: 'ignore' })).code === 0;
  } catch {
    return false;
  }
}

function stamp(root) {
  writeFileSync(stampOf(root), wanted(root));
}

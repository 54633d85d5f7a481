import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nodeOf } from './install.mjs';
import { Failure, run } from './run.mjs';

const stampOf = (root) => join(root, 'dist', '.sources.json');

export function isCompiled(root) {
  return compiledBefore(root).fingerprint === sources(root).fingerprint;
}

export async function compile(root) {
  const now = sources(root);
  const { code, signal } = await run(nodeOf(root), [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], {
    cwd: root,
    // The errors of a compiler are a complaint, so they go where complaints go.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (signal !== null || code > 128) throw new Failure('Compiling was interrupted; the next start begins it again.', code);
  if (code !== 0) throw new Failure('TypeScript refuses the sources for the reasons above: mend them, then run the command again.');
  // What was compiled from a source that has since gone would still be loaded, a migration for instance.
  const kept = new Set(now.files);
  for (const gone of compiledBefore(root).files.filter((file) => !kept.has(file))) {
    const script = join(root, 'dist', gone.replace(/\.([mc]?)tsx?$/, '.$1js'));
    rmSync(script, { force: true });
    rmSync(`${script}.map`, { force: true });
  }
  writeFileSync(stampOf(root), JSON.stringify(now));
}

function compiledBefore(root) {
  try {
    return JSON.parse(readFileSync(stampOf(root), 'utf8'));
  } catch {
    return { fingerprint: null, files: [] };
  }
}

/** Every source by name, size and time of change: asking the compiler itself would cost a second at each start. */
function sources(root) {
  const { include, exclude } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  const left = new Set((exclude ?? []).map((folder) => join(root, folder)));
  const found = include.flatMap((folder) => [...sourcesIn(join(root, folder), left)]).sort();
  const hash = createHash('sha256');
  for (const file of [join(root, 'tsconfig.json'), join(root, 'package-lock.json'), ...found]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return { fingerprint: hash.digest('hex'), files: found.map((file) => relative(root, file)) };
}

function* sourcesIn(folder, left) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (left.has(path)) continue;
    if (entry.isDirectory()) yield* sourcesIn(path, left);
    else if (/\.([mc]?tsx?|json)$/.test(entry.name)) yield path;
  }
}

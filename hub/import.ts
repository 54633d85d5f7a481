import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from './config.ts';
import { administratorsUrls } from './databases.ts';
import { Failure } from './failure.ts';
import { DataFolder } from './folder.ts';
import { runningHub } from './lock.ts';
import type { SubgraphName } from './parts.ts';
import { root } from './root.ts';

interface Request {
  readonly dataset: string;
  readonly file: string;
  readonly databaseUrls: Record<SubgraphName, string>;
  readonly dryRun: boolean;
  /** Who imports, for the audit trail. */
  readonly actor: string;
}

/** What the import of a subgraph's kernel answers; loaded at run time, so told here as far as it is read. */
interface Importer {
  importFile(request: Request): Promise<Outcome>;
  refusalText(refusal: unknown): string;
}

interface Outcome {
  /** Null when nothing was stored. */
  readonly run: string | null;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly unknown[];
  readonly notes: readonly string[];
}

/** hub import <dataset> <file> [--dry-run]. Returns the exit code: 1 when rows were refused, and then nothing is stored. */
export async function importFile(config: Config, args: readonly string[]): Promise<number> {
  const { dataset, file, dryRun } = readArguments(args);
  const urls = databaseUrls(config);
  const { importFile: run, refusalText } = (await import(pathToFileURL(join(root, 'dist/subgraphs/kernel/import/run.js')).href)) as Importer;
  const outcome = await run({ dataset, file, databaseUrls: urls, dryRun, actor: actor() });
  for (const note of outcome.notes) console.log(`note: ${note}`);
  for (const refusal of outcome.refused) console.error(refusalText(refusal));
  return tell(outcome, { dataset, file, dryRun });
}

function readArguments(args: readonly string[]): { dataset: string; file: string; dryRun: boolean } {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--dry-run');
  if (unknown !== undefined) throw new Failure(`hub import does not know ${unknown}: npx hub import <dataset> <file> [--dry-run].`);
  const [dataset, file, ...rest] = args.filter((arg) => arg !== '--dry-run');
  if (dataset === undefined || file === undefined || rest.length > 0) throw new Failure('An import needs a dataset and a file: npx hub import <dataset> <file> [--dry-run].');
  if (!existsSync(file)) throw new Failure(`There is no file ${resolve(file)}: correct the path, seen from the folder you are in.`);
  return { dataset, file: resolve(file), dryRun: args.includes('--dry-run') };
}

function databaseUrls(config: Config): Record<SubgraphName, string> {
  const folder = new DataFolder(config.dataFolder);
  const hub = runningHub(folder);
  if (hub !== null && Object.keys(hub.databases).length > 0) return folder.databaseUrls(hub);
  if (config.databaseUrl !== null) return administratorsUrls(config.databaseUrl, config.databasePrefix);
  throw new Failure(`No hub runs from ${config.dataFolder}: start it with npm start in another terminal and import again, or name its database with DATABASE_URL.`);
}

function actor(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that no name belongs to.
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}

function tell({ run, created, updated, unchanged, refused }: Outcome, { dataset, file, dryRun }: { dataset: string; file: string; dryRun: boolean }): number {
  if (refused.length > 0) {
    const entries = refused.length === 1 ? 'one entry is refused' : `${refused.length} entries are refused`;
    console.error(`Nothing of ${file} was stored because ${entries}: correct the file, or the mapping of ${dataset}, and import again.`);
    return 1;
  }
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged`;
  console.log(dryRun ? `${dataset}: ${counts} (only checked, nothing stored)` : `${dataset}: ${counts} (import ${run})`);
  return 0;
}

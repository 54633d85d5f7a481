import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { Failure } from './failure.ts';
import { DataFolder } from './folder.ts';
import type { Run } from './folder.ts';
import { runningHub } from './lock.ts';
import { environmentOf, scriptOf, subgraphs } from './parts.ts';
import type { PartName, SubgraphName } from './parts.ts';
import { answers } from './port.ts';
import { isAlive } from './process.ts';
import { onEndRequest } from './signals.ts';

/** One part in the foreground, its log on the terminal. Returns its exit code. */
export async function startPart(config: Config, name: PartName): Promise<number> {
  if (!existsSync(scriptOf(name))) throw new Failure(`The part ${name} is not built: run npm test or npm start once.`);
  const folder = new DataFolder(config.dataFolder);
  const hub = runningHub(folder);
  if (hub === null) return run(name, config.inherited, null);
  const { port, url } = hub.parts[name]!;
  if (port === 0 || hub.databases[subgraphs[0]] === undefined) throw new Failure('The hub of this folder is still starting: wait until it is ready, then try again.');
  if (await answers('127.0.0.1', port)) throw new Failure(`${name} already runs at ${url}: stop that one first.`);
  return run(name, environmentBeside(hub, folder, config, name), hub);
}

/** The same port, secret and database that the part had under the running hub. */
function environmentBeside(hub: Run, folder: DataFolder, config: Config, name: PartName): NodeJS.ProcessEnv {
  const ports = Object.fromEntries(subgraphs.map((other) => [other, hub.parts[other]!.port])) as Record<SubgraphName, number>;
  const around = { signing: folder.secrets().signing, log: hub.log, seed: hub.seed, listen: hub.listen, ports, databases: folder.databaseUrls(hub) };
  return environmentOf(name, around, config.inherited);
}

function run(name: PartName, env: NodeJS.ProcessEnv, hub: Run | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', scriptOf(name)], { env, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const end = () => child.kill('SIGTERM');
    onEndRequest({ first: end, again: () => child.kill('SIGKILL') });
    // Its database goes with the hub.
    const watch = hub && setInterval(() => isAlive(hub.pid) || end(), 1_000);
    let sentence: string | null = null;
    child.on('message', (message: { type?: string; url?: string; sentence?: string }) => {
      if (message.type === 'ready') console.log(`${name} is ready at ${message.url}`);
      if (message.type === 'failed') sentence = message.sentence ?? null;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (watch) clearInterval(watch);
      if (sentence !== null) console.error(hub === null ? `${sentence} (No hub runs from this folder, so ${name} takes everything from its environment.)` : sentence);
      resolve(code ?? (signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

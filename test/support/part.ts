import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, printed, ended } from './hub.process.ts';
import type { Hub } from './hub.ts';

export type Part = 'programmes' | 'territories' | 'associations' | 'convergence' | 'gateway';

interface Note {
  readonly pid: number;
  readonly database: { readonly pid: number | null };
  readonly parts: Readonly<Record<Part, { readonly pid: number | null; readonly port: number }>>;
}

export const noteOf = ({ dataFolder }: Hub): Note => JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as Note;

export async function until(happened: () => boolean | Promise<boolean>, what: string, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await pause(50)) if (await happened()) return;
  throw new Error(`within ${seconds} s it did not happen that ${what}`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Stops a part as a person does, who means it: the launcher leaves it stopped. */
export async function stopPart(hub: Hub, part: Part): Promise<void> {
  const { pid } = noteOf(hub).parts[part];
  process.kill(pid!, 'SIGTERM');
  await until(() => !isAlive(pid!) && noteOf(hub).parts[part].pid === null, `${part} has ended`);
}

/** Starts it again with `hub <part>` beside the running hub; hands back how to stop it. */
export async function startPart(hub: Hub, part: Part): Promise<() => Promise<void>> {
  const child = launch({ HUB_DATA: hub.dataFolder, HUB_TRACE: '1', HUB_FEED_EVERY: '100' }, [part]);
  await printed(child, /is ready at/);
  return async () => {
    child.kill('SIGTERM');
    await ended(child);
  };
}

export interface Health {
  readonly ready: boolean;
  readonly subgraphs: Readonly<Record<string, 'ready' | 'down'>>;
}

export const healthOf = async (hub: Hub): Promise<Health> => (await (await fetch(`${hub.url}/health`)).json()) as Health;

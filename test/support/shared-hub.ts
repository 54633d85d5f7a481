import type { TestProject } from 'vitest/node';
import { startOwnHub, type HubAddress } from './hub.process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    hub: HubAddress;
  }
}

/** Starts the hub that the reading tests share, and stops it when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hub = await startOwnHub();
  project.provide('hub', hub.address);
  return hub.stop;
}

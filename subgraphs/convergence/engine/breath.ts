import { setImmediate } from 'node:timers/promises';

/** Lets the process do what else waits, before a long computation goes on. */
export const breath = (): Promise<void> => setImmediate();

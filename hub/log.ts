import { appendFileSync, createWriteStream, renameSync, statSync } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Kept once as <name>.log.1, so that a hub that runs for months fills no disk. */
const largest = 20 * 1024 * 1024;

export function rotate(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
}

/** The launcher's own log: the details behind the sentences at the terminal. */
export function noteDetails(file: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    appendFileSync(file, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 });
  } catch {
    // Without a log there is still the sentence.
  }
}

/** Everything a part says goes to its log; what is an error is also told, readably, at the terminal. */
export function keepOutput(name: string, streams: readonly Readable[], file: string, tell: (line: string) => void): void {
  const log: WriteStream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  log.on('error', () => {});
  let open = streams.length;
  for (const stream of streams) {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => {
      log.write(`${line}\n`);
      const error = readError(line);
      if (error !== null) tell(`${name}: ${error} (details in ${file})`);
    });
    lines.on('close', () => {
      open -= 1;
      if (open === 0) log.end();
    });
  }
}

/** The message of a pino line of level error or above; anything else, a stack trace for instance, stays in the log. */
function readError(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    if (typeof level !== 'number' || level < 50) return null;
    return (msg ?? err?.message ?? 'an error without a message').split('\n')[0]!;
  } catch {
    return null;
  }
}

import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { StartFailure } from './config.ts';

export interface Running {
  readonly app: FastifyInstance;
  readonly url: string;
  /** Ends what runs beside the server: background work, then the database pool. */
  stop(): Promise<void>;
}

const sentenceOf = (error: unknown): string => {
  if (error instanceof StartFailure) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Its address is taken: ${message}. Stop the program that listens there, or choose another port.`;
  return message;
};

/** The life of one process of the hub: start, say so, and end in order when told or when the launcher is gone. */
export async function runPart(name: string, start: (log: Logger) => Promise<Running>): Promise<void> {
  const log = pino({ name, level: process.env['HUB_LOG'] ?? 'warn' });
  try {
    const running = await start(log);
    let ending = false;
    const end = async (): Promise<void> => {
      if (ending) return;
      ending = true;
      // A request that hangs must not hold up the end of the whole hub.
      setTimeout(() => process.exit(0), 5_000).unref();
      await running.app.close();
      await running.stop();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, () => void end());
    process.send?.({ type: 'ready', url: running.url });
    log.info({ url: running.url }, 'ready');
  } catch (error) {
    const sentence = sentenceOf(error);
    log.fatal({ err: error }, 'could not start');
    if (process.send === undefined) process.stderr.write(`${name}: ${sentence}\n`);
    else process.send({ type: 'failed', sentence });
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 500).unref();
    process.disconnect?.();
  }
}

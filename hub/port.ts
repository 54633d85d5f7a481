import { connect, createServer } from 'node:net';
import { codeOf, Failure } from './failure.ts';

type Refusal = 'EADDRINUSE' | string;

/** Null when a program could listen there now, otherwise the code of what hinders it. */
export async function hindranceAt(host: string, port: number): Promise<Refusal | null> {
  const refused = await new Promise<Refusal | null>((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  // Some systems let two programs listen on one port if one of them listens on all addresses: knocking tells.
  return refused ?? ((await answers(host, port)) ? 'EADDRINUSE' : null);
}

export function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: reachable(host), port, timeout: 500 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false));
  });
}

/** Below the ports that systems give to whoever connects somewhere: one of those may be taken again before a program listens there. */
const lowest = 20_000;
const highest = 32_767;

/** A port that nobody listens at, any of thousands, so that several hubs that start at once hardly ask for the same. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if ((await hindranceAt('127.0.0.1', port)) === null) return port;
  }
  throw new Failure(`No port between ${lowest} and ${highest} is free on 127.0.0.1. Stop some of the programs that listen there.`);
}

/** The port used last time if it is still free, so that bookmarks and tools keep working. */
export async function portLike(remembered: number | undefined): Promise<number> {
  if (remembered !== undefined && (await hindranceAt('127.0.0.1', remembered)) === null) return remembered;
  return freePort();
}

export async function requirePort(host: string, port: number): Promise<void> {
  const hindrance = await hindranceAt(host, port);
  if (hindrance === null) return;
  if (hindrance === 'EADDRINUSE') {
    let other = port < 65535 ? port + 1 : 4000;
    while (other < 65535 && (await hindranceAt(host, other)) !== null) other += 1;
    throw new Failure(`Port ${port} is taken. Stop the program that listens there, or choose another: HUB_PORT=${other} npm start.`);
  }
  if (hindrance === 'EACCES') throw new Failure(`Port ${port} is reserved for the administrator: choose one above 1023, for example HUB_PORT=4000 npm start.`);
  throw new Failure(`HUB_HOST ${host} is not an address of this machine (${hindrance}): use 127.0.0.1, or 0.0.0.0 to be reachable from others.`);
}

/** An address that a browser on this machine can open. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

export function hostAndPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

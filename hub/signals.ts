/** One Ctrl-C may arrive twice, from the terminal and handed on by the bootstrap: within this time it is the same one. */
const sameRequest = 500;

export interface EndRequests {
  /** Please stop. */
  readonly first: () => void;
  /** Stop now, whatever it costs. */
  readonly again: () => void;
}

/** Ctrl-C, kill, a closed terminal, and the bootstrap's end (even by kill -9, seen as the channel closing). */
export function onEndRequest({ first, again }: EndRequests): void {
  let since: number | null = null;
  const asked = () => {
    if (since === null) {
      since = Date.now();
      first();
    } else if (Date.now() - since > sameRequest) {
      again();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  process.once('disconnect', () => {
    if (since === null) asked();
  });
}

/** A terminal that has gone must not stop us from stopping in order. */
export function surviveClosedTerminal(): void {
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
}

/** What came of asking a subgraph: the answer, and the version of its data that it was made from, if it said one. */
export interface Told<Answer> {
  readonly answer: Answer;
  readonly version: number | null;
  /** Whether the subgraph was reached at all. */
  readonly reached: boolean;
}

interface Pinned<Answer> {
  version: number | null;
  /** The first request of the operation, while its answer is awaited. */
  first: Promise<Told<Answer>> | null;
}

/**
 * Keeps one operation to one version of each subgraph's data. A subgraph that publishes versions tells which one it answered from; from
 * then on every request of the operation asks for that one. Requests that would run beside the first wait for it, since they cannot
 * know its version yet.
 */
export class Versions<Answer> {
  readonly #pinned = new Map<string, Pinned<Answer>>();

  async ask(subgraph: string, request: (version: number | null) => Promise<Told<Answer>>): Promise<Told<Answer>> {
    const pinned = this.#of(subgraph);
    while (pinned.version === null && pinned.first !== null) {
      const told = await pinned.first;
      // Each would wait as long again, only to learn the same.
      if (!told.reached) return told;
    }
    if (pinned.version !== null) return request(pinned.version);
    pinned.first = request(null);
    try {
      const told = await pinned.first;
      pinned.version = told.version;
      return told;
    } finally {
      pinned.first = null;
    }
  }

  #of(subgraph: string): Pinned<Answer> {
    const pinned = this.#pinned.get(subgraph) ?? { version: null, first: null };
    this.#pinned.set(subgraph, pinned);
    return pinned;
  }
}

/** The header in which a subgraph tells which version of its data it answered from. */
export const versionHeader = 'x-hub-version';

/** In place of a number: the subgraph publishes versions, and this answer took none of them for the newest. */
export const versionNotRead = 'unread';

/**
 * Which version of its data a subgraph answers one request from, where it publishes versions. An operation may ask a subgraph several
 * times, and a version may be published in between: the first answer tells the version that it took for the newest, the gateway hands
 * that on with every further request of the operation, and there it stands for the newest again.
 */
export class VersionRead {
  #newest: number | null;
  #taken = false;

  constructor(pinned: number | undefined) {
    this.#newest = pinned ?? null;
  }

  /** The version that is the newest to this request: pinned by the gateway, or taken before; null while it is neither. */
  get newest(): number | null {
    return this.#newest;
  }

  /** Called by the subgraph once it knows which version is the newest to this request. */
  take(number: number): void {
    this.#newest = number;
    this.#taken = true;
  }

  /** What the header says. */
  get told(): string {
    return this.#taken ? String(this.#newest) : versionNotRead;
  }
}

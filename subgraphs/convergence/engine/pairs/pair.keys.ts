/** Keys that one local line after the other has in common with many actions. */
export class CommonKeys {
  #keys: readonly number[] = [];
  /** The round in which a key was last one of the local line’s. */
  readonly #held: number[] = [];
  #round = 0;

  commonWith(ofAction: readonly number[], ofLocal: readonly number[]): number {
    if (this.#keys !== ofLocal) this.#turnTo(ofLocal);
    let bits = 0;
    for (let at = Math.min(ofAction.length, mostKeys) - 1; at >= 0; at -= 1) if (this.#held[ofAction[at]!] === this.#round) bits |= 1 << at;
    return bits;
  }

  #turnTo(keys: readonly number[]): void {
    this.#keys = keys;
    this.#round += 1;
    for (const key of keys) {
      while (this.#held.length <= key) this.#held.push(0);
      this.#held[key] = this.#round;
    }
  }
}

/** Bit i for key i of the action that the local line has, too; no line has as many keys as there are bits, and figures look again where one does. */
export function commonKeysOf(ofAction: readonly number[], ofLocal: readonly number[]): number {
  let bits = 0;
  for (let at = Math.min(ofAction.length, mostKeys) - 1; at >= 0; at -= 1) if (ofLocal.includes(ofAction[at]!)) bits |= 1 << at;
  return bits;
}

/** Keys of an action that have a bit. */
export const mostKeys = 31;

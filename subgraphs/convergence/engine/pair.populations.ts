import type { EngineLine } from './lines.ts';

const wordBits = 32;

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Population categories of many lines as bits, so that P of two lines is a few machine words and no walk over sets. */
export class Populations {
  readonly #bits: ReadonlyMap<string, number>;
  readonly #words: number;
  readonly #masks: Uint32Array;
  readonly #sizes: Uint32Array;

  constructor(actions: readonly EngineLine[], locals: readonly EngineLine[]) {
    const codes = new Set<string>();
    for (const { line } of actions) for (const code of line.populationCodes) codes.add(code);
    for (const { line } of locals) for (const code of line.populationCodes) codes.add(code);
    this.#bits = new Map([...codes].map((code, bit) => [code, bit]));
    this.#words = Math.ceil(codes.size / wordBits);
    this.#masks = new Uint32Array(locals.length * this.#words);
    this.#sizes = Uint32Array.from(locals, ({ line }) => line.populationCodes.size);
    locals.forEach((local, at) => this.#masks.set(this.maskOf(local), at * this.#words));
  }

  maskOf({ line }: EngineLine): Uint32Array {
    const mask = new Uint32Array(this.#words);
    for (const code of line.populationCodes) {
      const bit = this.#bits.get(code)!;
      mask[bit >>> 5]! |= 1 << (bit & 31);
    }
    return mask;
  }

  /** P, by the model’s own quotient; NaN where it is null. */
  population(mask: Uint32Array, size: number, local: number): number {
    const other = this.#sizes[local]!;
    if (size === 0 || other === 0) return NaN;
    const words = this.#words;
    let shared = 0;
    for (let word = 0; word < words; word += 1) shared += ones(mask[word]! & this.#masks[local * words + word]!);
    return shared / (size + other - shared);
  }
}

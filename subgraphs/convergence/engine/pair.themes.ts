import { themeOf } from '../model/theme.ts';
import type { ThemeTree } from '../model/index.ts';
import type { EngineLine } from './lines.ts';

/** Rows kept at hand: some tens of megabytes at most, whatever the number of different shares. */
const held = 4_000_000;

/** Lines with the same themes in the same shares have the same T with any other line: worked out once for all of them. */
export class Themes {
  readonly #tree: ThemeTree;
  readonly #samples: EngineLine[] = [];
  readonly #numbers: Int32Array;
  readonly #rows = new Map<string, Float64Array>();

  constructor(locals: readonly EngineLine[], tree: ThemeTree) {
    this.#tree = tree;
    const numbers = new Map<string, number>();
    this.#numbers = Int32Array.from(locals, (local) => {
      const key = keyOf(local);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, this.#samples.length);
      return this.#samples.push(local) - 1;
    });
  }

  /** T of one action with each different set of shares, filled as it is asked for. */
  rowOf(action: EngineLine): Float64Array {
    const key = keyOf(action);
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    if (this.#rows.size * this.#samples.length > held) this.#rows.clear();
    const row = new Float64Array(this.#samples.length).fill(-1);
    this.#rows.set(key, row);
    return row;
  }

  /** T; NaN where it is null. */
  theme(row: Float64Array, action: EngineLine, local: number): number {
    const number = this.#numbers[local]!;
    const known = row[number]!;
    return known === -1 ? (row[number] = themeOf(action.line, this.#samples[number]!.line, this.#tree) ?? NaN) : known;
  }
}

const keyOf = ({ line }: EngineLine): string => line.themeShares.map(({ code, share }) => `${code} ${share}`).join('~');

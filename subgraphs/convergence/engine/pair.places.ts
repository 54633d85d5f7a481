import type { EngineLine } from './lines.ts';
import { sharedCount } from '../model/overlap.ts';

type Codes = ReadonlySet<string>;

/** The places of local lines that meet one set of communes, and G with each; NaN where a line names no territory, which G is null for. */
export interface Met {
  readonly places: Int32Array;
  readonly territory: Float64Array;
}

/**
 * Lines that name the same territories share one set of communes, so G is worked out once for two sets and not once for the
 * thousands of pairs of lines that hold them. Two equal sets that are not one object only cost a second look.
 */
export class Places {
  readonly #sets: Codes[] = [];
  readonly #numbers = new Map<Codes, number>();
  readonly #met = new Map<Codes, Met>();

  constructor(locals: readonly EngineLine[]) {
    for (const { line } of locals) {
      if (this.#numbers.has(line.communeCodes)) continue;
      this.#numbers.set(line.communeCodes, this.#sets.length);
      this.#sets.push(line.communeCodes);
    }
  }

  numberOf({ line }: EngineLine): number {
    return this.#numbers.get(line.communeCodes)!;
  }

  /** Places without a common commune are left out: C is 0 there, and no verdict but a person’s own makes such a pair count. */
  metBy({ line: { communeCodes } }: EngineLine): Met {
    const known = this.#met.get(communeCodes);
    if (known !== undefined) return known;
    const places: number[] = [];
    const territory: number[] = [];
    this.#sets.forEach((set, place) => {
      const smaller = Math.min(set.size, communeCodes.size);
      const overlap = smaller === 0 ? NaN : sharedCount(communeCodes, set) / smaller;
      if (overlap === 0) return;
      places.push(place);
      territory.push(overlap);
    });
    const met: Met = { places: Int32Array.from(places), territory: Float64Array.from(territory) };
    this.#met.set(communeCodes, met);
    return met;
  }
}

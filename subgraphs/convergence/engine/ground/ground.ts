import { nationCode } from '../../../kernel/territory-code.ts';
import type { Commune } from '../../model/index.ts';
import type { Communes } from '../scene/communes.ts';
import type { Places } from './places.ts';

/** Every territory by number: communes first, in the order of their numbers as places know them, then what stands above. */
export class Ground {
  readonly communes: readonly Commune[];
  readonly codes: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #under: readonly Int32Array[];
  readonly #above: readonly Int32Array[];
  readonly #places: Places;
  readonly #reach: Int32Array[] = [];

  constructor(communes: Communes, places: Places) {
    this.communes = communes.all;
    this.#places = places;
    const below = new Set(this.communes.map(({ code }) => code));
    this.codes = [...below, ...[...communes.under.keys()].filter((code) => !below.has(code))];
    this.#numbers = new Map(this.codes.map((code, number) => [code, number]));
    this.#under = this.codes.map((code) => Int32Array.from(communes.under.get(code) ?? [], (commune) => this.#numbers.get(commune.code)!).sort());
    this.#above = this.communes.map(({ code, ancestors }) => Int32Array.from(new Set([code, ...ancestors, nationCode].map((one) => this.#numbers.get(one)!))));
  }

  /** Null for a code without a commune. */
  numberOf(code: string): number | null {
    return this.#numbers.get(code) ?? null;
  }

  isCommune(territory: number): boolean {
    return territory < this.communes.length;
  }

  /** Communes of a territory, rising; of a commune itself. */
  under(territory: number): Int32Array {
    return this.#under[territory]!;
  }

  /** The commune itself, and every territory that it lies in. */
  above(commune: number): Int32Array {
    return this.#above[commune]!;
  }

  /** The communes of a place, and every territory that one of them lies in. */
  reach(place: number): Int32Array {
    const known = this.#reach[place];
    if (known !== undefined) return known;
    const above = new Set<number>();
    for (const commune of this.#places.membersOf(place)) if (this.isCommune(commune)) for (const territory of this.#above[commune]!) above.add(territory);
    const reach = Int32Array.from(above);
    this.#reach[place] = reach;
    return reach;
  }
}

import type { Country } from '../country.ts';
import type { Ground } from './ground.ts';

/** A territory above communes, or what of it is urban, rural or mixed. */
export interface Area {
  readonly number: number;
  readonly territory: number;
  /** Null for the whole territory. */
  readonly milieu: string | null;
  readonly communes: Int32Array;
}

/** Whatever figures are told of by number: communes and territories as the ground knows them, then the urban, the rural and the mixed part of what stands above communes. */
export class Areas {
  readonly #ground: Ground;
  /** By number; empty for communes. */
  readonly #all: (Area | undefined)[] = [];
  readonly #parts = new Map<number, Area[]>();
  /** Of each commune the parts that it lies in. */
  readonly #partsAbove: readonly number[][];
  readonly #reach: Int32Array[] = [];
  readonly #places: Country['places'];

  constructor({ ground, places, scene: { communes } }: Country) {
    [this.#ground, this.#places] = [ground, places];
    this.#partsAbove = ground.communes.map(() => []);
    let number = ground.codes.length;
    for (let territory = ground.communes.length; territory < ground.codes.length; territory += 1) {
      const under = ground.under(territory);
      this.#all[territory] = { number: territory, territory, milieu: null, communes: under };
      // Mixed communes stand apart: counting them with either side would move that side’s figure by people of the other.
      for (const [milieu, part] of Map.groupBy(under, (commune) => communes.milieuOf(ground.communes[commune]!.code))) {
        if (milieu === null) continue;
        const area: Area = { number, territory, milieu, communes: Int32Array.from(part) };
        this.#all[number] = area;
        this.#parts.set(territory, [...this.partsOf(territory), area]);
        for (const commune of part) this.#partsAbove[commune]!.push(number);
        number += 1;
      }
    }
  }

  at(number: number): Area {
    return this.#all[number]!;
  }

  partsOf(territory: number): readonly Area[] {
    return this.#parts.get(territory) ?? [];
  }

  /** The communes of a place, and every territory and part that one of them lies in. */
  reach(place: number): Int32Array {
    const known = this.#reach[place];
    if (known !== undefined) return known;
    const reached = new Set<number>(this.#ground.reach(place));
    for (const commune of this.#places.membersOf(place)) for (const part of this.#partsAbove[commune] ?? []) reached.add(part);
    return (this.#reach[place] = Int32Array.from(reached));
  }
}

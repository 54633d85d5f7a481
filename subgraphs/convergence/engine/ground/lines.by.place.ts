import type { Traits } from './traits.ts';

const nobody: ReadonlySet<Traits> = new Set();
const nowhere: readonly number[] = [];

/** By number what a place reaches: territories, or areas of any kind. */
export interface Reaching {
  reach(place: number): Int32Array;
}

/** Lines by a place of theirs, and places by what they reach, so that a territory’s lines are a look-up. */
export class LinesByPlace {
  readonly #ground: Reaching;
  readonly #placeOf: (line: Traits) => number;
  readonly #lines = new Map<number, Set<Traits>>();
  readonly #places: number[][] = [];
  /** Lines by territory, put together when they are first asked for. */
  readonly #known: (readonly Traits[] | undefined)[] = [];

  constructor(ground: Reaching, placeOf: (line: Traits) => number) {
    [this.#ground, this.#placeOf] = [ground, placeOf];
  }

  put(line: Traits): void {
    const place = this.#placeOf(line);
    this.#forget(place);
    const lines = this.#lines.get(place);
    if (lines !== undefined) {
      lines.add(line);
      return;
    }
    this.#lines.set(place, new Set([line]));
    for (const territory of this.#ground.reach(place)) (this.#places[territory] ??= []).push(place);
  }

  remove(line: Traits): void {
    const place = this.#placeOf(line);
    this.#forget(place);
    this.#lines.get(place)?.delete(line);
  }

  at(place: number): ReadonlySet<Traits> {
    return this.#lines.get(place) ?? nobody;
  }

  /** Places that lines have, or had. */
  get places(): Iterable<number> {
    return this.#lines.keys();
  }

  /** Those of them that reach a territory. */
  placesIn(territory: number): readonly number[] {
    return this.#places[territory] ?? nowhere;
  }

  /** Lines that reach a territory. */
  in(territory: number): readonly Traits[] {
    return (this.#known[territory] ??= this.placesIn(territory).flatMap((place) => [...this.at(place)]));
  }

  #forget(place: number): void {
    if (this.#known.length > 0) for (const territory of this.#ground.reach(place)) this.#known[territory] = undefined;
  }
}

import type { Ground } from './ground.ts';
import { LinesByPlace } from './lines.by.place.ts';
import type { Traits } from './traits.ts';

/** The lines of one side by number, by code and by where they count. A number is given once, and is empty while its line is gone. */
export class Side {
  readonly byPlace: LinesByPlace;
  readonly #lines: (Traits | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  #all: readonly Traits[] | null = null;
  /** Numbers without a line. */
  #gone = 0;

  constructor(ground: Ground) {
    this.byPlace = new LinesByPlace(ground, ({ stack }) => stack);
  }

  get all(): readonly Traits[] {
    // Where no line is gone, a copy of addresses: to look at each line of a country takes longer than a change of one.
    return (this.#all ??= this.#gone === 0 ? (this.#lines.slice() as Traits[]) : this.#lines.filter((line) => line !== undefined));
  }

  get numbers(): number {
    return this.#lines.length;
  }

  at(number: number): Traits {
    return this.#lines[number]!;
  }

  of(code: string): Traits | undefined {
    const number = this.#numbers.get(code);
    return number === undefined ? undefined : this.#lines[number];
  }

  numberOf(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.#lines.length);
    this.#gone += 1;
    this.#all = null;
    return this.#lines.push(undefined) - 1;
  }

  /** A line in place of the one that had its code. */
  put(line: Traits): void {
    this.remove(line.line.code);
    this.#lines[line.number] = line;
    this.#gone -= 1;
    this.byPlace.put(line);
    this.#all = null;
  }

  remove(code: string): void {
    const line = this.of(code);
    if (line === undefined) return;
    this.#lines[line.number] = undefined;
    this.#gone += 1;
    this.byPlace.remove(line);
    this.#all = null;
  }
}

/** A list by code that is handed out: whoever was given it keeps it as it was, whatever changes later. Its lines stay in their order. */
export class Roll<T extends object> {
  #list: T[] = [];
  readonly #places = new Map<string, number>();
  #isHandedOut = false;

  get list(): readonly T[] {
    this.#isHandedOut = true;
    return this.#list;
  }

  get size(): number {
    return this.#list.length;
  }

  get(code: string): T | undefined {
    const place = this.#places.get(code);
    return place === undefined ? undefined : this.#list[place];
  }

  has(code: string): boolean {
    return this.#places.has(code);
  }

  put(code: string, entry: T): void {
    this.#own();
    const place = this.#places.get(code);
    if (place !== undefined) this.#list[place] = entry;
    else this.#places.set(code, this.#list.push(entry) - 1);
  }

  remove(code: string): void {
    const place = this.#places.get(code);
    if (place === undefined) return;
    this.#own();
    this.#list.splice(place, 1);
    this.#places.delete(code);
    for (const [other, at] of this.#places) if (at > place) this.#places.set(other, at - 1);
  }

  /** Copies the list before the first change since it was handed out: a copy of addresses, some hundredths of a second for a whole country of lines. */
  #own(): void {
    if (!this.#isHandedOut) return;
    this.#list = this.#list.slice();
    this.#isHandedOut = false;
  }
}

/** Numbers for whatever is compared by content, given once and kept. */
export class Numbering<T> {
  readonly #numbers = new Map<string, number>();
  readonly all: T[] = [];

  of(key: string, make: (number: number) => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.all.length;
    this.#numbers.set(key, number);
    this.all.push(make(number));
    return number;
  }
}

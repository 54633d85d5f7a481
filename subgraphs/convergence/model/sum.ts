/**
 * Terms are cut into digits of 30 bits: the multiples of 2²², of 2⁻⁸, of 2⁻³⁸, of 2⁻⁶⁸ and of 2⁻⁹⁸. Adding 1.5 · 2⁵² of a digit’s unit and
 * taking it away again rounds a term to that unit; what remains goes to the next digit.
 */
const UNITS = [2 ** 22, 2 ** -8, 2 ** -38, 2 ** -68, 2 ** -98] as const;
const [R0, R1, R2, R3, R4] = UNITS.map((unit) => 1.5 * 2 ** 52 * unit) as [number, number, number, number, number];

/** No person, dirham or weight is as large; a wrong number in a document must not stop a snapshot, so such terms are kept and sorted. */
const HUGE = 2 ** 72;

/**
 * A sum that does not depend on the order of its terms, to the last digit, and holds nothing but five numbers: each digit adds up
 * exactly for up to four million terms. Replaying a snapshot must give the same figure although a
 * database returns rows in any order, and a sum over a country must not need its terms side by side to be sorted.
 */
export class ExactSum {
  #d0 = 0;
  #d1 = 0;
  #d2 = 0;
  #d3 = 0;
  #d4 = 0;
  #huge: number[] | null = null;

  add(term: number): void {
    if (!(Math.abs(term) < HUGE)) {
      (this.#huge ??= []).push(term);
      return;
    }
    let part = term + R0 - R0;
    let rest = term - part;
    this.#d0 += part;
    if (rest === 0) return;
    part = rest + R1 - R1;
    rest -= part;
    this.#d1 += part;
    if (rest === 0) return;
    part = rest + R2 - R2;
    rest -= part;
    this.#d2 += part;
    if (rest === 0) return;
    part = rest + R3 - R3;
    rest -= part;
    this.#d3 += part;
    if (rest !== 0) this.#d4 += rest + R4 - R4;
  }

  /** The same as adding the terms of another sum one by one. */
  addAll(other: ExactSum): void {
    this.#d0 += other.#d0;
    this.#d1 += other.#d1;
    this.#d2 += other.#d2;
    this.#d3 += other.#d3;
    this.#d4 += other.#d4;
    if (other.#huge !== null) this.#huge = [...(this.#huge ?? []), ...other.#huge];
  }

  clear(): void {
    this.#huge = null;
    this.#d0 = this.#d1 = this.#d2 = this.#d3 = this.#d4 = 0;
  }

  /** Neumaier’s compensated sum of the digits, the largest first. */
  get value(): number {
    let total = this.#d0;
    let lost = 0;
    const take = (digit: number): void => {
      const next = total + digit;
      lost += Math.abs(total) >= Math.abs(digit) ? total - next + digit : digit - next + total;
      total = next;
    };
    take(this.#d1);
    take(this.#d2);
    take(this.#d3);
    take(this.#d4);
    for (const term of this.#huge?.toSorted((one, other) => one - other) ?? []) take(term);
    return total + lost;
  }
}

export function stableSum(values: readonly number[]): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

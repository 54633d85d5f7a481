import type { Communes } from '../scene/communes.ts';

type Codes = ReadonlySet<string>;

const wordBits = 32;

/**
 * Sets of communes by number. Lines that cover the same communes share a place, whatever they call it, so that what two sets have in common
 * is worked out once and not for each of the thousands of lines that hold them.
 */
export class Places {
  readonly #numbers = new Map<string, number>();
  readonly #codes: string[] = [];
  readonly #known = new WeakMap<Codes, number>();
  readonly #byContent = new Map<string, number>();
  readonly #members: Int32Array[] = [];
  readonly #bits: Uint32Array[] = [];
  readonly #common = new Map<number, number>();

  /** Communes of the Kingdom come first, in their order; a code that is in no row gets a number when a line names it. */
  constructor(communes: Pick<Communes, 'all'>) {
    for (const { code } of communes.all) this.#numberOf(code);
  }

  placeOf(codes: Codes): number {
    const known = this.#known.get(codes);
    if (known !== undefined) return known;
    const place = this.#placeOfMembers(Int32Array.from(codes, (code) => this.#numberOf(code)).sort());
    this.#known.set(codes, place);
    return place;
  }

  /** Numbers of its communes, rising. */
  membersOf(place: number): Int32Array {
    return this.#members[place]!;
  }

  codeOf(commune: number): string {
    return this.#codes[commune]!;
  }

  has(place: number, commune: number): boolean {
    return (((this.#bits[place]![commune >>> 5] ?? 0) >>> (commune & 31)) & 1) === 1;
  }

  /** G of two places; NaN where one of them is empty. */
  overlap(one: number, other: number): number {
    const smaller = Math.min(this.#members[one]!.length, this.#members[other]!.length);
    return smaller === 0 ? NaN : this.#shared(one, other) / smaller;
  }

  /** The place of what two places have in common. */
  common(one: number, other: number): number {
    if (one === other) return one;
    const key = Math.max(one, other) * 2 ** 26 + Math.min(one, other);
    const known = this.#common.get(key);
    if (known !== undefined) return known;
    const [smaller, larger] = this.#members[one]!.length <= this.#members[other]!.length ? [one, other] : [other, one];
    const shared = this.#members[smaller]!.filter((commune) => this.has(larger, commune));
    const place = shared.length === this.#members[smaller]!.length ? smaller : this.#placeOfMembers(shared);
    this.#common.set(key, place);
    return place;
  }

  #shared(one: number, other: number): number {
    const [smaller, larger] = this.#members[one]!.length <= this.#members[other]!.length ? [one, other] : [other, one];
    const members = this.#members[smaller]!;
    let shared = 0;
    if (members.length <= 2 * this.#bits[larger]!.length) {
      for (const commune of members) if (this.has(larger, commune)) shared += 1;
      return shared;
    }
    const [bits, others] = [this.#bits[smaller]!, this.#bits[larger]!];
    for (let word = Math.min(bits.length, others.length) - 1; word >= 0; word -= 1) shared += ones(bits[word]! & others[word]!);
    return shared;
  }

  #numberOf(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.#codes.length);
    return this.#codes.push(code) - 1;
  }

  #placeOfMembers(members: Int32Array): number {
    const key = members.join(' ');
    const known = this.#byContent.get(key);
    if (known !== undefined) return known;
    const bits = new Uint32Array(members.length === 0 ? 0 : Math.floor(members.at(-1)! / wordBits) + 1);
    for (const commune of members) bits[commune >>> 5]! |= 1 << (commune & 31);
    this.#bits.push(bits);
    this.#byContent.set(key, this.#members.length);
    return this.#members.push(members) - 1;
  }
}

/** How many bits of a word are set. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

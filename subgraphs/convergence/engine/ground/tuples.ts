const none = -1;
const smallest = 64;

/** Tuples of so many numbers, each held once, by number. They do not change, and stay as long as all do. A NaN is like any other. */
export class Tuples {
  /** The tuple in hand, to be asked for. */
  readonly asked: Float64Array;
  readonly #width: number;
  #held: Float64Array;
  #count = 0;
  /** Where a tuple is looked for: its number stands in the first free place from the one that its bits name. At most half of the places are taken. */
  #places = new Int32Array(2 * smallest).fill(none);
  /** What the tuple in hand is made of. */
  readonly #words: Int32Array;

  constructor(width: number) {
    this.#width = width;
    this.#held = new Float64Array(smallest * width);
    this.asked = new Float64Array(width);
    this.#words = new Int32Array(this.asked.buffer);
  }

  /** Numbers are below this. */
  get count(): number {
    return this.#count;
  }

  /** All tuples side by side, until the next new one: then they may stand elsewhere. */
  get held(): Float64Array {
    return this.#held;
  }

  /** The number of the tuple in hand, which is a new one if it was never asked for. */
  number(): number {
    if (2 * this.#count >= this.#places.length) this.#grow();
    const place = this.#placeOfAsked();
    if (this.#places[place] === none) {
      this.#held.set(this.asked, this.#count * this.#width);
      this.#places[place] = this.#count++;
    }
    return this.#places[place]!;
  }

  /** Takes a tuple of these or others in hand. */
  ask(of: Tuples, number: number): void {
    for (let at = 0; at < this.#width; at += 1) this.asked[at] = of.#held[number * this.#width + at]!;
  }

  #placeOfAsked(): number {
    const places = this.#places;
    const last = places.length - 1;
    let place = this.#hash() & last;
    while (places[place] !== none && !this.#isAsked(places[place]!)) place = (place + 1) & last;
    return place;
  }

  #isAsked(number: number): boolean {
    const [asked, held, width] = [this.asked, this.#held, this.#width];
    for (let at = 0; at < width; at += 1) if (!Object.is(asked[at], held[number * width + at])) return false;
    return true;
  }

  #hash(): number {
    const words = this.#words;
    let hash = 0;
    for (let word = 0; word < words.length; word += 1) {
      hash = Math.imul(hash ^ words[word]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** Twice the room, in which each tuple has another place. */
  #grow(): void {
    const inHand = this.asked.slice();
    const held = new Float64Array(2 * this.#held.length);
    held.set(this.#held);
    this.#held = held;
    this.#places = new Int32Array(2 * this.#places.length).fill(none);
    for (let number = 0; number < this.#count; number += 1) {
      this.ask(this, number);
      this.#places[this.#placeOfAsked()] = number;
    }
    this.asked.set(inHand);
  }
}

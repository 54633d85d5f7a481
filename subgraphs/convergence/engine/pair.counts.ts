import { MISSING_KINDS, missingKindsOf } from '../model/index.ts';
import type { MissingCount } from './figures.content.ts';
import { LINKED, REVIEW, type Signature, type Signatures } from './pair.signature.ts';

/** Fields that most pairs lack come first; equal counts by name. */
const byPairs = (one: MissingCount, other: MissingCount): number =>
  other.pairs - one.pairs || `${one.dimension}${one.side}${one.field}`.localeCompare(`${other.dimension}${other.side}${other.field}`, 'en');

const places = new Map(MISSING_KINDS.map((kind, place) => [kind, place]));
const placesOf = new WeakMap<Signature, readonly number[]>();

/** Places among the kinds of what a signature lacks, worked out once for all pairs that have it. */
function missingPlaces(signature: Signature): readonly number[] {
  let found = placesOf.get(signature);
  if (found === undefined) placesOf.set(signature, (found = missingKindsOf(signature.missing).map((kind) => places.get(kind)!)));
  return found;
}

/** What many pairs are, counted by signature: classes and missing fields are told from these at the end. */
export class PairCounts {
  #pairs = new Int32Array(0);
  readonly #counted: number[] = [];

  add(mark: number, signatures: Signatures): void {
    if ((mark & (LINKED | REVIEW)) === 0) return;
    const number = signatures.numberOf(mark);
    if (number >= this.#pairs.length) this.#grow(signatures.count);
    if (this.#pairs[number] === 0) this.#counted.push(number);
    this.#pairs[number]! += 1;
  }

  clear(): void {
    for (const number of this.#counted) this.#pairs[number] = 0;
    this.#counted.length = 0;
  }

  told(signatures: Signatures) {
    let [linkedPairs, pairsInReview] = [0, 0];
    const classes: Record<string, number> = {};
    const missing = new Float64Array(MISSING_KINDS.length);
    for (const number of this.#counted) {
      const pairs = this.#pairs[number]!;
      const signature = signatures.at(number);
      if (signature.state === 'REVIEW') pairsInReview += pairs;
      if (signature.state !== 'LINKED' || !signature.established) continue;
      linkedPairs += pairs;
      const name = signature.class ?? 'UNKNOWN';
      classes[name] = (classes[name] ?? 0) + pairs;
      for (const place of missingPlaces(signature)) missing[place]! += pairs;
    }
    return {
      linkedPairs,
      pairsInReview,
      classes: Object.fromEntries(Object.entries(classes).sort(([one], [other]) => (one < other ? -1 : 1))),
      missing: MISSING_KINDS.map((kind, place): MissingCount => ({ ...kind, pairs: missing[place]! })).filter(({ pairs }) => pairs > 0).sort(byPairs),
    };
  }

  #grow(signatures: number): void {
    const larger = new Int32Array(2 * signatures);
    larger.set(this.#pairs);
    this.#pairs = larger;
  }
}

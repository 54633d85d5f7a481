import { MISSING_KINDS, missingKindsOf, PAIR_CLASSES, type MissingKind } from '../../model/index.ts';
import type { MissingCount } from '../figures/figures.content.ts';
import { LINKED, REVIEW, type Signature, type Signatures } from './pair.signature.ts';

/** Places among the counts: linked pairs, pairs in review, linked pairs of each class, linked pairs that lack each kind of field. */
const linkedPlace = 0;
const reviewPlace = 1;
const classes = (['UNKNOWN', ...PAIR_CLASSES] as const).toSorted();
const classPlaces = new Map(classes.map((name, at) => [name, reviewPlace + 1 + at]));
const missingPlace = reviewPlace + 1 + classes.length;
const nameOf = ({ dimension, side, field }: MissingKind): string => `${dimension}${side}${field}`;
/** By name, so that of equal counts that one comes first. */
const missingKinds = MISSING_KINDS.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'));
const missingPlaces = new Map(missingKinds.map((kind, at) => [kind, missingPlace + at]));
const width = missingPlace + missingKinds.length;

const placesOf = new WeakMap<Signature, Uint8Array>();

/** Where pairs of a signature count, worked out once for all of them. */
function countedAt(signature: Signature): Uint8Array {
  let places = placesOf.get(signature);
  if (places === undefined) {
    places = Uint8Array.from(signature.state === 'REVIEW'
      ? [reviewPlace]
      : [linkedPlace, classPlaces.get(signature.class ?? 'UNKNOWN')!, ...missingKindsOf(signature.missing).map((kind) => missingPlaces.get(kind)!)]);
    placesOf.set(signature, places);
  }
  return places;
}

/** What many pairs are. Counts add up, and what was counted can be taken away. */
export class PairCounts {
  /** A small typed array would be memory of its own for V8 to look after, and there are thousands of these. */
  readonly #counts: number[] = new Array<number>(width).fill(0);

  /** A pair by its mark; `times` −1 takes it away. */
  add(mark: number, signatures: Signatures, times: 1 | -1 = 1): void {
    if ((mark & (LINKED | REVIEW)) === 0) return;
    const places = countedAt(signatures.of(mark));
    for (let at = 0; at < places.length; at += 1) this.#counts[places[at]!]! += times;
  }

  addAll(other: PairCounts): void {
    for (let place = 0; place < width; place += 1) this.#counts[place]! += other.#counts[place]!;
  }

  clear(): void {
    this.#counts.fill(0);
  }

  get told() {
    const counts = this.#counts;
    return {
      linkedPairs: counts[linkedPlace]!,
      pairsInReview: counts[reviewPlace]!,
      classes: Object.fromEntries(classes.map((name) => [name, counts[classPlaces.get(name)!]!] as const).filter(([, pairs]) => pairs > 0)),
      missing: missingKinds
        .map((kind, at): MissingCount => ({ ...kind, pairs: counts[missingPlace + at]! }))
        .filter(({ pairs }) => pairs > 0)
        .sort((one, other) => other.pairs - one.pairs),
    };
  }
}

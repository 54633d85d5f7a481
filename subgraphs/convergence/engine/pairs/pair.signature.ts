import { PAIR_CLASSES, type LinkState, type MissingMask, type PairClass } from '../../model/index.ts';

/** What many pairs have in common, apart from their scores. */
export interface Signature {
  readonly state: LinkState;
  readonly established: boolean;
  readonly mayLink: boolean;
  readonly class: PairClass | null;
  readonly rule: number | null;
  readonly duplicationCandidate: boolean;
  readonly missing: MissingMask;
  /** A person has spoken of it. */
  readonly judged: boolean;
  readonly themeKnown: boolean;
}

/** Flags at the low end of a mark, for what is asked of every pair. */
export const LINKED = 1;
export const MAY_LINK = 2;
export const REVIEW = 4;
const flagBits = 3;

const classes: readonly (PairClass | null)[] = [null, ...PAIR_CLASSES];
export const CLASSES = classes.length;
export const classNumbers: ReadonlyMap<PairClass | null, number> = new Map(classes.map((name, number) => [name, number]));
export const stateNumbers: Readonly<Record<LinkState, number>> = { NONE: 0, REVIEW: 1, LINKED: 2 };
export const STATES = 3;

/** Millions of pairs have some thousand different signatures: each is kept once, and a pair holds its mark, a number with flags at its end. */
export class Signatures {
  readonly #all: Signature[] = [];
  readonly #masks = new Map<MissingMask, number>();
  readonly #marks = new Map<number, number>();
  readonly #under = new Map<number, number>();

  of(mark: number): Signature {
    return this.#all[mark >>> flagBits]!;
  }

  /** The mark of all pairs under the same circumstances, once one of them has told its signature. */
  markUnder(circumstances: number): number | undefined {
    return this.#under.get(circumstances);
  }

  tellUnder(circumstances: number, signature: Signature): number {
    const mark = this.markOf(signature);
    this.#under.set(circumstances, mark);
    return mark;
  }

  markOf(signature: Signature): number {
    const { state, established, mayLink, class: name, rule, duplicationCandidate, missing, judged, themeKnown } = signature;
    let mask = this.#masks.get(missing);
    if (mask === undefined) this.#masks.set(missing, (mask = this.#masks.size));
    let key = mask * CLASSES + classNumbers.get(name)!;
    key = key * 8 + (rule ?? 7);
    key = key * STATES + stateNumbers[state];
    key = key * 32 + Number(established) * 16 + Number(mayLink) * 8 + Number(duplicationCandidate) * 4 + Number(judged) * 2 + Number(themeKnown);
    const known = this.#marks.get(key);
    if (known !== undefined) return known;
    const flags = (state === 'LINKED' && established ? LINKED : 0) + (mayLink && established ? MAY_LINK : 0) + (state === 'REVIEW' ? REVIEW : 0);
    const mark = ((this.#all.push({ ...signature }) - 1) << flagBits) + flags;
    this.#marks.set(key, mark);
    return mark;
  }
}

/** Whether the graph tells the pair: of lines whose themes nobody accepted only those that would count, and of unknown themes nothing. */
export const isTold = ({ state, judged, established, themeKnown }: Signature): boolean => state !== 'NONE' || judged || (established && themeKnown);

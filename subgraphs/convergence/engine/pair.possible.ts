import { convergenceOf, linkStateOf, linkThresholdsOf, pairFrom, type LinkState, type Pair, type Weights, type World } from '../model/index.ts';
import type { EngineLine } from './lines.ts';
import { dimensionsWith, type Met } from './pair.met.ts';

/**
 * A pair that rests on themes nobody accepted, and of which no person has spoken. Figures ask of it no more than its state and that
 * it may be linked, and there are many: a line with unknown themes may be linked with all that it meets. So it holds its two
 * lines and T, P and G, and works out the rest when somebody asks.
 */
export class PossiblePair implements Pair {
  readonly action: EngineLine;
  readonly local: EngineLine;
  readonly state: LinkState;
  readonly #met: Met;
  readonly #world: World;
  readonly #weights: Weights;

  /** The one worked out last: whoever reads one field of a pair mostly reads the next one too. */
  static #last: { readonly of: PossiblePair; readonly whole: Pair } | null = null;

  constructor(action: EngineLine, local: EngineLine, met: Met, world: World, weights: Weights) {
    this.action = action;
    this.local = local;
    this.#met = met;
    this.#world = world;
    this.#weights = weights;
    // Of all dimensions C and the candidate rule read these three only.
    const dimensions = { ...unasked, ...met };
    this.state = linkStateOf(dimensions, convergenceOf(dimensions), linkThresholdsOf(action.line, local.line), null);
  }

  /** An evaluated pair and its score in one: the second object would weigh as much as the first. */
  get pair(): Pair { return this; }

  get a(): string { return this.action.line.code; }
  get b(): string { return this.local.line.code; }
  get established(): boolean { return false; }
  get mayLink(): boolean { return true; }
  get verdict(): null { return null; }

  get dimensions(): Pair['dimensions'] { return this.#whole.dimensions; }
  get containment(): Pair['containment'] { return this.#whole.containment; }
  get c(): Pair['c'] { return this.#whole.c; }
  get h(): Pair['h'] { return this.#whole.h; }
  get k(): Pair['k'] { return this.#whole.k; }
  get chk(): Pair['chk'] { return this.#whole.chk; }
  get class(): Pair['class'] { return this.#whole.class; }
  get rule(): Pair['rule'] { return this.#whole.rule; }
  get duplicationCandidate(): boolean { return this.#whole.duplicationCandidate; }
  get candidate(): boolean { return this.#whole.candidate; }
  get intervals(): Pair['intervals'] { return this.#whole.intervals; }
  get missing(): Pair['missing'] { return this.#whole.missing; }
  get defaultScores(): Pair['defaultScores'] { return this.#whole.defaultScores; }

  get #whole(): Pair {
    if (PossiblePair.#last?.of === this) return PossiblePair.#last.whole;
    const { line: a } = this.action;
    const { line: b } = this.local;
    const whole = pairFrom(a, b, dimensionsWith(a, b, this.#met, this.#world), this.#world, this.#weights);
    PossiblePair.#last = { of: this, whole };
    return whole;
  }
}

const unasked = { time: null, indicator: null, contribution: null, coordination: null, additionality: null };

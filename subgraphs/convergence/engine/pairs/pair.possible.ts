import type { Places } from '../ground/places.ts';
import { mayShareDomain } from './pair.search.ts';
import type { Traits } from '../ground/traits.ts';

/** Codes of the actions that a person has set against a local line, by its code. */
export type JudgedPairs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Pairs that rest on themes nobody accepted, and of which no person has spoken. Figures ask of one no more than that it may be linked, and there
 * are more of them than of all others, since a line with unknown themes may be linked with all that it meets. So none of them is stored: they
 * are told by the place and the domains of a line, which thousands of lines share.
 */
export class PossiblePairs {
  readonly #actions: readonly Traits[];
  readonly #open: readonly Traits[];
  readonly #places: Places;
  readonly #judged: JudgedPairs;
  readonly #met = new Map<string, readonly Traits[]>();
  readonly #ofLine = new WeakMap<Traits, readonly Traits[]>();

  constructor(actions: readonly Traits[], places: Places, judged: JudgedPairs) {
    this.#actions = actions;
    this.#open = actions.filter(({ established }) => !established);
    this.#places = places;
    this.#judged = judged;
  }

  /** Actions that a local line may be linked with for want of accepted themes: its own, or those of the action. */
  of(local: Traits): readonly Traits[] {
    const actions = local.established ? this.#open : this.#actions;
    if (actions.length === 0) return actions;
    let ofLine = this.#ofLine.get(local);
    if (ofLine === undefined) this.#ofLine.set(local, (ofLine = this.#found(local, actions)));
    return ofLine;
  }

  /** Whether a local line may have any pair with some actions: no domain is common to others, unless a person spoke of them. */
  mayPair(local: Traits, actions: readonly Traits[]): boolean {
    for (const action of actions) if (mayShareDomain(action, local)) return true;
    return this.#judged.size > 0 && this.#judged.has(local.line.code);
  }

  /** Whether an action is one of those. */
  has(local: Traits, action: Traits): boolean {
    return !(local.established && action.established) && this.#mayMeet(action, local) && this.#judged.get(local.line.code)?.has(action.line.code) !== true;
  }

  #mayMeet(action: Traits, local: Traits): boolean {
    return mayShareDomain(action, local) && this.#places.overlap(action.place, local.place) !== 0;
  }

  #found(local: Traits, actions: readonly Traits[]): readonly Traits[] {
    const key = `${local.established} ${local.place} ${local.domains.join(' ')}`;
    let met = this.#met.get(key);
    if (met === undefined) {
      met = actions.filter((action) => this.#mayMeet(action, local));
      this.#met.set(key, met);
    }
    const judged = this.#judged.get(local.line.code);
    return judged === undefined ? met : met.filter(({ line }) => !judged.has(line.code));
  }
}

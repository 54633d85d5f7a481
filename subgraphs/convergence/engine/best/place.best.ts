import { ActionBest, type PackedBest } from './action.best.ts';
import type { ActionSlots } from './action.slots.ts';
import type { Country } from '../country.ts';
import { PairCounts } from '../pairs/pair.counts.ts';

/** Lines of one place beyond which it pays to go through their pairs once and not once for each of its communes. */
const crowded = 4;

/**
 * What the lines of one place say wherever it reaches: worked out once for all its communes, since the lines of a region’s plan are those of each of
 * its communes.
 */
export class PlaceBest {
  readonly #country: Country;
  readonly #best: ActionBest;
  readonly #packed: (PackedBest | undefined)[] = [];
  readonly #counts: (PairCounts | undefined)[] = [];

  constructor(country: Country, slots: ActionSlots) {
    this.#country = country;
    this.#best = new ActionBest(country, slots, 4, true);
  }

  forget(place: number): void {
    this.#packed[place] = undefined;
    this.#counts[place] = undefined;
  }

  /** Forgets the best partners at all places: they take much room, and a change needs those of a few. */
  clear(): void {
    this.#packed.length = 0;
  }

  /** Takes the pairs of all lines that count at a place into the best of one of its communes. */
  into(best: ActionBest, place: number): void {
    const { localsByPlace, places } = this.#country;
    const lines = localsByPlace.at(place);
    if (lines.size < crowded || places.membersOf(place).length === 1) for (const local of lines) best.take(local);
    else best.merge((this.#packed[place] ??= this.#gathered(place)));
  }

  /** What the pairs of these lines are. */
  counts(place: number): PairCounts {
    const known = this.#counts[place];
    if (known !== undefined) return known;
    const { localsByPlace, table, judge: { signatures } } = this.#country;
    const counts = new PairCounts();
    for (const local of localsByPlace.at(place)) {
      const { page, start, end } = table.of(local.number);
      for (let row = start; row < end; row += 1) counts.add(page.mark(row), signatures);
    }
    return (this.#counts[place] = counts);
  }

  #gathered(place: number): PackedBest {
    this.#best.turn(null);
    for (const local of this.#country.localsByPlace.at(place)) this.#best.take(local);
    return this.#best.packed();
  }
}

import { ExactSum, type Ownership } from '../../model/index.ts';
import type { Traits } from '../ground/traits.ts';

const UNKNOWN = -1;

/** What of lines is about one field: owner and budget of each part, side by side, since a nation asks for tens of thousands. */
export class FieldLines {
  readonly #field: string;
  readonly #owners: number[] = [];
  /** NaN while nobody says. */
  readonly #budgets: number[] = [];
  /** Parts by a territory above communes. */
  readonly #parts = new Map<number, number[]>();

  constructor(field: string) {
    this.#field = field;
  }

  get byTerritory(): ReadonlyMap<number, readonly number[]> {
    return this.#parts;
  }

  add({ line, owner, fields }: Traits, territories: readonly number[]): void {
    if (territories.length === 0) return;
    const { share } = fields.find(({ field }) => field === this.#field)!;
    const part = this.#owners.push(owner) - 1;
    this.#budgets.push(line.budget === null ? NaN : share === null ? line.budget : (line.budget * share) / 100);
    for (const territory of territories) {
      const parts = this.#parts.get(territory);
      if (parts === undefined) this.#parts.set(territory, [part]);
      else parts.push(part);
    }
  }

  /** Parts whose budget nobody says. */
  unknownBudgets(parts: readonly number[]): number {
    let unknown = 0;
    for (const part of parts) if (Number.isNaN(this.#budgets[part]!)) unknown += 1;
    return unknown;
  }

  /** Who owns some parts; owners are named by their keys. */
  ownership(parts: readonly number[], nameOf: (owner: number) => string): Ownership {
    const sums = new Map<number, ExactSum>();
    let [ownersKnown, budgetsKnown] = [true, true];
    for (const part of parts) {
      const [owner, budget] = [this.#owners[part]!, this.#budgets[part]!];
      if (Number.isNaN(budget)) budgetsKnown = false;
      if (owner === UNKNOWN) {
        ownersKnown = false;
        continue;
      }
      let sum = sums.get(owner);
      if (sum === undefined) sums.set(owner, (sum = new ExactSum()));
      if (budgetsKnown && ownersKnown) sum.add(budget);
    }
    return {
      owners: new Set([...sums.keys()].map(nameOf)),
      ownersKnown,
      amounts: ownersKnown && budgetsKnown ? [...sums.values()].map(({ value }) => value) : null,
    };
  }
}

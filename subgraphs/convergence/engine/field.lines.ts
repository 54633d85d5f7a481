import { ExactSum, type Ownership } from '../model/index.ts';
import type { Country } from './country.ts';
import type { FieldShare, Traits } from './traits.ts';

const UNKNOWN = -1;

/** What of lines is about some fields: owner and budget of each part, side by side, since a nation asks for a hundred thousand. */
export class FieldLines {
  readonly #owners: number[] = [];
  /** NaN while nobody says. */
  readonly #budgets: number[] = [];
  /** Parts by field and by a territory above communes. */
  readonly #parts = new Map<string, Map<number, number[]>>();

  /** Of all fields, or of some. */
  constructor({ ground, actions, locals }: Country, wanted: (territory: number) => boolean, ofFields: ReadonlySet<string> | null) {
    const territories = new Map<number, readonly number[]>();
    for (const lines of [actions, locals]) {
      for (const line of lines) {
        if (!line.established || !line.fields.some(({ field }) => ofFields?.has(field) !== false)) continue;
        let reached = territories.get(line.stack);
        // Communes are left out: three owners in one commune are neighbours, not a fragmented policy.
        if (reached === undefined) territories.set(line.stack, (reached = [...ground.reach(line.stack)].filter((territory) => !ground.isCommune(territory) && wanted(territory))));
        if (reached.length > 0) for (const share of line.fields) if (ofFields?.has(share.field) !== false) this.#put(line, share, reached);
      }
    }
  }

  get fields(): Iterable<readonly [field: string, byTerritory: ReadonlyMap<number, readonly number[]>]> {
    return this.#parts;
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

  #put({ line, owner }: Traits, { field, share }: FieldShare, territories: readonly number[]): void {
    const part = this.#owners.push(owner) - 1;
    this.#budgets.push(line.budget === null ? NaN : share === null ? line.budget : (line.budget * share) / 100);
    let byTerritory = this.#parts.get(field);
    if (byTerritory === undefined) this.#parts.set(field, (byTerritory = new Map()));
    for (const territory of territories) {
      const parts = byTerritory.get(territory);
      if (parts === undefined) byTerritory.set(territory, [part]);
      else parts.push(part);
    }
  }
}

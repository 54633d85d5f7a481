import { ActionSlots } from '../best/action.slots.ts';
import { Areas } from '../ground/areas.ts';
import type { Country } from '../country.ts';
import type { Effects } from '../effects.ts';
import { LinesByPlace } from '../ground/lines.by.place.ts';
import { LocalSupport } from '../best/local.support.ts';
import type { Traits } from '../ground/traits.ts';

/** The lines that figures of territories go through: actions, and local lines that are social or may be, by every area that they reach. */
export class FigureLines {
  readonly areas: Areas;
  readonly slots: ActionSlots;
  readonly support: LocalSupport;
  readonly #actions: LinesByPlace;
  readonly #social: LinesByPlace;
  readonly #country: Country;
  readonly #actionOf = new Map<string, Traits>();

  constructor(country: Country) {
    this.#country = country;
    this.areas = new Areas(country);
    this.slots = new ActionSlots(country);
    this.support = new LocalSupport(country, this.slots);
    this.#actions = new LinesByPlace(this.areas, ({ place }) => place);
    this.#social = new LinesByPlace(this.areas, ({ stack }) => stack);
    for (const action of country.actions) this.#putAction(action);
    for (const local of country.locals) if (local.social !== false) this.#social.put(local);
  }

  /** Actions that target an area. */
  actionsIn(area: number): readonly Traits[] {
    return this.#actions.in(area);
  }

  /** Local lines that are social or may be, and count in an area. */
  socialIn(area: number): readonly Traits[] {
    return this.#social.in(area);
  }

  /** The lines as they are after a change. */
  renew({ before, after, locals, pairsOfActions }: Effects): void {
    for (const code of pairsOfActions) {
      const known = this.#actionOf.get(code);
      if (known !== undefined) this.#actions.remove(known);
      const action = this.#country.actionOf(code);
      if (action === undefined) this.#actionOf.delete(code);
      else this.#putAction(action);
      if (action !== undefined) this.slots.put(action);
    }
    for (const { local } of before) if (local.social !== false) this.#social.remove(local);
    for (const { local } of after) if (local.social !== false) this.#social.put(local);
    for (const code of locals) {
      const local = this.#country.localOf(code);
      if (local !== undefined) this.support.forget(local);
    }
  }

  #putAction(action: Traits): void {
    this.#actionOf.set(action.line.code, action);
    this.#actions.put(action);
  }
}

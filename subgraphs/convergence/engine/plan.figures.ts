import { responseOf, type Plan } from '../model/index.ts';
import { ActionSlots, WHOLE } from './action.slots.ts';
import { CommuneUptake, type Uptakes } from './commune.uptake.ts';
import type { Country } from './country.ts';
import type { FiguresContent } from './figures.content.ts';
import { LocalSupport } from './local.support.ts';
import { nothingAsked, rolledUp } from './rollup.ts';
import { ScopeFigures } from './scope.figures.ts';
import type { Traits } from './traits.ts';

export interface PlanContent {
  readonly plan: string;
  /** Null for all national actions together. */
  readonly programme: string | null;
  readonly content: FiguresContent;
}

const nothing: readonly Traits[] = [];

/** The figures of plans, each against all national actions and against those of each programme: the stack is the plan alone. */
export class PlanFigures {
  readonly #country: Country;
  readonly #uptake: CommuneUptake;
  readonly #scope: ScopeFigures;
  readonly #programmes: readonly number[];
  readonly #locals: ReadonlyMap<string | null, readonly Traits[]>;
  /** Uptakes of communes in which a plan does nothing. */
  readonly #idle: (ReadonlyMap<number, Uptakes> | undefined)[] = [];

  constructor(country: Country) {
    const slots = new ActionSlots(country);
    this.#country = country;
    this.#uptake = new CommuneUptake(country, slots, 'PROGRAMMES');
    this.#scope = new ScopeFigures(country, slots, new LocalSupport(country, slots, 'PROGRAMMES'), 'PROGRAMMES');
    this.#programmes = [...new Set(country.actions.map(({ programme }) => programme).filter((programme) => programme >= 0))];
    this.#locals = Map.groupBy(country.locals, ({ line }) => line.planCode);
  }

  of({ code, territoryCode }: Plan): readonly PlanContent[] {
    const { ground, places, actionsByPlace, book } = this.#country;
    const territory = ground.numberOf(territoryCode);
    const numbers = territory === null ? new Int32Array(0) : ground.under(territory);
    const locals = (this.#locals.get(code) ?? nothing).filter(({ stack }) => places.membersOf(stack).length > 0);
    const stacks = new Map<number, Traits[]>();
    for (const local of locals) {
      for (const commune of places.membersOf(local.stack)) {
        const stack = stacks.get(commune);
        if (stack === undefined) stacks.set(commune, [local]);
        else stack.push(local);
      }
    }
    const uptakes = [...numbers].map((commune) => this.#uptakesOf(commune, stacks.get(commune)));
    const communes = [...numbers].map((number) => ground.communes[number]!);
    const figures = this.#scope.of({
      communes: communes.length,
      communesWithoutPlan: 0,
      locals,
      actions: territory === null ? [] : actionsByPlace.in(territory),
      uptakeOf: (key) => (communes.length === 1 ? (uptakes[0]!.get(key) ?? nothingAsked) : rolledUp(communes, (at) => uptakes[at]!.get(key))),
      responseOf: () => responseOf([]),
    }, this.#programmes);
    return [...figures].map(([key, content]) => ({ plan: code, programme: key === WHOLE ? null : book.keys[key]!.key, content }));
  }

  #uptakesOf(commune: number, stack: readonly Traits[] | undefined): ReadonlyMap<number, Uptakes> {
    if (stack !== undefined) return this.#uptake.of(commune, stack, true);
    return (this.#idle[commune] ??= this.#uptake.of(commune, nothing, true));
  }
}

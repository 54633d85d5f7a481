import type { Agreement, PlanLine } from '../../model/index.ts';
import type { Traits } from '../ground/traits.ts';

/**
 * Which actions a local line may have to do with by name. Of two that are strangers to each other, R is told by the register alone and B is unknown;
 * nearly all pairs are of that kind, and the model need not search their agreements and contributions for each other.
 */
export class Contacts {
  readonly #named = new Map<string, Set<number>>();
  readonly #naming = new Map<string, Set<number>>();
  /** The local line that met an action last. */
  readonly #met: number[] = [];
  #round = 0;

  /** An action as it is now. What it was called and named before stays: it makes nobody a stranger who is none. */
  take({ number, line, agreements }: Traits): void {
    while (this.#met.length <= number) this.#met.push(0);
    eachName(line, (name) => noted(this.#named, name, number));
    eachNamed(line, agreements, (name) => noted(this.#naming, name, number));
  }

  turnTo({ line, agreements }: Traits): void {
    this.#round += 1;
    eachName(line, this.#meetNaming);
    eachNamed(line, agreements, this.#meetNamed);
  }

  areStrangers(action: number): boolean {
    return this.#met[action] !== this.#round;
  }

  readonly #meetNaming = (name: string): void => this.#meet(this.#naming.get(name));
  readonly #meetNamed = (name: string): void => this.#meet(this.#named.get(name));

  #meet(actions: ReadonlySet<number> | undefined): void {
    if (actions !== undefined) for (const action of actions) this.#met[action] = this.#round;
  }
}

/** The same as the model says of lines and agreements. */
export const mayOwnerBeNamed = ({ owner }: Traits, by: Traits): boolean => owner < 0 && by.names;

/** What others may call a line: a contribution names a line, its owner or its plan, an agreement its owner. */
function eachName({ code, ownerCode, planCode }: PlanLine, take: (name: string) => void): void {
  take(code);
  if (ownerCode !== null) take(ownerCode);
  if (planCode !== null) take(planCode);
}

/** Whom a line names, and whom the agreements over it do. */
function eachNamed({ partnerCodes, contributions }: PlanLine, agreements: readonly Agreement[], take: (name: string) => void): void {
  if (partnerCodes.size > 0) for (const code of partnerCodes) take(code);
  for (const { counterpart } of contributions) take(counterpart);
  for (const { parties, lineCodes } of agreements) {
    for (const party of parties) take(party);
    for (const line of lineCodes) take(line);
  }
}

function noted(index: Map<string, Set<number>>, name: string, action: number): void {
  const actions = index.get(name);
  if (actions === undefined) index.set(name, new Set([action]));
  else actions.add(action);
}

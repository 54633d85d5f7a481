import type { Agreement, PlanLine } from '../model/index.ts';
import type { Traits } from './traits.ts';

/** What others may call a line: a contribution names a line, its owner or its plan, an agreement its owner. */
function* namesOf({ code, ownerCode, planCode }: PlanLine): Iterable<string> {
  yield code;
  if (ownerCode !== null) yield ownerCode;
  if (planCode !== null) yield planCode;
}

/** Whom a line names, and whom the agreements over it do. */
function* namedBy({ partnerCodes, contributions }: PlanLine, agreements: readonly Agreement[]): Iterable<string> {
  yield* partnerCodes;
  for (const { counterpart } of contributions) yield counterpart;
  for (const { parties, lineCodes } of agreements) {
    yield* parties;
    yield* lineCodes;
  }
}

/**
 * Which actions a local line may have to do with by name. Of two that are strangers to each other, R is told by the register alone and B is unknown;
 * nearly all pairs are of that kind, and the model need not search their agreements and contributions for each other.
 */
export class Contacts {
  readonly #named = new Map<string, number[]>();
  readonly #naming = new Map<string, number[]>();
  /** The local line that met an action last. */
  readonly #met: Int32Array;
  #round = 0;

  constructor(actions: readonly Traits[]) {
    this.#met = new Int32Array(actions.reduce((most, { number }) => Math.max(most, number + 1), 0));
    for (const { number, line, agreements } of actions) {
      for (const name of namesOf(line)) noted(this.#named, name, number);
      for (const name of namedBy(line, agreements)) noted(this.#naming, name, number);
    }
  }

  turnTo({ line, agreements }: Traits): void {
    this.#round += 1;
    for (const name of namesOf(line)) this.#meet(this.#naming.get(name));
    for (const name of namedBy(line, agreements)) this.#meet(this.#named.get(name));
  }

  areStrangers(action: number): boolean {
    return this.#met[action] !== this.#round;
  }

  #meet(actions: readonly number[] | undefined): void {
    if (actions !== undefined) for (const action of actions) this.#met[action] = this.#round;
  }
}

function noted(index: Map<string, number[]>, name: string, action: number): void {
  const actions = index.get(name);
  if (actions === undefined) index.set(name, [action]);
  else actions.push(action);
}

import { nationCode } from '../../kernel/territory-code.ts';
import type { Plan } from '../model/index.ts';
import type { EngineLine } from './lines.ts';
import type { Scene } from './scene.ts';

type Codes = ReadonlySet<string>;

const nowhere: Codes = new Set();

/**
 * Which territories of every level a line reaches. Lines share their sets of communes, so each answer is worked out once for a set
 * and not once for each of the thousands of lines that span the nation.
 */
export class Reach {
  readonly #ancestors: ReadonlyMap<string, readonly string[]>;
  readonly #scene: Scene;
  readonly #plans: ReadonlyMap<string, Plan>;
  readonly #territories = new WeakMap<Codes, readonly string[]>();
  readonly #wide = new WeakMap<Codes, readonly string[]>();
  readonly #common = new WeakMap<Codes, WeakMap<Codes, Codes>>();

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#ancestors = new Map(scene.communes.all.map(({ code, ancestors }) => [code, ancestors]));
    this.#plans = new Map(scene.plans.map((plan) => [plan.code, plan]));
  }

  /** The communes themselves and all that stands above one of them. */
  territoriesOf(communes: Codes): readonly string[] {
    const known = this.#territories.get(communes);
    if (known !== undefined) return known;
    const codes = new Set<string>();
    for (const commune of communes) for (const code of this.above(commune)) codes.add(code);
    const territories = [...codes];
    this.#territories.set(communes, territories);
    return territories;
  }

  /** The same without the communes. */
  wideTerritoriesOf(communes: Codes): readonly string[] {
    const known = this.#wide.get(communes);
    if (known !== undefined) return known;
    const territories = this.territoriesOf(communes).filter((code) => !this.isCommune(code));
    this.#wide.set(communes, territories);
    return territories;
  }

  /** The communes where a line counts: all an action targets; of a local line those in whose stack it stands. */
  communesOf(entry: EngineLine): Codes {
    return entry.kind === 'action' ? entry.line.communeCodes : this.stackOf(entry);
  }

  /** A commune, its province, its region, the nation. */
  above(commune: string): readonly string[] {
    return [...new Set([commune, ...(this.#ancestors.get(commune) ?? []), nationCode])];
  }

  isCommune(code: string): boolean {
    return this.#ancestors.has(code);
  }

  /** The communes in whose stack a local line stands: those it covers under its plan's territory; an association's project, all it covers. */
  stackOf({ line }: EngineLine): Codes {
    if (line.planCode === null) return line.communeCodes;
    const plan = this.#plans.get(line.planCode);
    return plan === undefined ? nowhere : this.common(line.communeCodes, this.#scene.communes.expand(plan.territoryCode));
  }

  common(one: Codes, other: Codes): Codes {
    if (one === other) return one;
    const ofOne = this.#common.get(one) ?? new WeakMap<Codes, Codes>();
    this.#common.set(one, ofOne);
    const known = ofOne.get(other);
    if (known !== undefined) return known;
    const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
    const shared = [...smaller].filter((code) => larger.has(code));
    const set = shared.length === smaller.size ? smaller : new Set(shared);
    ofOne.set(other, set);
    return set;
  }
}

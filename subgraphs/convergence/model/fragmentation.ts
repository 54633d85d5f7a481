import { THRESHOLDS } from './method.ts';
import type { PlanLine } from './plan-line.ts';
import { stableSum } from './sum.ts';
import type { Agreement } from './world.ts';

export interface Fragmentation {
  readonly owners: number;
  /** Herfindahl–Hirschman index of the owners' budget shares: 1 when one owner holds all. Null when a budget or an owner is unknown. */
  readonly hhi: number | null;
  /** Null when the register of agreements is not loaded, or an owner is unknown. */
  readonly commonAgreement: boolean | null;
  /** Null when what is missing would decide. */
  readonly fragmented: boolean | null;
}

/** Who owns some lines, and what each owner puts in. */
export interface Ownership {
  readonly owners: ReadonlySet<string>;
  /** No line is without an owner. */
  readonly ownersKnown: boolean;
  /** The budget of each owner in any order; null when a budget or an owner is unknown. */
  readonly amounts: readonly number[] | null;
}

/** Many owners, no dominant one, and no table they all sit at. One of the three known to fail is enough to say no. */
export function fragmentationOf(lines: readonly PlanLine[], agreements: readonly Agreement[], registerLoaded: boolean): Fragmentation {
  const owners = new Set(lines.map(({ ownerCode }) => ownerCode).filter((owner) => owner !== null));
  const ownersKnown = lines.every(({ ownerCode }) => ownerCode !== null);
  return fragmentationFrom({ owners, ownersKnown, amounts: ownersKnown ? amountsByOwner(lines) : null }, agreements, registerLoaded);
}

/** The same for an engine that adds up budgets by owner in its own way. */
export function fragmentationFrom({ owners, ownersKnown, amounts }: Ownership, agreements: readonly Agreement[], registerLoaded: boolean): Fragmentation {
  const hhi = amounts === null ? null : hhiOf(amounts);
  const together = owners.size > 0 && ownersKnown && agreements.some(({ parties }) => isAmong(owners, parties));
  const commonAgreement = together ? true : registerLoaded && ownersKnown ? false : null;
  const many = owners.size >= THRESHOLDS.fragmentedOwners.value ? true : ownersKnown ? false : null;
  const scattered = hhi === null ? null : hhi < THRESHOLDS.fragmentedHhi.value;
  return { owners: owners.size, hhi, commonAgreement, fragmented: all([many, scattered, commonAgreement === null ? null : !commonAgreement]) };
}

/** Σ of the squared shares. Null for nothing, and for amounts that sum to nothing. */
export function hhiOf(amounts: readonly number[]): number | null {
  const total = stableSum(amounts);
  return total > 0 ? stableSum(amounts.map((amount) => (amount / total) ** 2)) : null;
}

function amountsByOwner(lines: readonly PlanLine[]): readonly number[] | null {
  const byOwner = Map.groupBy(lines, ({ ownerCode }) => ownerCode);
  const amounts: number[] = [];
  for (const owned of byOwner.values()) {
    const budgets = owned.map(({ budget }) => budget).filter((budget) => budget !== null);
    if (budgets.length < owned.length) return null;
    amounts.push(stableSum(budgets));
  }
  return amounts;
}

function isAmong(owners: ReadonlySet<string>, parties: ReadonlySet<string>): boolean {
  if (owners.size > parties.size) return false;
  for (const owner of owners) if (!parties.has(owner)) return false;
  return true;
}

function all(conditions: readonly (boolean | null)[]): boolean | null {
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

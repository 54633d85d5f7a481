import type { PlanLine } from './plan-line.ts';

export interface Commune {
  readonly code: string;
  readonly population: number;
  /** Province and region, and whatever else lies above. */
  readonly ancestors: readonly string[];
}

export interface Plan {
  readonly code: string;
  /** The commune, province or region whose plan it is; its kind (PAC, PDP, PDTI, PDR) follows from that. */
  readonly territoryCode: string;
}

/** Plans of the commune, of its province and of its region. */
export function plansOver(commune: Commune, plans: readonly Plan[]): readonly Plan[] {
  return plans.filter(({ territoryCode }) => territoryCode === commune.code || commune.ancestors.includes(territoryCode));
}

/**
 * The stack of a commune: lines of the plans over it and projects of associations, which belong to no plan.
 * A line must cover the commune: a provincial project in the neighbouring commune is not this commune's answer.
 */
export function stackOf(commune: Commune, lines: readonly PlanLine[], plans: readonly Plan[]): readonly PlanLine[] {
  const over = new Set(plansOver(commune, plans).map(({ code }) => code));
  return lines.filter((line) => line.communeCodes.has(commune.code) && (line.planCode === null || over.has(line.planCode)));
}

/** The stack for a figure about one plan: only what that plan does in the commune. */
export function stackOfPlan(commune: Commune, lines: readonly PlanLine[], planCode: string): readonly PlanLine[] {
  return lines.filter((line) => line.planCode === planCode && line.communeCodes.has(commune.code));
}

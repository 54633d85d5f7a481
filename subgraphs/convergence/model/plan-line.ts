import type { Month } from './month.ts';

/** Where a line's themes come from: coded by a person, or proposed by a machine from text. */
export type ThemeOrigin = 'CODED' | 'INFERRED';
export type Direction = 'UP' | 'DOWN';
export type Force = 'CONFORM' | 'COMPATIBLE' | 'CONSIDERED';
export type BudgetStatus = 'ESTIMATED' | 'COMMITTED' | 'RELEASED' | 'NONE';

export interface ThemeShare {
  readonly code: string;
  /** Percent of the line. */
  readonly share: number;
}

export interface LineIndicator {
  readonly code: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly year: number | null;
}

export interface Contribution {
  /** Code of the partner line, of its owner, or of the plan that holds it. */
  readonly counterpart: string;
  /** MAD; null when the partner is named without an amount. An explicit 0 is a statement. */
  readonly amount: number | null;
  readonly kind: string | null;
}

export interface Source {
  readonly title: string;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly page?: string | number | null;
  readonly retrievedOn?: string | null;
}

/**
 * A line of a plan, national or local: the one shape the method reads.
 * An empty list, set or map, and null, mean "not stated"; they never mean "none".
 */
export interface PlanLine {
  readonly code: string;
  readonly themeShares: readonly ThemeShare[];
  readonly themeOrigin: ThemeOrigin;
  /** For inferred themes: a person accepted them, or two independent methods agree. */
  readonly themesAccepted: boolean;
  readonly populationCodes: ReadonlySet<string>;
  readonly excludedPopulationCodes: ReadonlySet<string>;
  /** Communes covered; a province, a region or the nation is already expanded. */
  readonly communeCodes: ReadonlySet<string>;
  readonly startMonth: Month | null;
  readonly endMonth: Month | null;
  readonly ownerCode: string | null;
  /** Null for an association's project, which belongs to no plan. */
  readonly planCode: string | null;
  readonly indicators: readonly LineIndicator[];
  /** Planned persons per commune. */
  readonly beneficiaries: ReadonlyMap<string, number>;
  readonly contributions: readonly Contribution[];
  readonly budget: number | null;
  readonly budgetStatus: BudgetStatus | null;
  /** π, the importance of a national action. */
  readonly weight: number;
  readonly force: Force | null;
  /** Shared by lines that are one project entered in several plans. */
  readonly jointProject: string | null;
  /** Institutions merely named as partners, without an agreement. */
  readonly partnerCodes: ReadonlySet<string>;
  readonly source: Source | null;
  readonly illustrative: boolean;
}

/** Themes a figure may rest on: coded by a person, or accepted, or agreed on by two methods, after a machine proposed them. */
export function hasEstablishedThemes(line: PlanLine): boolean {
  return line.themeShares.length > 0 && (line.themeOrigin === 'CODED' || line.themesAccepted);
}

export function isJointProject(a: PlanLine, b: PlanLine): boolean {
  return a.jointProject !== null && a.jointProject === b.jointProject;
}

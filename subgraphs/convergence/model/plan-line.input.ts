import { monthOf, type Month } from './month.ts';
import type { BudgetStatus, Contribution, Force, LineIndicator, PlanLine, Source, ThemeOrigin, ThemeShare } from './plan-line.ts';
import { MethodRefusal } from './refusal.ts';

/** A plan line as rows and JSON hold it. Only the code is required: what is left out is unknown. */
export interface PlanLineInput {
  readonly code: string;
  readonly themeShares?: readonly ThemeShare[];
  readonly themeOrigin?: ThemeOrigin;
  readonly themesAccepted?: boolean;
  readonly populationCodes?: Iterable<string>;
  readonly excludedPopulationCodes?: Iterable<string>;
  readonly communeCodes?: ReadonlySet<string> | Iterable<string>;
  readonly startMonth?: string | null;
  readonly endMonth?: string | null;
  readonly ownerCode?: string | null;
  readonly planCode?: string | null;
  readonly indicators?: readonly LineIndicator[];
  readonly beneficiaries?: readonly { readonly territory: string; readonly persons: number }[];
  readonly contributions?: readonly Contribution[];
  readonly budget?: number | null;
  readonly budgetStatus?: BudgetStatus | null;
  readonly weight?: number;
  readonly force?: Force | null;
  readonly jointProject?: string | null;
  readonly partnerCodes?: Iterable<string>;
  readonly source?: Source | null;
  readonly illustrative?: boolean;
}

/** The one door into the method: what passes here needs no further check in a pair. */
export function planLineOf(input: PlanLineInput): PlanLine {
  const themeShares = input.themeShares ?? [];
  refuseShares(input.code, themeShares);
  const startMonth = monthOrNull(input.startMonth);
  const endMonth = monthOrNull(input.endMonth);
  if (startMonth !== null && endMonth !== null && endMonth < startMonth) {
    throw new MethodRefusal('MONTH_ORDER', `Line "${input.code}" ends in ${input.endMonth}, before it starts in ${input.startMonth}: correct one of the two months.`);
  }
  const contributions = input.contributions ?? [];
  for (const { counterpart, amount } of contributions) {
    if (amount !== null) refuseNegative(input.code, `contribution to "${counterpart}"`, amount);
  }
  if (input.budget != null) refuseNegative(input.code, 'budget', input.budget);
  refuseNegative(input.code, 'weight', input.weight ?? 1);
  return {
    code: input.code,
    // Sorted, so that sums over them are the same to the last digit whatever the order of the rows.
    themeShares: themeShares.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    themeOrigin: input.themeOrigin ?? 'CODED',
    themesAccepted: input.themesAccepted ?? false,
    populationCodes: setOf(input.populationCodes),
    excludedPopulationCodes: setOf(input.excludedPopulationCodes),
    communeCodes: setOf(input.communeCodes),
    startMonth,
    endMonth,
    ownerCode: input.ownerCode ?? null,
    planCode: input.planCode ?? null,
    indicators: input.indicators ?? [],
    beneficiaries: beneficiariesOf(input),
    contributions: contributions.toSorted((one, other) => (one.amount ?? 0) - (other.amount ?? 0)),
    budget: input.budget ?? null,
    budgetStatus: input.budgetStatus ?? null,
    weight: input.weight ?? 1,
    force: input.force ?? null,
    jointProject: input.jointProject ?? null,
    partnerCodes: setOf(input.partnerCodes),
    source: input.source ?? null,
    illustrative: input.illustrative ?? false,
  };
}

const SHARE_UNITS = 1_000_000;

/**
 * Counted in millionths, because 33.33 × 3 misses 100 by 0.01 in decimals and by slightly more in binary.
 * No share at all is allowed: it says that the themes are unknown.
 */
function refuseShares(code: string, shares: readonly ThemeShare[]): void {
  if (shares.length === 0) return;
  const seen = new Set<string>();
  let total = 0;
  for (const { code: theme, share } of shares) {
    if (!(share > 0) || !Number.isFinite(share)) {
      throw new MethodRefusal('THEME_SHARE', `Line "${code}" gives theme "${theme}" a share of ${share}: a share is a percentage above 0.`);
    }
    if (seen.has(theme)) {
      throw new MethodRefusal('THEME_TWICE', `Line "${code}" names theme "${theme}" twice: add its two shares together.`);
    }
    seen.add(theme);
    total += Math.round(share * SHARE_UNITS);
  }
  if (Math.abs(total - 100 * SHARE_UNITS) > 0.01 * SHARE_UNITS) {
    throw new MethodRefusal('THEME_SHARES_SUM', `The theme shares of line "${code}" sum to ${total / SHARE_UNITS}, not to 100: correct them, or leave all of them out if the themes are unknown.`);
  }
}

function refuseNegative(code: string, what: string, value: number): void {
  if (value >= 0 && Number.isFinite(value)) return;
  throw new MethodRefusal('NEGATIVE', `The ${what} of line "${code}" is ${value}: give a number that is 0 or more, or leave it out if it is unknown.`);
}

/** Two rows for one commune are two groups of persons, so they add up. */
function beneficiariesOf(input: PlanLineInput): ReadonlyMap<string, number> {
  if ((input.beneficiaries ?? []).length === 0) return nobody;
  const persons = new Map<string, number>();
  for (const row of input.beneficiaries ?? []) {
    refuseNegative(input.code, `number of beneficiaries in "${row.territory}"`, row.persons);
    persons.set(row.territory, (persons.get(row.territory) ?? 0) + row.persons);
  }
  return persons;
}

function monthOrNull(text: string | null | undefined): Month | null {
  return text == null ? null : monthOf(text);
}

/** A set is kept as it is, so that lines which cover the nation can share one set of 1,503 communes. */
function setOf(codes: ReadonlySet<string> | Iterable<string> | undefined): ReadonlySet<string> {
  const set = codes instanceof Set ? codes : new Set(codes ?? []);
  return set.size === 0 ? nothing : set;
}

/** Most lists of most lines are empty; a country of lines shares one. */
const nothing: ReadonlySet<string> = new Set();
const nobody: ReadonlyMap<string, number> = new Map();

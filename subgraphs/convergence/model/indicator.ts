import { fieldOf, type CodeLists } from './code-lists.ts';
import type { LineIndicator, PlanLine } from './plan-line.ts';

const SAME = 1;
const CONVERTIBLE = 0.75;
const SAME_OUTCOME = 0.5;

/** I: the closest two indicators of the lines. Null when a side has none, or when a code is in no list and nothing closer was found. */
export function indicatorOf(a: PlanLine, b: PlanLine, codes: CodeLists): number | null {
  if (a.indicators.length === 0 || b.indicators.length === 0) return null;
  let closest = 0;
  let unresolved = false;
  for (const one of a.indicators) {
    for (const other of b.indicators) {
      const closeness = closenessOf(one, other, codes);
      if (closeness === null) unresolved = true;
      else if (closeness > closest) closest = closeness;
    }
  }
  return closest === 0 && unresolved ? null : closest;
}

/** Both lines follow one indicator, and want it to go opposite ways. */
export function pullApart(a: Pick<PlanLine, 'indicators'>, b: Pick<PlanLine, 'indicators'>): boolean {
  return a.indicators.some((one) =>
    b.indicators.some(
      (other) => one.code === other.code && one.direction !== null && other.direction !== null && one.direction !== other.direction,
    ),
  );
}

/** One indicator in units that cannot be converted still measures one outcome. */
function closenessOf(one: LineIndicator, other: LineIndicator, codes: CodeLists): number | null {
  if (one.code === other.code) {
    if (one.unit === other.unit) return SAME;
    return codes.areConvertible(one.unit, other.unit) ? CONVERTIBLE : SAME_OUTCOME;
  }
  const field = outcomeOf(one, codes);
  const otherField = outcomeOf(other, codes);
  if (field === null || otherField === null) return null;
  return field === otherField ? SAME_OUTCOME : 0;
}

/** The outcome an indicator speaks of is the field its code list puts it under. */
export function outcomeOf(indicator: LineIndicator, codes: CodeLists): string | null {
  const theme = codes.themeOfIndicator(indicator.code);
  return theme === null ? null : fieldOf(theme, codes.themes);
}

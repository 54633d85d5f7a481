import { NOT_APPLICABLE, type Figure } from './figure.ts';

/** F = 2UV ÷ (U + V), a secondary figure: high only when both sides answer each other. Rises with both, so its ends come from theirs. */
export function mutualOf(uptake: Figure, support: Figure): Figure {
  if (uptake.low === null || uptake.high === null || support.low === null || support.high === null) return NOT_APPLICABLE;
  const known = uptake.value !== null && support.value !== null;
  return {
    value: harmonicOf(uptake.value, support.value),
    numerator: known ? 2 * uptake.value * support.value : 0,
    denominator: known ? uptake.value + support.value : 0,
    unknown: uptake.unknown + support.unknown,
    low: harmonicOf(uptake.low, support.low),
    high: harmonicOf(uptake.high, support.high),
    weightLow: harmonicOf(uptake.weightLow, support.weightLow),
    weightHigh: harmonicOf(uptake.weightHigh, support.weightHigh),
  };
}

/** Neither side answers the other at all: 0, not a division by zero. */
function harmonicOf(u: number | null, v: number | null): number | null {
  if (u === null || v === null) return null;
  return u + v === 0 ? 0 : (2 * u * v) / (u + v);
}

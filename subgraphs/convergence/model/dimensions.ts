import { additionalityOf } from './additionality.ts';
import { contributionOf } from './contribution.ts';
import { coordinationOf } from './coordination.ts';
import { indicatorOf } from './indicator.ts';
import type { PlanLine } from './plan-line.ts';
import { populationOf } from './population.ts';
import { territoryOf } from './territory.ts';
import { themeOf } from './theme.ts';
import { timeOf } from './time.ts';
import type { World } from './world.ts';

export const DIMENSION_NAMES = [
  'theme', 'population', 'territory', 'time', 'indicator', 'contribution', 'coordination', 'additionality',
] as const;

export type DimensionName = (typeof DIMENSION_NAMES)[number];

/** T, P, G, D, I, B, R, A: each from 0 to 1, or null when it is not known. */
export type Dimensions = Readonly<Record<DimensionName, number | null>> & {
  /** How high R may turn out to be: 1 while an agreement's being in force cannot be checked. Absent: R itself, or 1 for a null R. */
  readonly coordinationCeiling?: number;
};

export function dimensionsOf(a: PlanLine, b: PlanLine, world: World): Dimensions {
  const theme = themeOf(a, b, world.codes.themes);
  const coordination = coordinationOf(a, b, world);
  return {
    theme,
    population: populationOf(a, b),
    territory: territoryOf(a, b),
    time: timeOf(a, b),
    indicator: indicatorOf(a, b, world.codes),
    contribution: contributionOf(a, b),
    coordination: coordination.value,
    additionality: additionalityOf(a, b, theme, world),
    coordinationCeiling: coordination.ceiling,
  };
}

import type { Dimensions, PlanLine, World } from '../model/index.ts';
import { additionalityOf } from '../model/additionality.ts';
import { contributionOf } from '../model/contribution.ts';
import { coordinationOf } from '../model/coordination.ts';
import { indicatorOf } from '../model/indicator.ts';
import { populationOf } from '../model/population.ts';
import { territoryOf } from '../model/territory.ts';
import { themeOf } from '../model/theme.ts';
import { timeOf } from '../model/time.ts';

/** What the search for pairs knows already. */
export type Met = Pick<Dimensions, 'theme' | 'population' | 'territory'>;

export const metBy = (a: PlanLine, b: PlanLine, world: World): Met => ({
  theme: themeOf(a, b, world.codes.themes), population: populationOf(a, b), territory: territoryOf(a, b),
});

/** T, P and G as they were found; the other dimensions by the model’s own functions. */
export function dimensionsWith(a: PlanLine, b: PlanLine, { theme, population, territory }: Met, world: World): Dimensions {
  const coordination = coordinationOf(a, b, world);
  return {
    theme,
    population,
    territory,
    time: timeOf(a, b),
    indicator: indicatorOf(a, b, world.codes),
    contribution: contributionOf(a, b),
    coordination: coordination.value,
    additionality: additionalityOf(a, b, theme, world),
    coordinationCeiling: coordination.ceiling,
  };
}

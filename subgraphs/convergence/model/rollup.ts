import { isApplicable, type Figure } from './figure.ts';
import { addedTally, figureOf, tallyOf, type Tally } from './tally.ts';

/** One commune in a roll-up. A null figure means that nothing at all is known of it. */
export interface RollupItem {
  readonly population: number;
  readonly figure: Figure | null;
}

/**
 * Province, region, nation: the mean of the communes by population. A commune whose figure is unknown stays in the interval
 * with its bounds, 0 and 1 when nothing is known. A commune the question does not apply to (no national action targets it)
 * is in neither: nothing about it is unknown.
 */
export function rollupTally(communes: readonly RollupItem[]): Tally {
  return tallyOf(
    communes
      .filter(({ figure }) => figure === null || isApplicable(figure))
      .map(({ population, figure }) => ({
        weight: population,
        value: figure?.value ?? null,
        low: figure?.low ?? 0,
        high: figure?.high ?? 1,
      })),
  );
}

export function rollupOf(communes: readonly RollupItem[]): Figure {
  return figureOf(rollupTally(communes));
}

/** The same from tallies already made, for example a nation from its regions: each brings its communes along, so no interval is lost. */
export function rolledUp(tallies: readonly Tally[]): Figure {
  return figureOf(addedTally(tallies));
}

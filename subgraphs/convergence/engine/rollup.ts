import { isApplicable, NOT_APPLICABLE, type Commune } from '../model/index.ts';
import type { Points, Uptakes } from './commune.uptake.ts';
import { Mean } from './mean.ts';
import { MEASURES } from './pair.table.ts';

const means = MEASURES.map(() => new Mean());

/** What one commune brings to a roll-up; undefined where no action targets it. */
export type Brought = Uptakes | Points | undefined;

/** The mean of communes by population, as `rollupOf` of the model. */
export function rolledUp(communes: readonly Commune[], broughtBy: (at: number) => Brought): Uptakes {
  for (const mean of means) mean.clear();
  communes.forEach(({ population }, at) => {
    const brought = broughtBy(at);
    if (brought === undefined) return;
    if (brought instanceof Float64Array) takePoints(population, brought);
    else takeFigures(population, brought);
  });
  const [c, chk, h, k] = means.map((mean) => mean.figure);
  return { c: c!, chk: chk!, h: h!, k: k! };
}

function takePoints(population: number, points: Points): void {
  means.forEach((mean, measure) => {
    const low = points[3 * measure + 1]!;
    if (!Number.isNaN(low)) mean.add(population, points[3 * measure]!, low, points[3 * measure + 2]!);
  });
}

function takeFigures(population: number, uptakes: Uptakes): void {
  MEASURES.forEach((name, measure) => {
    const figure = uptakes[name];
    if (isApplicable(figure)) means[measure]!.add(population, figure.value ?? NaN, figure.low!, figure.high!);
  });
}

export const nothingAsked: Uptakes = { c: NOT_APPLICABLE, chk: NOT_APPLICABLE, h: NOT_APPLICABLE, k: NOT_APPLICABLE };

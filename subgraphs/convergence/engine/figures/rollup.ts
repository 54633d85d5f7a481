import { NOT_APPLICABLE, type Commune } from '../../model/index.ts';
import { Mean } from './mean.ts';
import { MEASURES } from '../pairs/score.book.ts';
import type { CommunePoints, Uptakes } from './uptake.tally.ts';

const means = MEASURES.map(() => new Mean());

/** The mean of communes by population under a key, as `rollupOf` of the model; a commune brings nothing where no action of the key targets it. */
export function rolledUp(communes: readonly Commune[], key: number, pointsOf: (at: number) => CommunePoints): Uptakes {
  for (const mean of means) mean.clear();
  for (let commune = 0; commune < communes.length; commune += 1) {
    const { points, at } = pointsOf(commune);
    const point = at.get(key);
    if (point === undefined) continue;
    for (let measure = 0; measure < means.length; measure += 1) {
      const value = point + 3 * measure;
      if (!Number.isNaN(points[value + 1]!)) means[measure]!.add(communes[commune]!.population, points[value]!, points[value + 1]!, points[value + 2]!);
    }
  }
  const [c, chk, h, k] = means.map((mean) => mean.figure);
  return { c: c!, chk: chk!, h: h!, k: k! };
}

export const nothingAsked: Uptakes = { c: NOT_APPLICABLE, chk: NOT_APPLICABLE, h: NOT_APPLICABLE, k: NOT_APPLICABLE };

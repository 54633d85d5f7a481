import { NOT_APPLICABLE, type Commune } from '../model/index.ts';
import { Mean } from './mean.ts';
import { MEASURES } from './pair.table.ts';
import type { Points, Uptakes } from './uptake.tally.ts';

const means = MEASURES.map(() => new Mean());

/** The mean of communes by population, as `rollupOf` of the model; a commune brings nothing where no action targets it. */
export function rolledUp(communes: readonly Commune[], broughtBy: (at: number) => Points | undefined): Uptakes {
  for (const mean of means) mean.clear();
  for (let at = 0; at < communes.length; at += 1) {
    const brought = broughtBy(at);
    if (brought === undefined) continue;
    for (let measure = 0; measure < means.length; measure += 1) {
      const low = brought[3 * measure + 1]!;
      if (!Number.isNaN(low)) means[measure]!.add(communes[at]!.population, brought[3 * measure]!, low, brought[3 * measure + 2]!);
    }
  }
  const [c, chk, h, k] = means.map((mean) => mean.figure);
  return { c: c!, chk: chk!, h: h!, k: k! };
}

export const nothingAsked: Uptakes = { c: NOT_APPLICABLE, chk: NOT_APPLICABLE, h: NOT_APPLICABLE, k: NOT_APPLICABLE };

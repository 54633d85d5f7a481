import { pairsOfLine, type CountryPair } from '../engine/country.pairs.ts';
import type { TerritoryView } from '../engine/view/territory.view.ts';
import type { Dimensions } from '../model/index.ts';

/** A pair that counts as linked. */
export interface LinkedPair extends CountryPair {
  readonly dimensions: Dimensions;
}

/** Those of the lines that reach a territory. */
export function linkedPairsOf({ country, locals }: TerritoryView): readonly LinkedPair[] {
  const linked: LinkedPair[] = [];
  for (const local of locals) {
    for (const pair of pairsOfLine(country, local)) {
      const { signature: { state, established }, book, entry } = pair;
      if (state === 'LINKED' && established) linked.push({ ...pair, dimensions: book.dimensions(entry) });
    }
  }
  return linked;
}

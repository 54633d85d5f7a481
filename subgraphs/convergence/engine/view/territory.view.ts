import { DEFAULT_WEIGHTS, type Weights } from '../../model/index.ts';
import { scenesOf } from '../scene/assembly.ts';
import { withPairs, type RescoredPair } from '../country.pairs.ts';
import { Country } from '../country.ts';
import type { Traits } from '../ground/traits.ts';
import { FigureLines } from '../figures/figure.lines.ts';
import type { FiguresContent } from '../figures/figures.content.ts';
import type { InputRows } from '../scene/input.rows.ts';
import { narrowed } from '../scene/narrow.ts';
import type { Scene } from '../scene/scene.ts';
import { tellsOf } from '../scene/told.ts';
import { TerritoryFigures } from '../figures/territory.figures.ts';

/** A territory computed on the spot, from whatever inputs and weights: for what-if, replay and other weights. */
export class TerritoryView {
  readonly country: Country;
  readonly #figures: TerritoryFigures;
  readonly #territory: number;

  constructor(country: Country, figures: TerritoryFigures, territory: number) {
    [this.country, this.#figures, this.#territory] = [country, figures, territory];
  }

  /** Local lines that reach the territory, whether or not they count there. */
  get locals(): readonly Traits[] {
    return this.country.localsCovering.in(this.#territory);
  }

  get figures(): FiguresContent {
    return this.#figures.over(this.#territory);
  }

  /** The uptake with some pairs scored otherwise, nothing else changed. */
  uptakeWith(pairs: readonly RescoredPair[]): number | null {
    const touched = [...new Set(pairs.map(({ local }) => local.stack))];
    return withPairs(this.country, pairs, () => this.#figures.uptakeOver(this.#territory, touched)).value;
  }

  /** By how much the uptake can rise at the most when a pair scores more by 1; `known` is what stands below the line of the uptake. */
  partOf({ action, local }: Pick<RescoredPair, 'action' | 'local'>, known: number): number {
    return this.#figures.partOf(this.#territory, action, local.stack, known);
  }
}

/** Territories of one scene, whose pairs are found once; null for those of which the scene tells no figures. */
export function viewsOfScene(whole: Scene, territories: readonly string[], weights: Weights = DEFAULT_WEIGHTS): readonly (TerritoryView | null)[] {
  const told = territories.filter(tellsOf(whole));
  if (told.length === 0) return territories.map(() => null);
  const country = Country.of(narrowed(whole, told), weights);
  const numbers = new Map(told.map((territory) => [territory, country.ground.numberOf(territory)!]));
  const figures = new TerritoryFigures(country, new FigureLines(country), [...numbers.values()]);
  return territories.map((territory) => (numbers.has(territory) ? new TerritoryView(country, figures, numbers.get(territory)!) : null));
}

/** Null where the scene tells no figures of the territory: no one owns it, or it is one of examples without an example plan. */
export const viewOfScene = (whole: Scene, territory: string, weights?: Weights): TerritoryView | null => viewsOfScene(whole, [territory], weights)[0]!;

export function viewOf(inputs: InputRows, territory: string, example: boolean, weights?: Weights): TerritoryView | null {
  const { facts, example: made } = scenesOf(inputs);
  return viewOfScene(example ? made : facts, territory, weights);
}

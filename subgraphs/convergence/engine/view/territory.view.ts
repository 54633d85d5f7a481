import { DEFAULT_WEIGHTS, type Weights } from '../../model/index.ts';
import { scenesOf } from '../scene/assembly.ts';
import { withPair, type ChangedPair } from '../country.pairs.ts';
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

  constructor(scene: Scene, territory: string, weights: Weights) {
    this.country = Country.of(scene, weights);
    this.#territory = this.country.ground.numberOf(territory)!;
    this.#figures = new TerritoryFigures(this.country, new FigureLines(this.country), [this.#territory]);
  }

  /** Whether an action targets the territory; others are looked at because lines of the territory meet them elsewhere. */
  isTargetedBy({ place }: Traits): boolean {
    return this.country.ground.reach(place).includes(this.#territory);
  }

  get figures(): FiguresContent {
    return this.#figures.over(this.#territory);
  }

  /** The uptake with one pair scored otherwise, nothing else changed. */
  uptakeWith(change: ChangedPair): number | null {
    return withPair(this.country, change, () => this.#figures.uptakeOver(this.#territory, change.local.stack)).value;
  }
}

/** Null where the scene tells no figures of the territory: no one owns it, or it is one of examples without an example plan. */
export function viewOfScene(whole: Scene, territory: string, weights: Weights = DEFAULT_WEIGHTS): TerritoryView | null {
  return tellsOf(whole)(territory) ? new TerritoryView(narrowed(whole, territory), territory, weights) : null;
}

export function viewOf(inputs: InputRows, territory: string, example: boolean, weights?: Weights): TerritoryView | null {
  const { facts, example: made } = scenesOf(inputs);
  return viewOfScene(example ? made : facts, territory, weights);
}

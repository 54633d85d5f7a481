import { DEFAULT_WEIGHTS, type Weights } from '../model/index.ts';
import type { FiguresContent } from './figures.content.ts';
import type { InputRows } from './input.rows.ts';
import { narrowed } from './narrow.ts';
import { indexed, type PairIndex } from './pair.index.ts';
import { evaluatedPairs } from './pairs.ts';
import { scenesOf, type Scene } from './scene.ts';
import { ScopedFigures } from './territory.figures.ts';

/** A territory computed on the spot, from whatever inputs and weights: for what-if, replay and other weights. */
export interface TerritoryView {
  readonly scene: Scene;
  readonly pairs: PairIndex;
  readonly figures: FiguresContent;
}

/** Figures of a territory over pairs that were evaluated already. */
export function figuresOver(scene: Scene, pairs: PairIndex, territory: string): FiguresContent {
  const { actions, locals, plans, proposals, communes } = scene;
  return new ScopedFigures({ scene, pairs, actions, locals, plans, proposals }).over(communes.under.get(territory) ?? []);
}

/** Null when no one owns the territory. */
export function viewOfScene(whole: Scene, territory: string, weights: Weights = DEFAULT_WEIGHTS): TerritoryView | null {
  if (!whole.communes.under.has(territory)) return null;
  const scene = narrowed(whole, territory);
  const pairs = indexed(evaluatedPairs(scene, weights));
  return { scene, pairs, figures: figuresOver(scene, pairs, territory) };
}

export function viewOf(inputs: InputRows, territory: string, example: boolean, weights?: Weights): TerritoryView | null {
  const { facts, example: made } = scenesOf(inputs);
  return viewOfScene(example ? made : facts, territory, weights);
}

import type { FiguresContent } from './figures.content.ts';
import { indexed, type PairIndex } from './pair.index.ts';
import { evaluatedPairs } from './pairs.ts';
import type { Scene } from './scene.ts';
import { ScopedFigures } from './territory.figures.ts';

export interface PlanView {
  readonly pairs: PairIndex;
  readonly figures: FiguresContent;
}

/**
 * One local plan set against another, as PDP against PDR: the lines of the higher plan take the place of national actions, and
 * those of the lower are the stack. Null when either plan is not in the scene.
 */
export function planAgainst(scene: Scene, lowerPlan: string, higherPlan: string): PlanView | null {
  const lower = scene.plans.find(({ code }) => code === lowerPlan);
  if (lower === undefined || !scene.plans.some(({ code }) => code === higherPlan)) return null;
  const linesOf = (plan: string) => scene.locals.filter(({ line }) => line.planCode === plan);
  const [actions, locals] = [linesOf(higherPlan), linesOf(lowerPlan)];
  // A word of a person is about a national action and a local line; between two local plans nobody has spoken.
  const narrowed: Scene = { ...scene, actions, locals, plans: [lower], proposals: [], judged: [] };
  const pairs = indexed(evaluatedPairs(narrowed));
  const figures = new ScopedFigures({ scene: narrowed, pairs, actions, locals, plans: [lower], proposals: [] });
  return { pairs, figures: figures.over(scene.communes.under.get(lower.territoryCode) ?? []) };
}

import { Country } from '../country.ts';
import { FigureLines } from '../figures/figure.lines.ts';
import type { FiguresContent } from '../figures/figures.content.ts';
import { PlanFigures } from '../figures/plan.figures.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * One local plan set against another, as PDP against PDR: the lines of the higher plan take the place of national actions, and
 * those of the lower are the stack. Null when either plan is not in the scene.
 */
export function planAgainst(scene: Scene, lowerPlan: string, higherPlan: string): FiguresContent | null {
  const lower = scene.plans.find(({ code }) => code === lowerPlan);
  if (lower === undefined || !scene.plans.some(({ code }) => code === higherPlan)) return null;
  const linesOf = (plan: string) => scene.locals.filter(({ line }) => line.planCode === plan);
  // A word of a person is about a national action and a local line; between two local plans nobody has spoken.
  const narrowed: Scene = { ...scene, actions: linesOf(higherPlan), locals: linesOf(lowerPlan), plans: [lower], proposals: [], judged: [] };
  const country = Country.of(narrowed);
  return new PlanFigures(country, new FigureLines(country)).of(lower).find(({ programme }) => programme === null)!.content;
}

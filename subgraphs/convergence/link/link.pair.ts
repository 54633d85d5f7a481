import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { EngineLine } from '../engine/scene/lines.ts';
import type { Scene } from '../engine/scene/scene.ts';
import type { Link } from './link.ts';

interface LinesByCode {
  readonly actions: ReadonlyMap<string, EngineLine>;
  readonly locals: ReadonlyMap<string, EngineLine>;
}

const byScene = new WeakMap<Scene, LinesByCode>();

/** A page asks for the lines of hundreds of pairs among tens of thousands. */
export function linesByCode(scene: Scene): LinesByCode {
  const known = byScene.get(scene);
  if (known !== undefined) return known;
  const byCode = (lines: readonly EngineLine[]) => new Map(lines.map((entry) => [entry.line.code, entry]));
  const lines = { actions: byCode(scene.actions), locals: byCode(scene.locals) };
  byScene.set(scene, lines);
  return lines;
}

/** The two lines of a pair, and all around them, as they were in the snapshot the pair was read at. */
export interface PairThen {
  readonly action: EngineLine;
  readonly local: EngineLine;
  readonly scene: Scene;
}

export async function pairThen({ em }: Context, { actionCode, lineCode, askedSnapshot }: Pick<Link, 'actionCode' | 'lineCode' | 'askedSnapshot'>): Promise<PairThen | null> {
  const { scenes } = await heldInputs(em, askedSnapshot);
  for (const scene of [scenes.facts, scenes.example]) {
    const { actions, locals } = linesByCode(scene);
    const [action, local] = [actions.get(actionCode), locals.get(lineCode)];
    if (action !== undefined && local !== undefined) return { action, local, scene };
  }
  return null;
}

import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { EngineLine } from '../engine/scene/lines.ts';
import type { Scene, Scenes } from '../engine/scene/scene.ts';
import type { Link } from './link.ts';

interface LinesByCode {
  readonly actions: ReadonlyMap<string, EngineLine>;
  readonly locals: ReadonlyMap<string, EngineLine>;
}

const byScene = new WeakMap<Scene, LinesByCode>();

/** A page asks for the lines of hundreds of pairs among tens of thousands. */
function linesByCode(scene: Scene): LinesByCode {
  const known = byScene.get(scene);
  if (known !== undefined) return known;
  const byCode = (lines: readonly EngineLine[]) => new Map(lines.map((entry) => [entry.line.code, entry]));
  const lines = { actions: byCode(scene.actions), locals: byCode(scene.locals) };
  byScene.set(scene, lines);
  return lines;
}

/** The two lines of a pair, and all around them. */
interface PairInScene {
  readonly action: EngineLine;
  readonly local: EngineLine;
  readonly scene: Scene;
}

/** Null where there is no such line, or one is a fact and the other an example. */
export function pairIn({ facts, example }: Pick<Scenes, 'facts' | 'example'>, actionCode: string, lineCode: string): PairInScene | null {
  for (const scene of [facts, example]) {
    const { actions, locals } = linesByCode(scene);
    const [action, local] = [actions.get(actionCode), locals.get(lineCode)];
    if (action !== undefined && local !== undefined) return { action, local, scene };
  }
  return null;
}

/** The same as they were in the snapshot the pair was read at. */
export async function pairThen({ em }: Context, { actionCode, lineCode, askedSnapshot }: Pick<Link, 'actionCode' | 'lineCode' | 'askedSnapshot'>): Promise<PairInScene | null> {
  return pairIn((await heldInputs(em, askedSnapshot)).scenes, actionCode, lineCode);
}

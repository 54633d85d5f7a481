import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { EngineLine } from '../engine/scene/lines.ts';
import type { Scene } from '../engine/scene/scene.ts';
import { missingCodesOf, missingKindsOf } from '../model/missing.ts';
import type { MissingField } from './dimensions.ts';
import type { Link } from './link.ts';

/** What a pair lacks; for what exactly is looked up only when somebody asks. */
export const missingFieldsOf = (link: Link): MissingField[] => missingKindsOf(link.missing).map((kind) => ({ ...kind, kind, of: link }));

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

/** The codes that a field is missing for, from what the two lines said in the snapshot the pair was read at. */
export async function missingCodes({ em }: Context, { kind, of: { actionCode, lineCode, askedSnapshot } }: MissingField): Promise<readonly string[]> {
  const { scenes } = await heldInputs(em, askedSnapshot);
  for (const scene of [scenes.facts, scenes.example]) {
    const { actions, locals } = linesByCode(scene);
    const [action, local] = [actions.get(actionCode), locals.get(lineCode)];
    if (action !== undefined && local !== undefined) return missingCodesOf(kind, action.line, local.line, scene.world);
  }
  return [];
}

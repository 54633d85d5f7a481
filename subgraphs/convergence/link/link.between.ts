import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { linkRow } from '../engine/tables/link.row.ts';
import { missingMaskOf, pairOf } from '../model/index.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import { linkByCode } from './link.list.ts';
import { linesByCode } from './link.pair.ts';
import { Link } from './link.ts';

/** The stored pair; else the two lines set against each other on the spot, so that one can read why they are not linked. */
export async function linkBetween(context: Context, actionCode: string, lineCode: string, asOf?: string | null): Promise<Link | null> {
  const code = `${actionCode}~${lineCode}`;
  const stored = await linkByCode(context, code, asOf);
  const snapshot = stored === null ? await snapshotAsOf(context, asOf) : null;
  if (snapshot === null) return stored;
  const { scenes } = await heldInputs(context.em, snapshot.number);
  for (const scene of [scenes.facts, scenes.example]) {
    const { actions, locals } = linesByCode(scene);
    const [action, local] = [actions.get(actionCode), locals.get(lineCode)];
    if (action === undefined || local === undefined) continue;
    const pair = pairOf(action.line, local.line, scene.world);
    const row = linkRow(action, local, { ...pair, scores: pair, missing: missingMaskOf(action.line, local.line, pair.dimensions, scene.world) });
    return context.em.map(Link, { ...row, code, id: crypto.randomUUID(), asked_snapshot: snapshot.number } as never) as Link;
  }
  return null;
}

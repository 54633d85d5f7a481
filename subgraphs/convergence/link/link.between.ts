import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/held.ts';
import { linkRow } from '../engine/link.row.ts';
import { pairOf } from '../model/index.ts';
import { currentSnapshot } from '../snapshot/snapshot.current.ts';
import { Link } from './link.ts';

/** The stored pair; else the two lines set against each other on the spot, so that one can read why they are not linked. */
export async function linkBetween(context: Context, actionCode: string, lineCode: string): Promise<Link | null> {
  const stored = await context.load.by(Link, 'code', `${actionCode}~${lineCode}`);
  const snapshot = stored === null ? await currentSnapshot(context) : null;
  if (snapshot === null) return stored;
  const { scenes } = await heldInputs(context.em, snapshot.number);
  for (const { actions, locals, world } of [scenes.facts, scenes.example]) {
    const action = actions.find(({ line }) => line.code === actionCode);
    const local = locals.find(({ line }) => line.code === lineCode);
    if (action === undefined || local === undefined) continue;
    const row = linkRow({ action, local, pair: pairOf(action.line, local.line, world) });
    return context.em.map(Link, { ...row, id: crypto.randomUUID() } as never) as Link;
  }
  return null;
}

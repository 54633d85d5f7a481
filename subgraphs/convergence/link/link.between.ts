import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { InputRows } from '../engine/scene/input.rows.ts';
import { linkRow } from '../engine/tables/link.row.ts';
import { missingMaskOf, pairOf } from '../model/index.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { linkByCode } from './link.list.ts';
import { pairIn } from './link.pair.ts';
import { Link } from './link.ts';

type Side = 'action' | 'line';

/** Each side with where its lines stand among the inputs, and what a person would call one. */
const sides: Readonly<Record<Side, { readonly kinds: readonly ('action' | 'project' | 'association_project')[]; readonly is: string; readonly lookedUp: string }>> = {
  action: { kinds: ['action'], is: 'national action', lookedUp: 'actions' },
  line: { kinds: ['project', 'association_project'], is: 'local line', lookedUp: 'projects or associationProjects' },
};

/** Null would read as "known, and nothing to say"; a slip of the pen is told with the argument that it is in. */
function refuseUnknown(inputs: InputRows, snapshot: Snapshot, side: Side, code: string): void {
  const isOn = (one: Side) => sides[one].kinds.some((kind) => inputs[kind].some((row) => row.code === code));
  if (isOn(side)) return;
  const other: Side = side === 'action' ? 'line' : 'action';
  throw new PublicError('NOT_FOUND', isOn(other)
    ? `${side} is ${JSON.stringify(code)}, the code of a ${sides[other].is}. Give it as \`${other}\`.`
    : `${side} is ${JSON.stringify(code)}, and no ${sides[side].is} has this code in the snapshot ${snapshot.code}. Look it up with ${sides[side].lookedUp}.`);
}

/** The stored pair; else the two lines set against each other on the spot, so that one can read why they are not linked. */
export async function linkBetween(context: Context, actionCode: string, lineCode: string, asOf?: string | null): Promise<Link | null> {
  const code = `${actionCode}~${lineCode}`;
  const stored = await linkByCode(context, code, asOf);
  const snapshot = stored === null ? await snapshotAsOf(context, asOf) : null;
  if (snapshot === null) return stored;
  const { inputs, scenes } = await heldInputs(context.em, snapshot.number);
  const found = pairIn(scenes, actionCode, lineCode);
  if (found !== null) {
    const { action, local, scene: { world } } = found;
    const pair = pairOf(action.line, local.line, world);
    const row = linkRow(action, local, { ...pair, scores: pair, missing: missingMaskOf(action.line, local.line, pair.dimensions, world) });
    return context.em.map(Link, { ...row, code, id: crypto.randomUUID(), asked_snapshot: snapshot.number } as never) as Link;
  }
  refuseUnknown(inputs, snapshot, 'action', actionCode);
  refuseUnknown(inputs, snapshot, 'line', lineCode);
  return null;
}

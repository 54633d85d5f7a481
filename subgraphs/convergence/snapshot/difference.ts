import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import type { FiguresContent } from '../engine/figures/figures.content.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { viewOf } from '../engine/view/territory.view.ts';
import { figuresOf } from '../figures/figures.load.ts';
import { changedPairs } from '../simulation/simulate.ts';
import type { CausedChange, SnapshotChanges } from './changes.ts';
import { snapshotAsOf } from './snapshot.current.ts';
import { stepsBetween } from './steps.ts';

type Followed = Pick<FiguresContent, 'uptake' | 'alignedUptake' | 'supportByNumber'>;
interface Values { readonly uptake: number | null; readonly alignedUptake: number | null; readonly supportByNumber: number | null }

const valuesOf = (figures: { readonly [name in keyof Followed]: { readonly value: number | null } } | null): Values => ({
  uptake: figures?.uptake.value ?? null,
  alignedUptake: figures?.alignedUptake.value ?? null,
  supportByNumber: figures?.supportByNumber.value ?? null,
});

const less = (now: number | null, then: number | null): number | null => (now === null || then === null ? null : now - then);

export interface Span {
  readonly territory: string;
  readonly from: string;
  readonly to: string | null | undefined;
  readonly example: boolean;
}

/** Computes the territory once a cause, from what the earlier snapshot published to what the later one did. */
export async function differenceOver(context: Context, { territory, from, to, example }: Span): Promise<SnapshotChanges | null> {
  const [earlier, later] = [await snapshotAsOf(context, from, 'from'), await snapshotAsOf(context, to, 'to')];
  if (earlier === null || later === null) return null;
  if (earlier.number > later.number) throw new PublicError('BAD_USER_INPUT', `${earlier.code} is later than ${later.code}. Give the earlier snapshot as from.`);
  const [then, now] = [(await heldInputs(context.em, earlier.number)).inputs, (await heldInputs(context.em, later.number)).inputs];
  const views = stepsBetween(then, now).map(({ cause, inputs }) => ({ cause, view: viewOf(inputs, territory, example) }));
  const first = views[0]?.view;
  const last = views.at(-1)?.view;
  if (!first || !last) throw new PublicError('NOT_FOUND', `No ${example ? 'example is' : 'figures are'} told of the territory "${territory}" in both snapshots. Look its code up with territories.`);
  let before = valuesOf(await figuresOf(context, { kind: 'territory', code: territory, example, asOf: earlier.code }));
  const causes = views.map(({ cause, view }): CausedChange => {
    const after = valuesOf(view?.figures ?? null);
    const part = { cause, uptake: less(after.uptake, before.uptake), alignedUptake: less(after.alignedUptake, before.alignedUptake), supportByNumber: less(after.supportByNumber, before.supportByNumber) };
    before = after;
    return part;
  });
  return { from: earlier, to: later, causes, pairs: changedPairs(first.country, last.country) };
}

import type { Context } from '../../kernel/context.ts';
import { heldInputs } from '../engine/scene/held.ts';
import { viewsOfScene } from '../engine/view/territory.view.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import type { Advice } from './advice.ts';
import { agreementsFor } from './advised.agreements.ts';
import { fieldsFor } from './advised.fields.ts';
import { linkedPairsOf } from './linked.pairs.ts';

/** More would only be read by nobody, and each is a computation of the whole territory. */
export const mostAdvised = 20;

export interface AdviceAsked {
  readonly territory: string;
  readonly example: boolean;
  /** How many of each. */
  readonly first: number;
  readonly asOf: string | null | undefined;
}

/** Territories that one request asks the same of, together: their pairs are found once. */
const advices = ({ em, load }: Context, snapshot: number, { example, first }: AdviceAsked) =>
  load.named<Advice>(`advice.${snapshot}.${example}.${first}`, async (territories) => {
    const { scenes } = await heldInputs(em, snapshot);
    return viewsOfScene(example ? scenes.example : scenes.facts, territories).map((view) => {
      if (view === null) return null;
      const linked = linkedPairsOf(view);
      return { agreements: agreementsFor(view, linked, first), fields: fieldsFor(linked, first) };
    });
  });

/** Null before the first snapshot, and where no figures are told of the territory. */
export async function advise(context: Context, asked: AdviceAsked): Promise<Advice | null> {
  const snapshot = await snapshotAsOf(context, asked.asOf);
  return snapshot === null ? null : advices(context, snapshot.number, asked).load(asked.territory);
}

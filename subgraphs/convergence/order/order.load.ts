import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { figureOf } from '../figures/figure.ts';
import { figuresOf } from '../figures/figures.load.ts';
import type { ConvergenceFigures } from '../figures/figures.ts';
import { orderShareOf, relationOf, type Standing } from '../model/index.ts';
import { provenanceOf, snapshotAsOf } from '../snapshot/snapshot.current.ts';
import { standingsBelow } from './order.below.ts';
import type { ComparedTerritory, OrderAmong, TerritoryComparison, OrderOfTerritories } from './order.ts';

interface World {
  readonly example: boolean;
  readonly asOf?: string | null | undefined;
}

export async function orderBelow(context: Context, territory: string, among: OrderAmong, { example, asOf }: World): Promise<OrderOfTerritories | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const standings = await standingsBelow(context, snapshot, territory, among, example);
  return { among, territories: standings.length, share: figureOf(orderShareOf(standings), provenanceOf(snapshot)), illustrative: example };
}

export async function comparisonOf(context: Context, one: string, other: string, world: World): Promise<TerritoryComparison | null> {
  if ((await snapshotAsOf(context, world.asOf)) === null) return null;
  const [first, second] = await Promise.all([one, other].map((code) => figuresOf(context, { kind: 'territory', code, ...world })));
  const of = compared('of', one, first ?? null);
  const and = compared('and', other, second ?? null);
  return { relation: relationOf(standingOf(of), standingOf(and)), of, and, illustrative: world.example };
}

function compared(argument: 'of' | 'and', code: string, figures: ConvergenceFigures | null): ComparedTerritory {
  if (figures === null) throw new PublicError('NOT_FOUND', `${argument} is ${JSON.stringify(code)}, and there are no figures of such a territory. Look its code up with territories; of examples only those where an example plan stands have figures.`);
  const { alignedUptake, harmonyUptake, complementarityUptake } = figures;
  return { territory: { code }, alignedUptake, harmonyUptake, complementarityUptake };
}

const standingOf = ({ alignedUptake, harmonyUptake, complementarityUptake }: ComparedTerritory): Standing => ({
  c: alignedUptake.value,
  h: harmonyUptake?.value ?? null,
  k: complementarityUptake?.value ?? null,
});

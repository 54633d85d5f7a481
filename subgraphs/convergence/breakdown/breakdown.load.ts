import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import { rowsAt } from '../../kernel/held.ts';
import { toldFigures } from '../figures/figures.load.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import { StoredBreakdown, type Breakdown, type BreakdownBy } from './breakdown.ts';

export interface PartsAsked {
  readonly territory: string;
  readonly by: BreakdownBy;
  readonly example: boolean;
  readonly asOf: string | null | undefined;
}

/** All territories of a request in one statement, and the snapshot in another. */
export async function breakdownOf(context: Context, { territory, by, example, asOf }: PartsAsked): Promise<Breakdown[] | null> {
  const { em, load } = context;
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const loader = load.named<StoredBreakdown[]>(`breakdown.${snapshot.number}.${by}.${example}`, async (codes) => {
    const { rows } = await sql<Record<string, unknown>>`
      select part.* from ${rowsAt({ table: 'breakdown' }, snapshot.number)} part
      where territory_code = any(${codes}::text[]) and by = ${by} and illustrative = ${example}
      order by territory_code, key collate "C"`.execute(em.getKysely());
    const found = Map.groupBy(rows.map((row) => em.map(StoredBreakdown, row as never) as StoredBreakdown), ({ territoryCode }) => territoryCode);
    return codes.map((code) => found.get(code) ?? []);
  });
  const stored = (await loader.load(territory)) ?? [];
  return stored.map((part) => ({ by, key: part.key, figures: toldFigures(part.content, part.illustrative, snapshot) }));
}

import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import { toldFigures } from '../figures/figures.load.ts';
import { currentSnapshot } from '../snapshot/snapshot.current.ts';
import { StoredBreakdown, type Breakdown, type BreakdownBy } from './breakdown.ts';

/** All territories of a request in one statement, and the snapshot in another. */
export async function breakdownOf(context: Context, territory: string, by: BreakdownBy, example: boolean): Promise<Breakdown[] | null> {
  const { em, load } = context;
  const loader = load.named<StoredBreakdown[]>(`breakdown.${by}.${example}`, async (codes) => {
    const { rows } = await sql<Record<string, unknown>>`
      select * from current_breakdown where territory_code = any(${codes}::text[]) and by = ${by} and illustrative = ${example}
      order by territory_code, key collate "C"`.execute(em.getKysely());
    const found = Map.groupBy(rows.map((row) => em.map(StoredBreakdown, row as never) as StoredBreakdown), ({ territoryCode }) => territoryCode);
    return codes.map((code) => found.get(code) ?? []);
  });
  const [stored, snapshot] = await Promise.all([loader.load(territory), currentSnapshot(context)]);
  return snapshot === null ? null : (stored ?? []).map((part) => ({ by, key: part.key, figures: toldFigures(part.content, part.illustrative, snapshot) }));
}

import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { parentsOf } from './destination.ts';
import type { Mapping } from './mapping/mapping.ts';
import { shown, type Findings } from './report.ts';
import type { RunOf } from './run.record.ts';

/** What the hub holds of one row that is to be stored. */
interface HeldParent { readonly code: string; readonly illustrative?: boolean; readonly plan_code?: string; readonly [column: string]: unknown }

const asText = (value: unknown): string => (value === null || value === undefined ? 'nothing' : typeof value === 'object' ? JSON.stringify(value) : String(value));

/**
 * What there is of the programme, the plan and the axes already: an axis of another plan would be taken from it, and a fact does not become an example, nor
 * the reverse. What changes is told.
 */
export async function checkParents(em: EntityManager, mapping: Mapping, run: RunOf, findings: Findings): Promise<void> {
  const refuse = findings.refuseAt({ file: run.fileName, line: null });
  for (const { table, rows } of parentsOf(mapping)) {
    const { rows: found } = await sql<{ row: HeldParent }>`select to_jsonb(e) as row from ${sql.table(table)} e where code = any(${rows.map((row) => String(row['code']))}::text[]) order by code`.execute(em.getKysely());
    for (const { row: held } of found) {
      const given = rows.find((row) => row['code'] === held.code)!;
      if (held.plan_code !== undefined && held.plan_code !== given['plan_code']) refuse('CODE_TAKEN', null, held.code, `The hub already has ${table} ${held.code}, of ${held.plan_code}; give this one another code in the mapping.`);
      if (held.illustrative !== undefined && held.illustrative !== mapping.illustrative) refuse('CODE_TAKEN', null, held.code, `The hub already has ${table} ${held.code}, ${held.illustrative ? 'an example' : 'a fact'}, and no row is both; give this one another code, or say illustrative: ${held.illustrative} in the mapping.`);
      const changed = Object.entries(given).filter(([column, value]) => !isDeepStrictEqual(held[column] ?? null, value ?? null));
      if (changed.length > 0) findings.note(`The ${table} ${held.code} changes: ${changed.map(([column, value]) => `${column} from ${shown(asText(held[column]))} to ${shown(asText(value))}`).join('; ')}.`);
    }
  }
}

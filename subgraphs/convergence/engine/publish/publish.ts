import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { columnsOf } from '../../../kernel/copy.ts';
import type { PairTotals } from '../country.pairs.ts';
import { put } from './incoming.ts';
import type { Problem } from '../scene/problem.ts';
import { keys, replace } from './replace.ts';
import type { Results, TableName } from '../tables/scope.ts';

async function replaceProblems(em: EntityManager, problems: readonly Problem[]): Promise<void> {
  const rows = problems.map(({ kind, code, reason, message }) => ({ code: `${kind} ${code} ${reason}`, kind, row_code: code, reason, message }));
  await sql`delete from problem`.execute(em.getKysely());
  await sql`insert into problem (code, kind, row_code, reason, message)
    select code, kind, row_code, reason, message from jsonb_populate_recordset(null::problem, ${JSON.stringify(rows)}::jsonb)
    on conflict (code) do nothing`.execute(em.getKysely());
}

export interface Publication {
  readonly methodVersion: string;
  readonly codesVersion: string;
  readonly results: Results;
  readonly pairs: PairTotals;
  readonly problems: readonly Problem[];
}

/** Publishes a snapshot inside the caller's transaction: readers see all of it or the one before. */
export async function publish(em: EntityManager, { methodVersion, codesVersion, results, pairs, problems }: Publication): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into snapshot (code, number, method_version, codes_version, pairs, linked)
    select 'S' || next, next, ${methodVersion}, ${codesVersion}, ${pairs.told}, ${pairs.linked}
    from (select coalesce(max(number), 0) + 1 as next from snapshot) numbered returning number`.execute(em.getKysely());
  const { number } = rows[0]!;
  for (const table of Object.keys(keys) as TableName[]) {
    // The first snapshot replaces nothing.
    if (number === 1) await put(em, await columnsOf(em, table), table, results[table].rows, number);
    else await replace(em, table, results[table], number);
  }
  await replaceProblems(em, problems);
  return number;
}

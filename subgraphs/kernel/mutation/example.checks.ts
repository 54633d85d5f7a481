import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Given } from './field.ts';
import type { Place } from './place.ts';
import { UserErrorCode } from './user-error.ts';

const isExample = ({ illustrative }: Given): boolean => illustrative === true;

/** Facts belong to facts and examples to examples: a row of the one kind under a parent of the other would count nowhere. */
export async function checkLikeParent(em: EntityManager, { table, code }: { table: string; code: unknown }, row: Given, place: Place): Promise<void> {
  const { rows } = await sql<{ illustrative: boolean }>`select illustrative from ${sql.table(table)} where code = ${code}`.execute(em.getKysely());
  const [parent] = rows;
  if (parent !== undefined && parent.illustrative !== isExample(row)) {
    place.in('illustrative').report(UserErrorCode.CONTRADICTION, { value: String(isExample(row)), wanted: `${table} ${String(code)}: illustrative: ${parent.illustrative}` });
  }
}

/** The same of a parent that has rows already. */
export async function checkLikeParts(em: EntityManager, { table, column }: { table: string; column: string }, row: Given, place: Place): Promise<void> {
  const { rows } = await sql<{ code: string }>`
    select code from ${sql.table(table)} where ${sql.ref(column)} = ${row['code']} and illustrative <> ${isExample(row)} order by code limit 1`.execute(em.getKysely());
  const [part] = rows;
  if (part !== undefined) place.in('illustrative').report(UserErrorCode.CONTRADICTION, { value: String(isExample(row)), wanted: `${table} ${part.code}: illustrative: ${!isExample(row)}` });
}

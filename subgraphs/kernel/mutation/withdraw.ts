import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { namedBy, namingsOf, type Rows } from './naming.ts';
import { Place, type Findings } from './place.ts';
import { change, heldRow, refuseProblems, type Recordable } from './record.ts';
import { UserErrorCode } from './user-error.ts';

export interface Withdrawing {
  readonly code: string;
  /** Why; it is kept with what was taken back. */
  readonly reason: string;
}

/** Enough to find them; all would drown the sentence. */
const namesTold = 5;

/** The row, and before it the rows that are nothing without it. */
async function takenAlong(em: EntityManager, { table, parts = [] }: Recordable, code: string): Promise<Rows[]> {
  const along: Rows[] = [];
  for (const part of parts) {
    const { rows } = await sql<{ code: string }>`select code from ${sql.table(part.table)} where ${sql.ref(part.column)} = ${code} order by code`.execute(em.getKysely());
    along.push({ table: part.table, codes: rows.map((row) => row.code) });
  }
  return [...along, { table, codes: [code] }];
}

/** A row that others name stays: they would speak of nothing. */
async function refuseNamed(em: EntityManager, { released = [] }: Recordable, recordings: readonly Recordable[], taken: readonly Rows[], place: Place): Promise<void> {
  for (const rows of taken) {
    const namings = namingsOf(rows.table, recordings).filter((naming) => !released.some((one) => one.table === naming.table && one.column === naming.column));
    const names = await namedBy(em, rows, namings, taken, namesTold + 1);
    const told = names.length > namesTold ? [...names.slice(0, namesTold), '…'] : names;
    if (told.length > 0) place.report(UserErrorCode.REFERRED_TO, { value: rows.codes.length === 1 ? rows.codes[0]! : `${rows.codes[0]} …`, wanted: told.join(', ') });
  }
}

const wasWithdrawn = async (em: EntityManager, table: string, code: string): Promise<boolean> =>
  (await sql`select 1 from withdrawal where kind = ${table} and code = ${code} limit 1`.execute(em.getKysely())).rows.length > 0;

/** Takes a row back with what belongs to it, and keeps all of it aside. Tells how many rows went; null when something was refused. */
export function withdraw(context: Context, findings: Findings, recording: Recordable, recordings: readonly Recordable[], { code, reason }: Withdrawing): Promise<number | null> {
  const { table, released = [] } = recording;
  const place = new Place(findings, []);
  if (reason.trim() === '') place.in('reason').report(UserErrorCode.TEXT_EMPTY);
  return change(context, findings, async (em) => {
    const held = await heldRow(em, table, code);
    // A second call finds nothing and changes nothing; a slip of the pen is told.
    if (held === null && !(await wasWithdrawn(em, table, code))) place.in('code').report(UserErrorCode.CODE_UNKNOWN, { value: code, wanted: table.replaceAll('_', ' ') });
    const taken = held === null ? [] : await takenAlong(em, recording, code);
    await refuseNamed(em, recording, recordings, taken, place.in('code'));
    await refuseProblems(em, findings);
    if (held === null) return 0;
    for (const { table: other, column } of released) await sql`update ${sql.table(other)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${code}`.execute(em.getKysely());
    for (const rows of taken) await takeBack(em, rows, reason, context.caller.name);
    return taken.reduce((count, { codes }) => count + codes.length, 0);
  });
}

const takeBack = (em: EntityManager, { table, codes }: Rows, reason: string, actor: string) =>
  sql`with gone as (delete from ${sql.table(table)} where code = any(${[...codes]}::text[]) returning *)
    insert into withdrawal (kind, code, content, reason, actor) select ${table}, code, to_jsonb(gone), ${reason}, ${actor} from gone`.execute(em.getKysely());

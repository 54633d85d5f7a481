import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { store, type Stored as Counts } from '../import/store.ts';
import { columnOf, readGiven, type Given, type InputFields, type Stored } from './field.ts';
import { checkCode } from './code.fields.ts';
import type { Naming } from './naming.ts';
import { MutationOutcome } from './outcome.ts';
import { Place, type Findings, type OwnReference } from './place.ts';
import { UserErrorCode } from './user-error.ts';

interface Belonging { readonly table: string; readonly column: string }

/** What can be recorded of one table, and what must hold of a row whatever a caller changes of it. */
export interface Recordable {
  readonly table: string;
  readonly fields: InputFields;
  /** Sees the same with what the database holds beside it. */
  readonly checks?: (em: EntityManager, row: Given, place: Place) => Promise<void>;
  /** Columns of other tables that hold its code: their rows are nothing without it, and are withdrawn with it. */
  readonly parts?: readonly Belonging[];
  /** Columns of other tables that hold its code, and hold none once it is withdrawn. */
  readonly released?: readonly Belonging[];
  /** Where it is named by what no mutation records. */
  readonly namedIn?: readonly Naming[];
  /** Sees the row as it would be stored, with what it already held. */
  readonly rules?: (row: Given, place: Place) => void;
}

/** Takes the whole transaction back. */
class Refused extends Error {}

export const outcomeOf = ({ created, updated }: Counts): MutationOutcome =>
  created > 0 ? MutationOutcome.CREATED : updated > 0 ? MutationOutcome.UPDATED : MutationOutcome.UNCHANGED;

/** One mutation is one transaction, in the caller's name: the feed takes it from there. Null when something was refused. */
export async function change<T>(context: Context, findings: Findings, work: (em: EntityManager) => Promise<T>): Promise<T | null> {
  try {
    const done = await context.em.fork().transactional(async (em) => {
      await sql`select set_config('hub.actor', ${context.caller.name}, true)`.execute(em.getKysely());
      return work(em);
    });
    // Another mutation of the same request may have read what is no longer so.
    context.load.forget();
    return done;
  } catch (error) {
    if (error instanceof Refused && findings.refused) return null;
    throw error;
  }
}

/** The row as it stands, locked, or null: of two callers who record the same code one waits for the other. */
export async function heldRow(em: EntityManager, table: string, code: string): Promise<Given | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${code}`}, 0))`.execute(em.getKysely());
  const { rows } = await sql<{ row: Given }>`select to_jsonb(e) as row from ${sql.table(table)} e where code = ${code}`.execute(em.getKysely());
  return rows[0]?.row ?? null;
}

/** Takes down every reference to a row that is not there: one statement a table. */
export async function checkReferences(em: EntityManager, references: readonly OwnReference[]): Promise<void> {
  for (const [table, asked] of Map.groupBy(references, (reference) => reference.table)) {
    const codes = [...new Set(asked.map(({ code }) => code))];
    const { rows } = await sql<{ code: string }>`select code from ${sql.table(table)} where code = any(${codes}::text[])`.execute(em.getKysely());
    const known = new Set(rows.map(({ code }) => code));
    for (const { code, place } of asked) if (!known.has(code)) place.report(UserErrorCode.NOT_RECORDED, { value: code, wanted: table.replaceAll('_', ' ') });
  }
}

/** Ends the transaction when anything is wrong, so that all of it is told and nothing stored. */
export async function refuseProblems(em: EntityManager, findings: Findings): Promise<void> {
  await checkReferences(em, findings.references);
  if (findings.refused) throw new Refused();
}

/** Creates the row, or changes what the caller spoke of. */
export function record(context: Context, findings: Findings, { table, fields, rules, checks }: Recordable, given: Given & { readonly code: string }): Promise<MutationOutcome | null> {
  const place = new Place(findings);
  checkCode(given.code, place.in('code'));
  const spoken = readGiven(fields, given, place);
  return change(context, findings, async (em) => {
    const held = await heldRow(em, table, given.code);
    const row: Stored = { code: given.code, ...spoken };
    for (const [name, field] of Object.entries(fields)) {
      const column = columnOf(name, field);
      if (!(column in row) && held?.[column] !== undefined) row[column] = held[column];
      if (field.required && (row[column] === undefined || row[column] === null)) place.in(name).report(UserErrorCode.REQUIRED);
    }
    rules?.(row, place);
    await checks?.(em, row, place);
    await refuseProblems(em, findings);
    return outcomeOf(await store(em, table, [row]));
  });
}

import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { readGiven, type Given } from '../../mutation/field.ts';
import { checkCode } from '../../mutation/code.fields.ts';
import { Findings as RowFindings, Place } from '../../mutation/place.ts';
import { checkReferences } from '../../mutation/record.ts';
import { UserErrorCode } from '../../mutation/user-error.ts';
import type { Table } from '../file/table.ts';
import type { Findings } from '../report.ts';
import { recorded, type RunOf } from '../run.record.ts';
import { nothingStored, store, type Stored } from '../store.ts';
import { givenReader, refuseProblem } from './given.ts';
import type { RecordMapping } from './record.mapping.ts';

interface ReadRow { readonly line: number; readonly columns: Given; readonly found: RowFindings }

/** Reads every row as the mutation would read its input, and takes down all that it would refuse. */
export function readRecords({ record: values, recording }: RecordMapping, table: Table, findings: Findings): ReadRow[] {
  const readGivenOf = givenReader(values, findings);
  const seen = new Set<string>();
  return table.rows.map((row) => {
    const found = new RowFindings();
    const place = new Place(found, []);
    const given = readGivenOf(row, findings.refuseAt({ file: table.name, line: row.line }));
    const code = typeof given['code'] === 'string' ? given['code'] : '';
    checkCode(code, place.in('code'));
    if (seen.has(code)) place.in('code').report(UserErrorCode.DUPLICATE, { value: code });
    seen.add(code);
    for (const [name, { required = false }] of Object.entries(recording.fields)) if (required && given[name] === null) place.in(name).report(UserErrorCode.REQUIRED);
    const columns: Given = { code, ...readGiven(recording.fields, given, place) };
    recording.rules?.(columns, place);
    return { line: row.line, columns, found };
  });
}

class RolledBack extends Error {
  readonly stored: Stored;
  constructor(stored: Stored) {
    super('rolled back');
    this.stored = stored;
  }
}

/** Stores all rows in one transaction, or none; of a dry run, only tells what that would change. */
export async function writeRecords(orm: MikroORM, { mapping, rows, run, dryRun }: { mapping: RecordMapping; rows: readonly ReadRow[]; run: RunOf; dryRun: boolean }, findings: Findings): Promise<Stored & { readonly run: string | null }> {
  try {
    return await recorded(orm, run, async (em: EntityManager) => {
      await checkReferences(em, rows.flatMap(({ found }) => found.references));
      for (const { line, found } of rows) {
        for (const problem of found.problems) refuseProblem(problem, findings.refuseAt({ file: run.fileName, line }));
      }
      if (findings.refused.length > 0) throw new RolledBack(nothingStored);
      const stored = await store(em, mapping.recording.table, rows.map(({ columns }) => columns));
      if (dryRun) throw new RolledBack(stored);
      return stored;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ...error.stored, run: null };
    throw error;
  }
}


import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { readGiven, type Given } from '../../mutation/field.ts';
import { checkCode } from '../../mutation/fields.ts';
import { Findings as RowFindings, Place } from '../../mutation/place.ts';
import { checkReferences } from '../../mutation/record.ts';
import { sentences } from '../../mutation/sentences.ts';
import { UserErrorCode, type Problem } from '../../mutation/user-error.ts';
import type { Table } from '../file/table.ts';
import type { Findings, RefusalCode } from '../report.ts';
import { recorded, type RunOf } from '../run.record.ts';
import { nothingStored, store, type Stored } from '../store.ts';
import type { RecordMapping } from './record.mapping.ts';
import { readRecordValue } from './value.ts';

interface ReadRow { readonly line: number; readonly columns: Given; readonly found: RowFindings }

const refusalOf = (code: UserErrorCode): RefusalCode => {
  if (code === UserErrorCode.REQUIRED) return 'VALUE_MISSING';
  if (code === UserErrorCode.DUPLICATE) return 'CODE_DUPLICATE';
  return code === UserErrorCode.CODE_UNKNOWN || code === UserErrorCode.NOT_RECORDED ? 'CODE_UNKNOWN' : 'VALUE_INVALID';
};

function refuseProblem({ path, code, ...parts }: Problem, line: number, file: string, findings: Findings): void {
  const field = path.join('.');
  findings.refuseAt({ file, line })(refusalOf(code), field, parts.value ?? null, sentences[code].en({ ...parts, field }));
}

/** Reads every row as the mutation would read its input, and takes down all that it would refuse. */
export function readRecords({ record: values, recording }: RecordMapping, table: Table, findings: Findings): ReadRow[] {
  const seen: string[] = [];
  return table.rows.map((row) => {
    const found = new RowFindings();
    const place = new Place(found, []);
    const refuse = findings.refuseAt({ file: table.name, line: row.line });
    const given = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, readRecordValue(value, row, refuse)])) as Given;
    const code = typeof given['code'] === 'string' ? given['code'] : '';
    checkCode(code, place.in('code'));
    if (seen.includes(code)) place.in('code').report(UserErrorCode.DUPLICATE, { value: code });
    seen.push(code);
    for (const [name, field] of Object.entries(recording.fields)) if (field.required && given[name] == null) place.in(name).report(UserErrorCode.REQUIRED);
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
      for (const { line, found } of rows) {
        await checkReferences(em, found);
        for (const problem of found.problems) refuseProblem(problem, line, run.fileName, findings);
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


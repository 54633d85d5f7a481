import type { Given } from '../../mutation/field.ts';
import { sentences } from '../../mutation/sentences.ts';
import { UserErrorCode, type Problem } from '../../mutation/user-error.ts';
import type { Row } from '../file/row.ts';
import type { Findings, RefusalCode, Refuse } from '../report.ts';
import { recordReader, type RecordValues } from './value.ts';

/** Reads what a row says of the fields of a mutation's input. A field with a refused cell is left out, since that is told already. */
export function givenReader(values: RecordValues, findings: Findings): (row: Row, refuse: Refuse) => Given {
  const readers = Object.entries(values).map(([field, value]) => [field, recordReader(value, findings)] as const);
  return (row, refuse) =>
    Object.fromEntries(readers.flatMap(([field, read]) => {
      let refused = false;
      const value = read(row, (...refusal) => {
        refused = true;
        refuse(...refusal);
      });
      return refused ? [] : [[field, value]];
    }));
}

const codeOf = (code: UserErrorCode): RefusalCode => {
  if (code === UserErrorCode.REQUIRED) return 'VALUE_MISSING';
  if (code === UserErrorCode.DUPLICATE) return 'CODE_DUPLICATE';
  return code === UserErrorCode.CODE_UNKNOWN || code === UserErrorCode.NOT_RECORDED ? 'CODE_UNKNOWN' : 'VALUE_INVALID';
};

/** What a mutation would tell of its input, told of a row; the column names the field. */
export function refuseProblem({ path, code, ...parts }: Problem, refuse: Refuse): void {
  const field = path.join('.');
  refuse(codeOf(code), field, parts.value ?? null, sentences[code].en({ ...parts, field }));
}

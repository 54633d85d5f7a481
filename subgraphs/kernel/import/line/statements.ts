import { readGiven, type InputFields } from '../../mutation/field.ts';
import { Findings as RowFindings, Place } from '../../mutation/place.ts';
import { beneficiaryRules, planLineFields } from '../../mutation/plan-line.fields.ts';
import type { Row } from '../file/row.ts';
import type { BeneficiariesValue, Mapping } from '../mapping/mapping.ts';
import { smallestAround } from '../names/territories.ts';
import { givenReader, refuseProblem } from '../record/given.ts';
import type { RecordValue, RecordValues } from '../record/value.ts';
import type { Findings, Refuse } from '../report.ts';
import { readCount, type CountValue } from '../value/number.ts';
import type { Places } from './places.ts';

type Columns = Record<string, unknown>;
type Column = CountValue & { readonly each: boolean };

/** The fields of a mutation's input that a mapping fills in the same words. */
export const statedFields: InputFields = Object.fromEntries(['indicators', 'beneficiaries', 'contributions'].map((name) => [name, planLineFields[name]!]));

const isColumn = (value: BeneficiariesValue): value is Column => 'column' in value;

/** The column of persons, when a mapping has one. */
export const personsColumn = ({ line: { beneficiaries } }: Mapping): Column | undefined =>
  beneficiaries !== undefined && isColumn(beneficiaries) ? beneficiaries : undefined;

/** What a mapping says of indicators, beneficiaries and contributions as a mutation would. */
export function statedValues({ line: { indicators, beneficiaries, contributions } }: Mapping): RecordValues {
  const stated = { indicators, beneficiaries: beneficiaries === undefined || isColumn(beneficiaries) ? undefined : beneficiaries, contributions };
  return Object.fromEntries(Object.entries(stated).filter((entry): entry is [string, RecordValue] => entry[1] !== undefined));
}

/** Reads what a line promises, whom it is to reach, and who pays what, by the fields and rules of the mutation that records a line. */
export function statementReader(mapping: Mapping, findings: Findings): (row: Row, places: Places, refuse: Refuse) => Columns {
  const readGivenOf = givenReader(statedValues(mapping), findings);
  const persons = personsColumn(mapping);
  return (row, places, refuse) => {
    const found = new RowFindings();
    const place = new Place(found, []);
    const columns = readGiven(statedFields, readGivenOf(row, refuse), place);
    // Where the territories are refused, persons of any would be refused a second time.
    if (columns['beneficiaries'] !== undefined && places.codes.length > 0) beneficiaryRules({ ...columns, territory_codes: places.codes }, place);
    for (const problem of found.problems) refuseProblem(problem, refuse);
    if (persons === undefined) return columns;
    return { ...columns, beneficiaries: persons.each ? places.beneficiaries : personsIn(places, readCount(persons, row, refuse), row, findings) };
  };
}

/** One number for several territories is true of the smallest that holds them all, and of none of them alone. */
function personsIn({ codes }: Places, persons: number | null, row: Row, findings: Findings): Places['beneficiaries'] {
  if (persons === null || codes.length === 0) return [];
  const territory = smallestAround(codes);
  if (!codes.includes(territory)) findings.note(`One number of persons for several territories stands for ${territory}, which holds them all; commune by commune they are unknown.`, row.line);
  return [{ territory, persons }];
}

import type { StoredBeneficiaries } from '../../plan-line.ts';
import type { Row } from '../file/row.ts';
import type { Table } from '../file/table.ts';
import type { TerritoriesValue } from '../mapping/territory.value.ts';
import type { Findings, Refuse } from '../report.ts';
import { readCount, type CountValue } from '../value/number.ts';
import { territoryReader } from './territories.ts';

/** A territory that a row names, null when it was refused, and the persons stated for it there. */
interface Named {
  readonly code: string | null;
  readonly persons: number | null;
}
type ReadNamed = (row: Row, refuse: Refuse) => readonly Named[];

/** Where a line is to be done, and whom it is to reach where; the latter only as far as it stands territory by territory. */
export interface Places {
  readonly codes: readonly string[];
  readonly beneficiaries: readonly StoredBeneficiaries[];
}

/** The columns that places are read from. */
export interface PlacesValue {
  readonly territories: TerritoriesValue;
  /** Persons for each row of the file beside. */
  readonly personsEach: CountValue | undefined;
}

/** The territories of each row of the imported file, wherever they are written; sorted, since their order says nothing. */
export function placesOf({ territories: value, personsEach }: PlacesValue, table: Table, joined: Table | null, findings: Findings): (row: Row, refuse: Refuse) => Places {
  if (value.constant !== undefined) {
    const constant: Places = { codes: [...value.constant].sort(), beneficiaries: [] };
    return () => constant;
  }
  const read = joined === null ? ownReader(value, findings) : joinedReader({ territories: value, personsEach }, table, joined, findings);
  return (row, refuse) => {
    const found = read(row, refuse);
    const codes = [...new Set(found.flatMap(({ code }) => code ?? []))].sort();
    // A territory that is refused already would make the count wrong a second time.
    if (value.count !== undefined && codes.length > 0 && found.every(({ code }) => code !== null)) checkCount(value.count, codes.length, row, refuse);
    const beneficiaries = found.flatMap(({ code, persons }) => (code === null || persons === null ? [] : [{ territory: code, persons }]));
    return { codes, beneficiaries: beneficiaries.sort((one, other) => one.territory.localeCompare(other.territory, 'en')) };
  };
}

function ownReader(value: TerritoriesValue, findings: Findings): ReadNamed {
  const read = territoryReader(value, findings);
  return (row, refuse) => read(row, refuse).map((code) => ({ code, persons: null }));
}

/** Territories that stand in a second file, each of whose rows refers to one of the first. */
function joinedReader({ territories: value, personsEach }: PlacesValue, table: Table, joined: Table, findings: Findings): ReadNamed {
  const { column, key } = value.join!;
  const keys = new Set(table.rows.map((row) => row.text(key)));
  const read = territoryReader(value, findings);
  const places = new Map<string, Named[]>();
  for (const row of joined.rows) {
    const refuse = findings.refuseAt({ file: joined.name, line: row.line });
    const refers = row.text(column);
    if (refers === null) refuse('VALUE_MISSING', column, null, `The row does not say which row of ${table.name} it belongs to; complete it.`);
    else if (!keys.has(refers)) refuse('ROW_UNRELATED', column, refers, `No row of ${table.name} has this in its column ${key}; correct it, or remove the row.`);
    else {
      const persons = personsEach === undefined ? null : readCount(personsEach, row, refuse);
      const found = places.get(refers) ?? [];
      const named = read(row, refuse).map((code) => ({ code, persons }));
      if (personsEach !== undefined) refuseTwice(named, found, { column: personsEach.column, row }, refuse);
      found.push(...named);
      places.set(refers, found);
    }
  }
  return (row, refuse) => {
    const own = row.text(key);
    const found = own === null ? undefined : places.get(own);
    if (own === null) refuse('VALUE_MISSING', key, null, `Without it the territories of the row cannot be found in ${joined.name}; complete it.`);
    else if (found === undefined) refuse('VALUE_MISSING', key, own, `${joined.name} has no row for it, so that its place is unknown; add its territories there.`);
    return found ?? [];
  };
}

/** Two numbers for one territory may be the same people or others: nobody but the author of the file can tell. */
function refuseTwice(named: readonly Named[], before: readonly Named[], { column, row }: { column: string; row: Row }, refuse: Refuse): void {
  for (const { code, persons } of named) {
    const other = persons === null || code === null ? undefined : before.find((one) => one.code === code && one.persons !== null);
    if (other !== undefined) refuse('VALUE_INVALID', column, row.text(column), `Another row states ${other.persons} persons for ${code} already; keep one of the two, with the number that holds.`);
  }
}

function checkCount(column: string, found: number, row: Row, refuse: Refuse): void {
  const stated = row.text(column);
  if (stated !== null && Number(stated) !== found) refuse('COUNT_DIFFERS', column, stated, `The row states this many territories, but ${found} are named; correct the one or the other.`);
}

import type { Row } from '../file/row.ts';
import type { Table } from '../file/table.ts';
import type { TerritoriesValue } from '../mapping/mapping.ts';
import type { Findings, Refuse } from '../report.ts';
import { territoryReader, type ReadTerritories } from './territories.ts';

/** The territories of each row of the imported file, wherever they are written; sorted, since their order says nothing. */
export function territoriesOf(value: TerritoriesValue, table: Table, joined: Table | null, findings: Findings): (row: Row, refuse: Refuse) => string[] {
  if (value.constant !== undefined) {
    const constant = [...value.constant].sort();
    return () => constant;
  }
  const read = joined === null ? territoryReader(value, findings) : joinedReader(value, table, joined, findings);
  return (row, refuse) => {
    const found = read(row, refuse);
    const codes = [...new Set(found.filter((code) => code !== null))].sort();
    // A territory that is refused already would make the count wrong a second time.
    if (value.count !== undefined && codes.length > 0 && !found.includes(null)) checkCount(value.count, codes.length, row, refuse);
    return codes;
  };
}

/** Territories that stand in a second file, each of whose rows refers to one of the first. */
function joinedReader(value: TerritoriesValue, table: Table, joined: Table, findings: Findings): ReadTerritories {
  const { column, key } = value.join!;
  const keys = new Set(table.rows.map((row) => row.text(key)));
  const read = territoryReader(value, findings);
  const territories = new Map<string, (string | null)[]>();
  for (const row of joined.rows) {
    const refuse = findings.refuseAt({ file: joined.name, line: row.line });
    const refers = row.text(column);
    if (refers === null) refuse('VALUE_MISSING', column, null, `The row does not say which row of ${table.name} it belongs to; complete it.`);
    else if (!keys.has(refers)) refuse('ROW_UNRELATED', column, refers, `No row of ${table.name} has this in its column ${key}; correct it, or remove the row.`);
    else {
      const found = territories.get(refers) ?? [];
      found.push(...read(row, refuse));
      territories.set(refers, found);
    }
  }
  return (row, refuse) => {
    const own = row.text(key);
    const found = own === null ? undefined : territories.get(own);
    if (own === null) refuse('VALUE_MISSING', key, null, `Without it the territories of the row cannot be found in ${joined.name}; complete it.`);
    else if (found === undefined) refuse('VALUE_MISSING', key, own, `${joined.name} has no row for it, so that its place is unknown; add its territories there.`);
    return found ?? [];
  };
}

function checkCount(column: string, found: number, row: Row, refuse: Refuse): void {
  const stated = row.text(column);
  if (stated !== null && Number(stated) !== found) refuse('COUNT_DIFFERS', column, stated, `The row states this many territories, but ${found} are named; correct the one or the other.`);
}

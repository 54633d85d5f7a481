import type { Row } from '../file/row.ts';
import type { TerritoriesValue } from '../mapping/territory.value.ts';
import { resolveCommune, type NameResolution } from '../names/commune.ts';
import { liesIn, territoryRegister, titleOf, type NamedTerritory } from '../names/territories.ts';
import { remembering } from '../names/remember.ts';
import type { Findings, Refuse } from '../report.ts';

const listed = (territories: readonly NamedTerritory[], written: string): string => territories.map((territory) => titleOf(territory, written)).join(', ');

/** Codes of the territories that a row names; null stands for one that was refused. */
export type ReadTerritories = (row: Row, refuse: Refuse) => (string | null)[];

/** Reads the one territory or the several ones that a row names, by code, by name, or by both. */
export function territoryReader(value: Pick<TerritoriesValue, 'code' | 'name' | 'separator' | 'within'>, findings: Findings): ReadTerritories {
  const { code, name, separator, within } = value;
  const register = territoryRegister();
  const resolve = remembering((written) => resolveCommune(written, within!));
  const province = within === undefined ? undefined : register.byCode.get(within);
  const partsOf = (column: string, row: Row): string[] => {
    if (separator !== undefined) return row.parts(column, separator);
    const cell = row.text(column);
    return cell === null ? [] : [cell];
  };

  const byCode = (written: string, row: Row, refuse: Refuse): string | null => {
    const current = register.byCode.has(written) ? written : register.byFormerCode.get(written);
    if (current === undefined) {
      refuse('TERRITORY_UNKNOWN', code!, written, 'No territory bears this code today or bore it before; correct it, for example 01.571.01.11.');
      return null;
    }
    if (within !== undefined && !liesIn(current, within)) {
      refuse('TERRITORY_UNKNOWN', code!, written, `${titleOf(register.byCode.get(current)!)} does not lie in ${titleOf(province!)}; correct the code, or the plan it stands in.`);
      return null;
    }
    if (current !== written) findings.note(`The former code ${written} was read as ${titleOf(register.byCode.get(current)!)}.`, row.line);
    return current;
  };

  const byName = (written: string, row: Row, refuse: Refuse): string | null => {
    const found = resolve(written);
    if (found.kind === 'FOUND') {
      if (found.match !== 'SAME') findings.note(`«${written}» was read as ${titleOf(found.commune, written)}, the only commune of ${titleOf(province!)} written so closely.`, row.line);
      return found.commune.code;
    }
    refuseName(found, { column: name!, written, province: titleOf(province!) }, refuse);
    return null;
  };

  /** Both are given: they must mean the same commune. */
  const byBoth = (writtenCode: string, writtenName: string, row: Row, refuse: Refuse): string | null => {
    const current = byCode(writtenCode, row, refuse);
    if (current === null) return null;
    const found = resolve(writtenName);
    const named = found.kind === 'FOUND' ? [found.commune] : found.kind === 'AMBIGUOUS' ? found.candidates : [];
    if (named.some((commune) => commune.code === current)) return current;
    const meant = named.length === 0 ? `no commune of ${titleOf(province!)}` : listed(named, writtenName);
    refuse('TERRITORY_CONFLICT', name!, writtenName, `The name means ${meant}, but the code beside it is that of ${titleOf(register.byCode.get(current)!)}; correct one of the two.`);
    return null;
  };

  return (row, refuse) => {
    const codes = code === undefined ? [] : partsOf(code, row);
    const names = name === undefined ? [] : partsOf(name, row);
    if (codes.length === 0 && names.length === 0) {
      refuse('VALUE_MISSING', name ?? code!, null, 'The row names no territory; complete it, since a line without a place can be compared with nothing.');
      return [null];
    }
    return (
      codes.length > 0 && names.length > 0 ? [byBoth(codes[0]!, names[0]!, row, refuse)]
      : codes.length > 0 ? codes.map((each) => byCode(each, row, refuse))
      : names.map((each) => byName(each, row, refuse))
    );
  };
}

interface WrittenName { readonly column: string; readonly written: string; readonly province: string }

function refuseName(found: Exclude<NameResolution, { kind: 'FOUND' }>, { column, written, province }: WrittenName, refuse: Refuse): void {
  if (found.kind === 'AMBIGUOUS') {
    refuse('TERRITORY_AMBIGUOUS', column, written, `In ${province} this name means as well ${found.candidates.map((candidate) => titleOf(candidate, written)).join(' as ')}; write the full name, or give the code.`);
    return;
  }
  const closest = found.closest.length === 0 ? 'none comes close' : `the closest are ${listed(found.closest, written)}`;
  refuse('TERRITORY_UNKNOWN', column, written, `No commune of ${province} bears this name, and ${closest}; correct the name, or give the code.`);
}

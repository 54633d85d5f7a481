import type { Month } from './month.ts';
import { hasEstablishedThemes, type PlanLine } from './plan-line.ts';

export interface CellKey {
  readonly theme: string;
  readonly population: string;
  readonly commune: string;
  readonly year: number;
}

/** How many persons a line plans to serve in one cell. `high` is null when no figure bounds it. */
export interface Place {
  readonly line: string;
  readonly jointProject: string | null;
  readonly low: number;
  readonly high: number | null;
}

/** The places every line offers in the cell; lines that certainly offer none are left out. */
export function placesIn(cell: CellKey, lines: readonly PlanLine[]): readonly Place[] {
  return lines.map((line) => placeOf(cell, line)).filter((place) => place !== null);
}

/**
 * A line plans persons for a commune as a whole. Where it serves several populations or themes, does not say whom it serves, or
 * has no dates, how many of them fall in this cell is not known: from none to all of them.
 */
export function placeOf(cell: CellKey, line: PlanLine): Place | null {
  if (!hasEstablishedThemes(line) || !line.communeCodes.has(cell.commune)) return null;
  if (!line.themeShares.some(({ code }) => code === cell.theme)) return null;
  if (line.excludedPopulationCodes.has(cell.population)) return null;
  if (line.populationCodes.size > 0 && !line.populationCodes.has(cell.population)) return null;
  const runs = runsIn(cell.year, line);
  if (runs === false) return null;
  const persons = line.beneficiaries.get(cell.commune) ?? null;
  const allHere = line.themeShares.length === 1 && line.populationCodes.size === 1 && runs === true;
  return { line: line.code, jointProject: line.jointProject, low: allHere && persons !== null ? persons : 0, high: persons };
}

/** A joint project entered in several plans is one offer; where its entries differ, the larger figure holds. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const joint = Map.groupBy(places.filter(({ jointProject }) => jointProject !== null), ({ jointProject }) => jointProject);
  const merged = [...joint.values()].map((entries): Place => ({
    line: entries.map(({ line }) => line).toSorted()[0]!,
    jointProject: entries[0]!.jointProject,
    low: Math.max(...entries.map(({ low }) => low)),
    high: largestKnown(entries.map(({ high }) => high)),
  }));
  return [...places.filter(({ jointProject }) => jointProject === null), ...merged];
}

/** An entry that gives no figure does not unsay the figure of the other entry. */
function largestKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function runsIn(year: number, line: PlanLine): boolean | null {
  // January, as a month is counted; no text is parsed, since this runs once for each line of each cell.
  const first: Month = year * 12;
  if (line.startMonth !== null && line.startMonth > first + 11) return false;
  if (line.endMonth !== null && line.endMonth < first) return false;
  return line.startMonth === null || line.endMonth === null ? null : true;
}

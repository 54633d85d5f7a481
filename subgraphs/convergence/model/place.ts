import { yearOf } from './month.ts';
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
  /** Places of an institution that stands there already: what lines plan may be these very places. */
  readonly standing?: boolean;
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
  return mayRunIn(cell.year, line) ? placeFrom(line, cell.commune) : null;
}

/** The same for an engine that knows in its own way that the line offers something there, and that it may run in the year. */
export function placeFrom(line: PlanLine, commune: string): Place {
  const persons = line.beneficiaries.get(commune) ?? null;
  const allHere = persons !== null && line.themeShares.length === 1 && line.populationCodes.size === 1 && line.startMonth !== null && line.endMonth !== null;
  return { line: line.code, jointProject: line.jointProject, low: allHere ? persons : 0, high: persons };
}

/** A joint project entered in several plans is one offer; where its entries differ, the larger figure holds. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  if (places.every(({ jointProject }) => jointProject === null)) return places;
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

/** Whether no known month says that it does not. */
function mayRunIn(year: number, { startMonth, endMonth }: PlanLine): boolean {
  return (startMonth === null || yearOf(startMonth) <= year) && (endMonth === null || yearOf(endMonth) >= year);
}

import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import type { Row } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import { cellOf, placeOf, statusOf, yearOf, type Cell, type CellKey, type Interval, type Need, type Place, type PlanLine } from '../../../subgraphs/convergence/model/index.ts';
import { isLinked, type PlainPair } from './plainly.pairs.ts';

/** Theme × population × commune in one year. */
export interface PlainCell {
  readonly theme: string;
  readonly population: string;
  readonly commune: string;
  readonly year: number;
  readonly needYear: number | null;
  readonly cell: Cell;
  readonly offers: readonly EngineLine[];
}

/** Every line and every care institution, whose places are an offer too. */
export const offering = ({ actions, locals, supply }: Scene): readonly EngineLine[] => [...actions, ...locals, ...supply];

/** With one month unknown only the other’s year is certain. */
function yearsOf({ startMonth, endMonth }: PlanLine): readonly number[] {
  const [start, end] = [startMonth ?? endMonth, endMonth ?? startMonth];
  return start === null || end === null ? [] : yearsFrom(yearOf(start), yearOf(end));
}

/** After all years that rows here name: what holds then holds on. */
export const HORIZON = 2031;

export const yearsFrom = (first: number, last: number): readonly number[] => Array.from({ length: Math.min(last, HORIZON) - first + 1 }, (_, at) => first + at);

/** There is a cell for each year with a recorded need, for each in which a line that states its persons runs, and for all after a need from whose year on no such line runs. */
function keysOf(scene: Scene): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { line } of offering(scene)) {
    for (const commune of line.communeCodes) {
      if (!line.beneficiaries.has(commune) || (line.themeOrigin === 'INFERRED' && !line.themesAccepted)) continue;
      for (const { code } of line.themeShares) {
        for (const population of line.populationCodes) {
          if (!line.excludedPopulationCodes.has(population)) for (const year of yearsOf(line)) keys.add([code, population, commune, year].join('~'));
        }
      }
    }
  }
  const planned = new Set(keys);
  for (const { theme, population, commune, year } of scene.needs) {
    const from = yearsFrom(year, HORIZON).map((one) => [theme, population, commune, one].join('~'));
    for (const key of from.some((one) => planned.has(one)) ? [from[0]!] : from) keys.add(key);
  }
  return keys;
}

export function plainCells(scene: Scene): readonly PlainCell[] {
  const lines = offering(scene);
  return [...keysOf(scene)].map((text): PlainCell => {
    const [theme, population, commune, year] = text.split('~') as [string, string, string, string];
    const key = { theme, population, commune, year: Number(year) };
    const recorded = scene.needs.filter((need) => isOf(need, key) && need.year <= key.year).map((need) => need.year);
    return {
      ...key,
      needYear: recorded.length === 0 ? null : Math.max(...recorded),
      cell: cellOf(scene.world.needOf(theme, population, commune, key.year), placesOf(key, lines)),
      offers: lines.filter(({ line }) => placeOf(key, line) !== null).toSorted((one, other) => (one.line.code < other.line.code ? -1 : 1)),
    };
  });
}

/** What lines and institutions offer in a cell. */
export const placesOf = (key: CellKey, lines: readonly EngineLine[]): readonly Place[] => lines.flatMap(({ kind, line }) => {
  const place = placeOf(key, line);
  return place === null ? [] : [{ ...place, standing: kind === 'care_institution' }];
});

export const isOf = (need: Need, { theme, population, commune }: Pick<PlainCell, 'theme' | 'population' | 'commune'>): boolean =>
  need.theme === theme && need.population === population && need.commune === commune;

const ends = (name: string, interval: Interval | null): Row => ({ [`${name}_low`]: interval?.low ?? null, [`${name}_high`]: interval?.high ?? null });

/** Rows of the table `cell`, one a year; see `yearly`. */
export function plainCellRows(scene: Scene, pairs: readonly PlainPair[]): readonly Row[] {
  return plainCells(scene).map(({ cell, offers, ...key }) => {
    const actions = offers.filter(({ kind }) => kind === 'action');
    const planned = offers.filter(({ kind }) => kind !== 'action' && kind !== 'care_institution');
    // An institution is somebody who acts, where no line plans anything.
    const locals = actions.length === 0 && planned.length === 0 ? offers : planned;
    const { status, possible } = statusOf({
      need: cell.need,
      nationalLines: actions.length,
      localLines: locals.length,
      linked: pairs.filter((one) => isLinked(one) && actions.includes(one.action) && locals.includes(one.local)).map(({ pair }) => ({ chk: pair.chk, ...pair.intervals.chk })),
      cells: [cell],
    });
    return {
      theme_code: key.theme,
      population_code: key.population,
      territory_code: key.commune,
      year: key.year,
      need: cell.need,
      need_year: key.needYear,
      offers: cell.offers,
      ...ends('coverage', cell.coverage),
      ...ends('gap', cell.gap),
      ...ends('duplicates', cell.duplicates),
      status,
      possible,
      over_target: cell.overTarget,
      lines: offers.map(({ kind, line }) => {
        const { line: code, jointProject, low, high } = placeOf(key, line)!;
        return { kind, code, jointProject, low, high };
      }),
      illustrative: scene.illustrative,
    };
  });
}

/** The engine tells years in which nothing changes as one row; here each of them has its own. */
export function yearly({ code, last_year: last, ...row }: Row): readonly Row[] {
  return yearsFrom(row['year'] as number, (last as number | null) ?? HORIZON).map((year) => ({ ...row, year }));
}

import {
  cellOf, placeOf, statusOf, type Cell, type DomainStatus, type DomainView, type Place,
} from '../model/index.ts';
import { cellPlaces, cutAt, joined, yearsOf, type CellPlace, type Years } from './cell.key.ts';
import { Offers } from './cell.offers.ts';
import { isLinked } from './figures.content.ts';
import type { EngineLine } from './lines.ts';
import type { PairIndex } from './pair.index.ts';
import type { Scene } from './scene.ts';

/** A cell and the years for which it holds unchanged. */
export interface EvaluatedCell {
  readonly place: CellPlace;
  readonly years: Years;
  readonly needYear: number | null;
  readonly cell: Cell;
  readonly offers: readonly { readonly entry: EngineLine; readonly place: Place }[];
  readonly status: DomainStatus;
}

/** Every cell that somebody needs or offers something in, in the order of service, population, commune and year. */
export function evaluatedCells(scene: Scene, pairs: PairIndex): readonly EvaluatedCell[] {
  const locals = [...scene.locals, ...scene.supply];
  const offers = new Offers([...scene.actions, ...locals]);
  return cellPlaces({ ...scene, locals }).flatMap((place) => {
    const lines = offers.in(place);
    const beginnings = [...place.needs.map(({ year }) => year), ...lines.flatMap(beginningsOf)];
    return joined(place.years).flatMap((span) => cutAt(span, beginnings).map((years) => evaluated(scene, pairs, place, years, lines)));
  });
}

/** The years in which a line starts to offer, and in which it no longer does. */
function beginningsOf({ line }: EngineLine): readonly number[] {
  const years = yearsOf(line);
  return years === null ? [] : [years.first, years.last + 1];
}

function evaluated(scene: Scene, pairs: PairIndex, place: CellPlace, years: Years, lines: readonly EngineLine[]): EvaluatedCell {
  const { theme, population, commune } = place;
  const need = scene.world.needOf(theme, population, commune, years.first);
  const key = { theme, population, commune, year: years.first };
  const offers = lines.flatMap((entry) => {
    const offer = placeOf(key, entry.line);
    return offer === null ? [] : [{ entry, place: offer }];
  });
  const cell = cellOf(need, offers.map((offer) => offer.place));
  const recorded = place.needs.map(({ year }) => year).filter((year) => year <= years.first);
  return {
    place,
    years,
    needYear: recorded.length === 0 ? null : Math.max(...recorded),
    cell,
    offers,
    status: statusOf(viewOf(cell, offers.map(({ entry }) => entry), pairs)),
  };
}

/** One service alone, seen as a domain of its own. */
function viewOf(cell: Cell, lines: readonly EngineLine[], pairs: PairIndex): DomainView {
  const national = new Set(lines.filter(({ kind }) => kind === 'action').map(({ line }) => line.code));
  const local = lines.filter(({ kind }) => kind !== 'action');
  const linked = national.size === 0 ? [] : local.flatMap(({ line }) => pairs.ofLocal(line.code)).filter((entry) => isLinked(entry) && national.has(entry.pair.a));
  return {
    need: cell.need,
    nationalLines: national.size,
    localLines: local.length,
    linked: linked.map(({ pair }) => ({ chk: pair.chk, ...pair.intervals.chk })),
    cells: [cell],
  };
}

const ends = (name: string, interval: { readonly low: number; readonly high: number } | null) => ({
  [`${name}_low`]: interval?.low ?? null,
  [`${name}_high`]: interval?.high ?? null,
});

/** As the table `cell` holds it. */
export function cellRow(scene: Scene, { place, years, needYear, cell, offers, status }: EvaluatedCell): Record<string, unknown> {
  return {
    code: `${place.theme}~${place.population}~${place.commune}~${years.first}${scene.illustrative ? '~example' : ''}`,
    theme_code: place.theme,
    population_code: place.population,
    territory_code: place.commune,
    year: years.first,
    last_year: years.last,
    need: cell.need,
    need_year: needYear,
    offers: cell.offers,
    ...ends('coverage', cell.coverage),
    ...ends('gap', cell.gap),
    ...ends('duplicates', cell.duplicates),
    status: status.status,
    possible: status.possible,
    over_target: cell.overTarget,
    lines: offers.map(({ entry, place: { line, jointProject, low, high } }) => ({ kind: entry.kind, code: line, jointProject, low, high })),
    illustrative: scene.illustrative,
  };
}

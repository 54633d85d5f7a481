import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import { cutAt, joined, yearsOf } from '../../../subgraphs/convergence/engine/cells/cell.years.ts';
import { Cells, cellRow, type EvaluatedCell } from '../../../subgraphs/convergence/engine/cells/cells.ts';
import { Country } from '../../../subgraphs/convergence/engine/country.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import { cellOf } from '../../../subgraphs/convergence/model/index.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { offering, placesOf, plainCells, yearsFrom } from './plainly.cells.ts';

/** All cells of all communes, side by side for each service and population. */
function placesWithCells(scene: Scene, themes?: ReadonlySet<string>): readonly (readonly EvaluatedCell[])[] {
  const country = Country.of(scene);
  const cells = new Cells(country);
  return country.ground.communes.flatMap((_, commune) => [...cells.in(commune, themes)].map((found) => found.cells));
}

const yearsIn = ({ years: { first, last } }: EvaluatedCell): readonly number[] => yearsFrom(first, last);

describe('cells', () => {
  test('hold for each of their years what the method says of that year alone', () => {
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { facts } = scenesOf(inputs);
        const lines = offering(facts);
        for (const found of placesWithCells(facts).flat()) {
          const { theme, population, commune } = found.place;
          for (const year of yearsIn(found)) {
            expect(found.cell).toEqual(cellOf(facts.world.needOf(theme, population, commune, year), placesOf({ theme, population, commune, year }, lines)));
          }
        }
      }),
    );
  });

  test('are there for every year with a recorded need, every year in which a line that states its persons runs, and after a need that none follows, once each', () => {
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { facts } = scenesOf(inputs);
        const told = placesWithCells(facts).flat().flatMap((found) => yearsIn(found).map((year) => [found.place.theme, found.place.population, found.place.commune, year].join('~')));
        expect(told.toSorted()).toEqual(plainCells(facts).map(({ theme, population, commune, year }) => [theme, population, commune, year].join('~')).toSorted());
      }),
    );
  });

  test('that follow each other without a gap are two because a need is recorded, or a line begins to offer or ends', () => {
    let cuts = 0;
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { facts } = scenesOf(inputs);
        for (const cells of placesWithCells(facts)) {
          for (const [at, { place, years }] of cells.entries()) {
            if (at === 0 || cells[at - 1]!.years.last + 1 < years.first) continue;
            const beginnings = offering(facts).filter(({ line }) => line.communeCodes.has(place.commune) && line.themeShares.some(({ code }) => code === place.theme))
              .flatMap(({ line }) => yearsOf(line) ?? []).flatMap(({ first, last }) => [first, last + 1]);
            expect([...place.needs.map(({ year }) => year), ...beginnings]).toContain(years.first);
            cuts += 1;
          }
        }
      }),
    );
    expect(cuts).toBeGreaterThan(100);
  });

  test('of some services are the same as among all', () => {
    fc.assert(
      fc.property(inputRows, fc.subarray(['SOC/DIS/CTR', 'SOC/DIS/EDU', 'NO/SUCH']), (inputs, themes) => {
        const { facts } = scenesOf(inputs);
        const rows = (cells: readonly (readonly EvaluatedCell[])[]) => cells.flat().map((cell) => cellRow(false, cell));
        expect(rows(placesWithCells(facts, new Set(themes)))).toEqual(rows(placesWithCells(facts)).filter((row) => themes.includes(row['theme_code'] as string)));
      }),
    );
  });

  test('are known by their service, population, commune and first year, and those of examples apart', () => {
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { facts, example } = scenesOf(inputs);
        const codes = [facts, example].flatMap((scene) => placesWithCells(scene).flat().map((cell) => cellRow(scene.illustrative, cell)))
          .map((row) => [row['code'], [row['theme_code'], row['population_code'], row['territory_code'], row['year'], ...(row['illustrative'] === true ? ['example'] : [])].join('~')] as const);
        for (const [code, expected] of codes) expect(code).toBe(expected);
        expect(new Set(codes.map(([code]) => code)).size).toBe(codes.length);
      }),
    );
  });

  test('join years that touch, and are cut only where something begins', () => {
    expect(joined([{ first: 2024, last: 2026 }, { first: 2020, last: 2021 }, { first: 2022, last: 2022 }])).toEqual([{ first: 2020, last: 2022 }, { first: 2024, last: 2026 }]);
    expect(cutAt({ first: 2020, last: 2024 }, [2019, 2020, 2022, 2025, 2022])).toEqual([{ first: 2020, last: 2021 }, { first: 2022, last: 2024 }]);
  });
});

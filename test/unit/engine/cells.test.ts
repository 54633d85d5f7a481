import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAt, joined } from '../../../subgraphs/convergence/engine/cell.key.ts';
import { evaluatedCells } from '../../../subgraphs/convergence/engine/cells.ts';
import type { EngineLine } from '../../../subgraphs/convergence/engine/lines.ts';
import { indexed } from '../../../subgraphs/convergence/engine/pair.index.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene.ts';
import { cellOf, placesIn, planLineOf, worldOf, type Need } from '../../../subgraphs/convergence/model/index.ts';

const theme = 'SOC/DIS/CTR';
const commune = '90.901.01.01';
const populations = ['disabled', 'elderly'];
const year = fc.integer({ min: 2020, max: 2026 });
const codes = { themes: [{ code: 'SOC', parent: null, social: true }, { code: 'SOC/DIS', parent: 'SOC', social: true }, { code: theme, parent: 'SOC/DIS', social: true }], units: [], indicators: [] };

const needs = fc.array(fc.record({ population: fc.constantFrom(...populations), year, persons: fc.option(fc.integer({ min: 0, max: 500 })) }), { maxLength: 4 });
const lines = fc.array(
  fc.record({
    people: fc.subarray(populations),
    start: fc.option(year),
    length: fc.option(fc.integer({ min: 0, max: 3 })),
    persons: fc.option(fc.integer({ min: 0, max: 400 })),
    joint: fc.option(fc.constantFrom('J1', 'J2'), { freq: 4 }),
  }),
  { maxLength: 6 },
);

function sceneOf(drawnNeeds: readonly { population: string; year: number; persons: number | null }[], drawn: readonly { people: string[]; start: number | null; length: number | null; persons: number | null; joint: string | null }[]): Scene {
  const needRows: Need[] = drawnNeeds.map((need) => ({ theme, commune, ...need }));
  const locals = drawn.map(({ people, start, length, persons, joint }, at): EngineLine => ({
    kind: 'project',
    row: {} as never,
    line: planLineOf({
      code: `L${at}`, themeShares: [{ code: theme, share: 100 }], populationCodes: people, communeCodes: [commune], jointProject: joint,
      startMonth: start === null ? null : `${start}-03`, endMonth: start === null || length === null ? null : `${start + length}-09`,
      beneficiaries: persons === null ? [] : [{ territory: commune, persons }],
    }),
  }));
  return { illustrative: false, actions: [], locals, supply: [], needs: needRows, world: worldOf({ codes, needs: needRows }) } as unknown as Scene;
}

describe('cells', () => {
  test('hold for each of their years what the method says of that year alone', () => {
    fc.assert(
      fc.property(needs, lines, (drawnNeeds, drawn) => {
        const scene = sceneOf(drawnNeeds, drawn);
        for (const { place, years, cell } of evaluatedCells(scene, indexed([]))) {
          for (let at = years.first; at <= years.last; at += 1) {
            const key = { theme, population: place.population, commune, year: at };
            const places = placesIn(key, scene.locals.map(({ line }) => line));
            expect(cell).toEqual(cellOf(scene.world.needOf(theme, place.population, commune, at), places));
          }
        }
      }),
    );
  });

  test('are there for every year with a recorded need and every year in which a line that states its persons runs, once each', () => {
    fc.assert(
      fc.property(needs, lines, (drawnNeeds, drawn) => {
        const scene = sceneOf(drawnNeeds, drawn);
        const told = evaluatedCells(scene, indexed([])).flatMap(({ place, years }) =>
          Array.from({ length: years.last - years.first + 1 }, (_, at) => `${place.population} ${years.first + at}`));
        const wanted = new Set([
          ...drawnNeeds.map((need) => `${need.population} ${need.year}`),
          ...drawn.flatMap(({ people, start, length, persons }) =>
            start === null || persons === null ? [] : people.flatMap((population) => Array.from({ length: (length ?? 0) + 1 }, (_, at) => `${population} ${start + at}`))),
        ]);
        expect(told.toSorted()).toEqual([...wanted].toSorted());
      }),
    );
  });

  test('join years that touch, and are cut only where something begins', () => {
    expect(joined([{ first: 2024, last: 2026 }, { first: 2020, last: 2021 }, { first: 2022, last: 2022 }])).toEqual([{ first: 2020, last: 2022 }, { first: 2024, last: 2026 }]);
    expect(cutAt({ first: 2020, last: 2024 }, [2019, 2020, 2022, 2025, 2022])).toEqual([{ first: 2020, last: 2021 }, { first: 2022, last: 2024 }]);
  });
});

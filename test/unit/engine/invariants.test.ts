import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import type { FiguresContent } from '../../../subgraphs/convergence/engine/figures/figures.content.ts';
import type { InputRows, LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import type { Row } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import type { Figure } from '../../../subgraphs/convergence/model/index.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { actionCodes, communes, localCodes, planCodes } from './kingdom.ts';
import { associationRow, projectRow } from './lines.arbitrary.ts';
import type { Tables } from './plainly.ts';
import { halved, renamed, shuffled } from './reshaped.ts';
import { expectSame, mapped, read } from './told.ts';

const everything = async (inputs: InputRows): Promise<Tables> => read((await Engine.of(inputs)).everything());

const contentOf = (row: Row): FiguresContent => row['content'] as FiguresContent;
const territories = ({ figures }: Tables): ReadonlyMap<string, FiguresContent> =>
  new Map(figures.filter((row) => row['subject_kind'] === 'territory' && row['illustrative'] === false).map((row) => [row['subject_code'] as string, contentOf(row)]));

/** Lists in rows, in an order that codes do not decide; of lines that exceed the need only how many, since a joint project goes by its first code. */
function unordered(table: keyof Tables, row: Row): Row {
  const sorted = (list: unknown) => (Array.isArray(list) ? list.map((item) => JSON.stringify(item)).sort() : list);
  const lists = Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? sorted(value) : value]);
  const { code, over_target: over, ...rest } = Object.fromEntries(lists) as Row;
  return table === 'cell' ? { ...rest, over: (over as readonly unknown[]).length } : { ...rest, code };
}

describe('what the engine tells', () => {
  test('is the same to the last digit whatever the order of the rows and the codes of lines and plans', async () => {
    const codes = [...actionCodes, ...localCodes, ...planCodes];
    // In another order than the old ones.
    const names = new Map(codes.map((code, at) => [code as string, `X${(at * 7) % codes.length}-${code}`]));
    const back = new Map([...names].map(([one, other]) => [other, one]));
    await fc.assert(
      fc.asyncProperty(inputRows, fc.integer({ min: 1, max: 7918 }), async (inputs, salt) => {
        const [before, after] = [await everything(inputs), renamed(await everything(shuffled(renamed(inputs, names), salt)), back)];
        expectSame(mapped((table) => after[table].map((row) => unordered(table, row))), mapped((table) => before[table].map((row) => unordered(table, row))));
      }),
      { numRuns: 100 },
    );
  });

  test('of uptake is never lowered by a local line that has to do with no action', async () => {
    const added = fc.oneof(associationRow('A9'), projectRow('L9')).map((row): LineRow => ({
      ...row, theme_shares: [{ code: 'URB/CEN/UPG', share: 100 }], theme_codes: ['URB/CEN/UPG'], theme_origin: 'CODED', illustrative: false,
    }));
    await fc.assert(
      fc.asyncProperty(inputRows, added, async (inputs, line) => {
        const [before, after] = [territories(await everything(inputs)), territories(await everything({ ...inputs, project: [...inputs.project, line] }))];
        for (const [code, { uptake }] of before) {
          const now = after.get(code)!.uptake;
          expect(now.value === null).toBe(uptake.value === null);
          if (uptake.value !== null) expect(now.value!).toBeGreaterThanOrEqual(uptake.value);
          if (uptake.low !== null) expect([now.low! >= uptake.low, now.high! >= uptake.high!]).toEqual([true, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of a region does not change when a commune is split into two identical halves', async () => {
    await fc.assert(
      fc.asyncProperty(inputRows, fc.constantFrom(...communes.filter((_, at) => at !== 1)), async (drawn, split) => {
        // National actions cover the whole land, so that the territory of a pair is the local line’s, before and after.
        const inputs = { ...drawn, action: drawn.action.map((row) => ({ ...row, territory_codes: ['MA'] })) };
        const [before, after] = [territories(await everything(inputs)), territories(await everything(halved(inputs, split)))];
        for (const code of ['01', '02', 'MA']) {
          for (const name of figureNames) expectClose(after.get(code)![name], before.get(code)![name], `${name} of ${code}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** The chain and the counts of lines are the same anyway, since no line is split. */
const figureNames = [
  'uptake', 'alignedUptake', 'harmonyUptake', 'complementarityUptake', 'supportByNumber', 'supportByValue', 'alignedSupportByNumber', 'alignedSupportByValue', 'mutual',
] as const;

function expectClose(after: Figure, before: Figure, name: string): void {
  for (const end of ['value', 'low', 'high'] as const) {
    expect(after[end] === null, `${end} of ${name}`).toBe(before[end] === null);
    if (before[end] !== null) expect(after[end], `${end} of ${name}`).toBeCloseTo(before[end], 11);
  }
}

describe('a joint project that stands in two plans', () => {
  const [commune] = communes;
  const inOne = (project: LineRow): LineRow => ({
    ...project, theme_shares: [{ code: 'SOC/DIS/CTR', share: 100 }], theme_codes: ['SOC/DIS/CTR'], theme_origin: 'CODED', population_codes: ['disabled'], excluded_population_codes: [],
    territory_codes: [commune], beneficiaries: [{ territory: commune, persons: 70 }], start_month: '2023-01', end_month: '2024-12', joint_project: 'J9', illustrative: false,
  });
  /** Who meets may differ, since either entry has partners of its own; how many are served may not. */
  const countsOf = ({ cell }: Tables) => cell.map(({ lines: _lines, over_target: _over, local_lines: _local, status: _status, possible: _possible, ...counts }) => counts);

  test('offers its places once: its cells are those of one entry', async () => {
    await fc.assert(
      fc.asyncProperty(inputRows, projectRow('L1'), async (drawn, row) => {
        const project = { ...inOne(row), plan_code: 'PAC-1' };
        const inputs = { ...drawn, project: [...drawn.project.filter(({ code }) => code !== 'L1'), project] };
        const twice = { ...inputs, project: [...inputs.project, { ...project, code: 'L9', plan_code: 'PDR-1' }] };
        const [once, both] = [await everything(inputs), await everything(twice)];
        expect(countsOf(both)).toEqual(countsOf(once));
        expect(once.cell.some(({ theme_code: theme, territory_code: territory, year }) => theme === 'SOC/DIS/CTR' && territory === commune && year === 2023)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

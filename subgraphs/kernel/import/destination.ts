import type { Mapping, SubgraphOfLines } from './mapping/mapping.ts';

/** The table that the lines of a subgraph are in, and the column that says what they belong to. */
interface Destination { readonly table: string; readonly parent: string; readonly parentTable: string }

export const destinations: Readonly<Record<SubgraphOfLines, Destination>> = {
  programmes: { table: 'action', parent: 'programme_code', parentTable: 'programme' },
  territories: { table: 'project', parent: 'plan_code', parentTable: 'plan' },
  associations: { table: 'association_project', parent: 'association_code', parentTable: 'association' },
};

/** Rows of one table. */
export interface Parents { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }

/** What must be there before the lines: the strategy and programme, or the plan and its axes. Associations are registered, not imported. */
export function parentsOf(mapping: Mapping): Parents[] {
  const { illustrative } = mapping;
  if (mapping.subgraph === 'associations') return [];
  if (mapping.subgraph === 'programmes') {
    const { strategy, programme } = mapping;
    const documentRow = ({ code, titles, descriptions, institution, startYear, endYear, source }: Omit<typeof programme, 'strategy'>) => ({
      code, titles, descriptions, institution_code: institution, start_year: startYear, end_year: endYear, source, illustrative,
    });
    return [
      ...(strategy === undefined ? [] : [{ table: 'strategy', rows: [documentRow(strategy)] }]),
      { table: 'programme', rows: [{ ...documentRow(programme), strategy_code: programme.strategy ?? strategy?.code ?? null }] },
    ];
  }
  const { code, kind, territory, titles, startYear, endYear, startMonth, endMonth, owner, source } = mapping.plan;
  return [
    {
      table: 'plan',
      rows: [{
        code, kind, territory_code: territory, titles, start_year: startYear, end_year: endYear,
        start_month: startMonth, end_month: endMonth, owner_code: owner, source, illustrative,
      }],
    },
    { table: 'axis', rows: mapping.axes?.table.map((axis) => ({ code: axis.code, plan_code: code, titles: axis.titles })) ?? [] },
  ];
}

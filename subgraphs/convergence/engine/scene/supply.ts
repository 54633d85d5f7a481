import { planLineOf } from '../../model/index.ts';
import type { Communes } from './communes.ts';
import type { CareInstitutionRow, LineRow } from './input.rows.ts';
import type { EngineLine } from './lines.ts';

/** "2024-25" is a school year that begins in 2024 and ends in 2025. */
function yearsOf(occupancy: CareInstitutionRow['occupancy']): { startMonth: string; endMonth: string } | null {
  const starts = occupancy.flatMap(({ year }) => /^(\d{4})/.exec(year)?.[1] ?? []).toSorted();
  const ends = occupancy.flatMap(({ year }) => (/^\d{4}-\d{2}$/.test(year) ? String(Number(year.slice(0, 4)) + 1) : (/^(\d{4})/.exec(year)?.[1] ?? []))).toSorted();
  const [first, last] = [starts[0], ends.at(-1)];
  return first === undefined || last === undefined ? null : { startMonth: `${first}-01`, endMonth: `${last}-12` };
}

/**
 * The places of care institutions as offers: certain in the years in which somebody was counted there, possible in others.
 * Without a capacity, a theme or a population nobody can tell what is offered to whom.
 */
export function supplyOf(rows: readonly CareInstitutionRow[], communes: Communes): EngineLine[] {
  return rows.flatMap((row) => {
    const [commune, ...others] = communes.expand(row.territory_code);
    if (row.capacity === null || commune === undefined || others.length > 0 || row.theme_codes.length === 0 || row.population_codes.length === 0) return [];
    const share = 100 / row.theme_codes.length;
    const line = planLineOf({
      code: row.code,
      themeShares: row.theme_codes.map((code) => ({ code, share })),
      populationCodes: row.population_codes,
      communeCodes: [commune],
      beneficiaries: [{ territory: commune, persons: row.capacity }],
      ...yearsOf(row.occupancy),
      illustrative: row.illustrative,
    });
    // Figures other than cells never read its row: it is in neither actions nor local lines.
    return [{ kind: 'care_institution' as const, line, row: { code: row.code, theme_codes: row.theme_codes, territory_codes: [row.territory_code] } as unknown as LineRow }];
  });
}

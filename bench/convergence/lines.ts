import { codeList } from '../../subgraphs/kernel/codes.ts';
import type { LineRow } from '../../subgraphs/convergence/engine/scene/input.rows.ts';
import type { LineKind } from '../../subgraphs/convergence/engine/scene/lines.ts';
import type { Chance } from './random.ts';
import { missing, social } from './shares.ts';
import type { ThemeDraw } from './themes.ts';

export interface Place {
  /** As the row names them. */
  readonly codes: readonly string[];
  /** Communes for which persons may be stated. */
  readonly communes: readonly string[];
  readonly plan: string | null;
}

const letters: Readonly<Record<LineKind, string>> = { action: 'N', project: 'L', association_project: 'A' };
const institutions = Array.from({ length: 30 }, (_, at) => `INST-${at}`);

function months(chance: Chance): readonly [string | null, string | null] {
  if (chance.happens(missing.dates)) return [null, null];
  const start = 12 * (2019 + chance.below(7)) + chance.below(12);
  const text = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return [text(start), chance.unless(missing.endMonth, text(start + 5 + chance.below(55)))];
}

function indicatorsOf(codes: readonly string[], chance: Chance): LineRow['indicators'] {
  if (codes.length === 0 || chance.happens(missing.indicators)) return [];
  const code = chance.oneOf(codes);
  const { columns } = codeList('indicators').get(code)!;
  const direction = columns['direction'] === 'DOWN' ? 'DOWN' : 'UP';
  return [{ code, unit: columns['unit']!, direction: chance.unless(0.1, direction), baseline: null, target: chance.below(1_000), year: 2026 }];
}

/** Local lines speak of the actions in `partners`; actions, which come first, of no line. */
export function lineRows(
  kind: LineKind, count: number, chance: Chance, draw: ThemeDraw, placed: () => Place, partners: readonly LineRow[] = [],
): LineRow[] {
  return Array.from({ length: count }, (_, at): LineRow => {
    const { shares, populations, indicators } = draw(chance.happens(social[kind]) ? 'SOC' : null);
    const { codes, communes, plan } = placed();
    const themes = chance.happens(missing.themes) ? [] : shares;
    const [start, end] = months(chance);
    return {
      code: `${letters[kind]}-${at}`,
      theme_shares: themes,
      theme_codes: themes.map(({ code }) => code),
      theme_origin: chance.happens(missing.inferred) ? 'INFERRED' : 'CODED',
      population_codes: chance.unless(missing.populations, populations) ?? [],
      excluded_population_codes: [],
      territory_codes: codes,
      start_month: start,
      end_month: end,
      owner_code: chance.unless(missing.owner, kind === 'action' ? chance.oneOf(institutions) : `OWNER-${plan ?? at % 3_000}`),
      partner_codes: kind === 'action' || chance.happens(0.8) ? [] : [chance.oneOf(institutions)],
      indicators: indicatorsOf(indicators, chance),
      beneficiaries: chance.happens(missing.beneficiaries)
        ? []
        : communes.slice(0, 4).map((territory) => ({ territory, persons: chance.below(800) })),
      contributions: partners.length === 0 || chance.happens(missing.contributions)
        ? []
        : [{ counterpart: chance.oneOf(partners).code, amount: chance.unless(0.2, 1_000 * chance.below(5_000)), kind: 'MONEY' }],
      budget: chance.unless(missing.budget, 1_000 * chance.below(20_000)),
      budget_status: chance.happens(0.5) ? 'COMMITTED' : 'ESTIMATED',
      joint_project: null,
      source: null,
      illustrative: false,
      ...(kind === 'action' ? { programme_code: `PROG-${at % 5}`, weight: 1 + chance.below(3) } : { plan_code: plan }),
    };
  });
}

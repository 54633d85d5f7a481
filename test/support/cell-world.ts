import type { Hub } from './hub.ts';
import { insert, territory } from './mini-world.load.ts';

/**
 * A world of cells beside the mini-world, in region 91, which does not exist either: the worked cell, the worked HHI figures, a joint
 * project entered in two plans, a service whose need nobody recorded, and a need that nobody answers.
 */
export const REGION = '91';
export const PROVINCE = '91.911';
export const URBAN = '91.911.01.01';
export const RURAL = '91.911.01.02';
export const MIXED = '91.911.01.03';

const PDR = 'CW-PDR';
const PDP = 'CW-PDP';
const PAC = 'CW-PAC';

interface Line {
  readonly code: string;
  readonly theme: string;
  readonly population?: string;
  readonly commune: string;
  readonly persons?: number;
  readonly owner: string;
  readonly years?: readonly [from: string, to: string];
  readonly budget?: number | null;
  readonly budgetStatus?: string | null;
  readonly plan?: string;
  readonly joint?: string;
}

const row = ({ code, theme, population = 'disabled', commune, persons, owner, years = ['2024-01', '2024-12'], budget = null, budgetStatus = null, joint }: Line) => ({
  code,
  titles: { en: code },
  theme_shares: [{ code: theme, share: 100 }],
  theme_origin: 'CODED',
  population_codes: [population],
  excluded_population_codes: [],
  territory_codes: [commune],
  start_month: years[0],
  end_month: years[1],
  owner_code: owner,
  partner_codes: [],
  indicators: [],
  beneficiaries: persons === undefined ? [] : [{ territory: commune, persons }],
  contributions: [],
  budget,
  budget_status: budgetStatus,
  joint_project: joint ?? null,
  proposed_themes: [],
  proposed_populations: [],
  illustrative: false,
});

/** Lines of one field that differ in owner and budget alone. */
const owned = (field: string, theme: string, budgets: readonly number[]): Line[] =>
  budgets.map((budget, at) => ({ code: `CW-${field}-${at + 1}`, theme, population: 'elderly', commune: URBAN, owner: `CW-OWNER-${at + 1}`, budget, plan: PDP }));

const actions: readonly Line[] = [
  { code: 'CW-A1', theme: 'SOC/DIS/CTR', commune: URBAN, persons: 400, owner: 'CW-MINISTRY', budget: 40, budgetStatus: 'COMMITTED' },
  { code: 'CW-A2', theme: 'SOC/DIS/CTR', commune: MIXED, persons: 70, owner: 'CW-AGENCY', budgetStatus: 'NONE' },
];

const projects: readonly Line[] = [
  { code: 'CW-P1', theme: 'SOC/DIS/CTR', commune: URBAN, persons: 500, owner: 'CW-OWNER-1', plan: PDP, budget: 10 },
  { code: 'CW-J1', theme: 'SOC/DIS/CTR', commune: RURAL, persons: 150, owner: 'CW-OWNER-1', plan: PDR, joint: 'CW-JOINT' },
  { code: 'CW-J2', theme: 'SOC/DIS/CTR', commune: RURAL, persons: 150, owner: 'CW-OWNER-2', plan: PAC, joint: 'CW-JOINT' },
  { code: 'CW-P2', theme: 'SOC/DIS/CTR', commune: MIXED, persons: 30, owner: 'CW-OWNER-1', plan: PDP },
  { code: 'CW-P3', theme: 'SOC/ELD/HOME', population: 'elderly', commune: RURAL, persons: 80, owner: 'CW-OWNER-1', plan: PAC },
  { code: 'CW-P4', theme: 'SOC/SHE/SAM', population: 'homeless', commune: MIXED, persons: 20, owner: 'CW-OWNER-1', plan: PDP, years: ['2023-06', '2026-05'] },
  ...owned('EMP', 'EMP/SSE/COO', [40, 25, 20, 15]),
  ...owned('HEA', 'HEA/MOB/CAR', [80, 10, 10]),
  ...owned('GOV', 'GOV/OBS/IND', [20, 20, 20, 20, 20]),
];

const associationProjects: readonly Line[] = [
  { code: 'CW-S1', theme: 'SOC/DIS/CTR', commune: URBAN, persons: 300, owner: 'CW-ASSOCIATION', budget: 5 },
];

const need = (theme: string, population: string, commune: string, persons: number) => ({
  code: `CW-${theme}-${commune}`, theme_code: theme, population_code: population, territory_code: commune, year: 2024, persons, illustrative: false,
});

/** Loads the world into a hub that has the mini-world. */
export async function loadCellWorld(hub: Hub): Promise<void> {
  await insert(hub, 'territories', 'territory', [
    territory(REGION, 'REGION', ['MA']),
    territory(PROVINCE, 'PROVINCE', ['MA', REGION], { kind: 'PROVINCE' }),
    territory(URBAN, 'COMMUNE', ['MA', REGION, PROVINCE], { milieu: 'URBAN', population: 50_000 }),
    territory(RURAL, 'COMMUNE', ['MA', REGION, PROVINCE], { milieu: 'RURAL', population: 8_000 }),
    territory(MIXED, 'COMMUNE', ['MA', REGION, PROVINCE], { milieu: 'MIXED', population: 12_000 }),
  ]);
  await insert(hub, 'territories', 'plan', [[PDR, 'PDR', REGION], [PDP, 'PDP', PROVINCE], [PAC, 'PAC', RURAL]].map(([code, kind, place]) => ({
    code, kind, titles: { en: code }, territory_code: place, illustrative: false,
  })));
  await insert(hub, 'territories', 'project', projects.map((line) => ({ ...row(line), plan_code: line.plan })));
  await insert(hub, 'territories', 'need', [
    need('SOC/DIS/CTR', 'disabled', URBAN, 1000),
    need('SOC/DIS/CTR', 'disabled', RURAL, 200),
    need('SOC/ELD/HOME', 'elderly', RURAL, 50),
    need('SOC/SHE/SAM', 'homeless', MIXED, 60),
    need('EDU/LIT/ADU', 'illiterate_adults', URBAN, 500),
  ]);
  await insert(hub, 'programmes', 'action', actions.map((line) => ({ ...row(line), weight: 1 })));
  await insert(hub, 'associations', 'association', [{ code: 'CW-ASSOCIATION', kind: 'ASSOCIATION', names: { en: 'CW-ASSOCIATION' }, theme_codes: [], population_codes: [], illustrative: false }]);
  await insert(hub, 'associations', 'association_project', associationProjects.map((line) => ({ ...row(line), association_code: line.owner })));
  await insert(hub, 'associations', 'agreement_register', [{ code: REGION, complete_as_of: '2026-01-01', illustrative: false }]);
  await insert(hub, 'associations', 'proposal', [
    [{ state: 'ADOPTED', on: null, note: null, lines: [{ kind: 'PROJECT', code: 'CW-P1' }] }],
    [{ state: 'DECLINED', on: null, note: null }],
    [{ state: 'UNDER_STUDY', on: null, note: null }],
    [],
  ].map((outcomes, at) => ({ code: `CW-PROPOSAL-${at + 1}`, kind: 'RECOMMENDATION', texts: { en: 'a proposal' }, theme_codes: ['SOC/DIS'], population_codes: [], territory_code: PROVINCE, outcomes, illustrative: false })));
  await hub.settled();
}

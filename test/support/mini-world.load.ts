import type { Hub } from './hub.ts';
import * as mini from './mini-world.ts';

type Rows = readonly Record<string, unknown>[];

/** Puts rows into a table as a person with psql would; the feed takes it from there. */
export async function insert(hub: Hub, subgraph: string, table: string, rows: Rows): Promise<void> {
  const columns = Object.keys(rows[0]!).map((name) => `"${name}"`).join(', ');
  await hub.sql(subgraph, `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

export const lineRow = (line: mini.MiniLine) => ({
  code: line.code,
  titles: line.titles,
  theme_shares: line.themeShares,
  theme_origin: line.themeOrigin,
  population_codes: line.populationCodes,
  territory_codes: line.territoryCodes,
  start_month: line.startMonth,
  end_month: line.endMonth,
  owner_code: line.ownerCode,
  indicators: line.indicators,
  beneficiaries: line.beneficiaries,
  contributions: line.contributions,
  budget: line.budget,
  proposed_themes: [],
  proposed_populations: [],
  excluded_population_codes: [],
  partner_codes: [],
  illustrative: false,
});

export const territory = (code: string, level: string, ancestors: readonly string[], more: Record<string, unknown> = {}) => ({
  code, level, parent_code: ancestors.at(-1) ?? null, ancestor_codes: ancestors, former_codes: [], names: { en: code },
  code_system: 'MINI', census: {}, milieu: null, kind: null, population: null, ...more,
});

const holds = (lines: readonly mini.MiniLine[], code: string): boolean => lines.some((line) => line.code === code);
const kindOf = (code: string): string => (holds(mini.actions, code) ? 'ACTION' : holds(mini.projects, code) ? 'PROJECT' : 'ASSOCIATION_PROJECT');

/** Loads the mini-world into a hub that was started with HUB_SEED=none. */
export async function loadMiniWorld(hub: Hub): Promise<void> {
  await insert(hub, 'territories', 'territory', [
    territory('MA', 'NATION', []),
    territory(mini.REGION, 'REGION', ['MA']),
    ...[mini.P1, mini.P2].map((code) => territory(code, 'PROVINCE', ['MA', mini.REGION], { kind: 'PROVINCE' })),
    ...mini.communes.map(({ code, province, population }) => territory(code, 'COMMUNE', ['MA', mini.REGION, province], { milieu: 'RURAL', population })),
  ]);
  await insert(hub, 'territories', 'plan', mini.plans.map(({ code, kind, territoryCode }) => ({ code, kind, titles: { en: code }, territory_code: territoryCode, illustrative: false })));
  await insert(hub, 'territories', 'project', mini.projects.map((line) => ({ ...lineRow(line), plan_code: line.planCode })));
  await insert(hub, 'territories', 'need', mini.needs.map(({ theme, population, commune, year, persons }) => ({
    code: `MW-${theme}-${commune}`, theme_code: theme, population_code: population, territory_code: commune, year, persons, illustrative: false,
  })));
  await insert(hub, 'programmes', 'action', mini.actions.map((line) => ({ ...lineRow(line), weight: line.weight })));
  await insert(hub, 'associations', 'association', [{ code: mini.ASSOCIATION, kind: 'ASSOCIATION', names: { en: mini.ASSOCIATION }, theme_codes: [], population_codes: [], illustrative: false }]);
  await insert(hub, 'associations', 'association_project', mini.associationProjects.map((line) => ({ ...lineRow(line), association_code: mini.ASSOCIATION })));
  await insert(hub, 'associations', 'agreement', mini.agreements.map(({ code, parties, lineCodes, signed, inForceFrom, inForceTo }) => ({
    code, kind: 'CONVENTION', titles: { en: code }, aims: [], theme_codes: [], contributions: [], sources: [], signed, open_ended: false, illustrative: false,
    parties: parties.map((party) => ({ kind: 'INSTITUTION', code: party })),
    lines: lineCodes.map((line) => ({ kind: kindOf(line), code: line })),
    in_force_from: inForceFrom === null ? null : `${inForceFrom}-01`,
    in_force_to: inForceTo === null ? null : `${inForceTo}-28`,
  })));
  await insert(hub, 'associations', 'agreement_register', mini.registersLoaded.map((code) => ({ code, complete_as_of: '2026-01-01', illustrative: false })));
  await hub.settled();
}

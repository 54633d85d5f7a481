import fc from 'fast-check';
import type {
  AgreementRow, CareInstitutionRow, InputRows, InteractionRow, LineRow, NamedLine, NeedRow, PlanRow, ProposalRow, RegisterRow, TerritoryRow, ThemeVerdictRow, VerdictRow,
} from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import { actionCodes, associationCodes, communes, formerCode, localCodes, loneProvince, nowhere, owners, people, planCodes, projectCodes, services, territoryRows } from './kingdom.ts';
import { actionRow, associationRow, isExample, projectRow } from './lines.arbitrary.ts';

/** As agreements and proposals name lines; of any that may be absent, and now and then of another kind than the line has. */
const namedLines: fc.Arbitrary<readonly NamedLine[]> = fc.subarray([
  ...actionCodes.map((code) => ({ kind: 'ACTION' as const, code })), ...projectCodes.map((code) => ({ kind: 'PROJECT' as const, code })),
  ...planCodes.map((code) => ({ kind: 'PLAN' as const, code })), { kind: 'ASSOCIATION_PROJECT', code: associationCodes[0] }, { kind: 'PROJECT', code: associationCodes[0] },
], { maxLength: 3 });

/** Rows of some codes, of which each may be absent. */
function rowsOf<T>(codes: readonly string[], row: (code: string) => fc.Arbitrary<T>, freq: number): fc.Arbitrary<readonly T[]> {
  return fc.tuple(...codes.map((code) => fc.option(row(code), { freq }))).map((rows) => rows.filter((one) => one !== null));
}

const numbered = (letter: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

const territories: fc.Arbitrary<readonly TerritoryRow[]> = fc.tuple(
  fc.tuple(...communes.map((_, at) => (at === 4 ? fc.constantFrom(null, 7_000) : fc.constantFrom(20_000, 10_000, 31_357, 999)))),
  fc.tuple(...communes.map(() => fc.constantFrom('URBAN' as const, 'RURAL' as const, 'RURAL' as const, 'MIXED' as const, null))),
).map(([populations, milieux]) => territoryRows(populations, milieux));

/** Some communes stay without a plan, two plans may stand over one, and one may be nobody’s. */
const planRow = (code: string): fc.Arbitrary<PlanRow> => fc.record({
  code: fc.constant(code),
  territory_code: code.startsWith('PAC') ? fc.constantFrom(communes[0], communes[3], communes[2], formerCode, nowhere) : code.startsWith('PDP') ? fc.constantFrom('01.101', loneProvince) : fc.constantFrom('01', '02'),
  illustrative: isExample,
});

const needRow = (code: string): fc.Arbitrary<NeedRow> => fc.record({
  code: fc.constant(code),
  theme_code: fc.constantFrom('SOC/DIS/CTR', ...services),
  population_code: fc.option(fc.constantFrom('disabled', ...people), { freq: 8 }),
  territory_code: fc.constantFrom(...communes, loneProvince, formerCode, '01.101'),
  year: fc.option(fc.integer({ min: 2021, max: 2027 }), { freq: 8 }),
  persons: fc.option(fc.constantFrom(0, 90, 300, 1_000), { freq: 8 }),
  illustrative: isExample,
});

/** Figures of long ago, of one service in every commune, so that A is often known. */
const oldNeeds: readonly NeedRow[] = communes.flatMap((commune) => ['disabled', 'elderly'].map((population) => ({
  code: `OLD ${population} ${commune}`, theme_code: 'SOC/DIS/CTR', population_code: population, territory_code: commune, year: 2019, persons: 130, illustrative: false,
})));

const needs = fc.tuple(rowsOf(numbered('W', 8), needRow, 2), fc.boolean()).map(([rows, all]): readonly NeedRow[] => (all ? [...oldNeeds, ...rows] : rows));

const agreementRow = (code: string): fc.Arbitrary<AgreementRow> => fc.record({
  code: fc.constant(code),
  parties: fc.subarray([...owners, null]).map((parties) => parties.map((party) => ({ code: party }))),
  line_codes: fc.tuple(fc.subarray([...actionCodes], { minLength: 1 }), fc.subarray([...localCodes], { minLength: 2 })).map((codes) => codes.flat()),
  lines: namedLines,
  signed: fc.constantFrom(true, true, false, null),
  in_force_from: fc.constantFrom('2021-05-01', '2021-05-01', '2023-09-15', '2029-01-01', null),
  in_force_to: fc.constantFrom('2022-06-30', '2030-12-31', '2030-12-31', null),
  open_ended: fc.boolean(),
  illustrative: isExample,
});

const registerRow = (code: string): fc.Arbitrary<RegisterRow> =>
  fc.record({ code: fc.constant(code), complete_as_of: fc.constantFrom('2022-12-31', '2024-03-31', '2030-01-01'), illustrative: isExample });

const proposalRow = (code: string): fc.Arbitrary<ProposalRow> => fc.record({
  code: fc.constant(code),
  territory_code: fc.constantFrom(communes[0], communes[2], '01.101', '02', formerCode, nowhere, null),
  theme_codes: fc.subarray([...services, 'NO/SUCH'], { maxLength: 2 }),
  population_codes: fc.subarray([...people], { maxLength: 2 }),
  addressee_code: fc.option(fc.constantFrom(...owners)),
  consultation_code: fc.constant(null),
  state: fc.constantFrom('RECORDED' as const, 'UNDER_STUDY' as const, 'ADOPTED' as const, 'DECLINED' as const, null),
  line_codes: fc.subarray([...actionCodes, ...localCodes, 'GONE'], { maxLength: 2 }),
  outcomes: namedLines.map((lines) => [{}, { lines }]),
  illustrative: isExample,
});

const careRow = (code: string): fc.Arbitrary<CareInstitutionRow> => fc.record({
  code: fc.constant(code),
  territory_code: fc.constantFrom(...communes, loneProvince, '01.101'),
  theme_codes: fc.subarray([...services], { maxLength: 2 }),
  population_codes: fc.subarray([...people], { maxLength: 2 }),
  capacity: fc.option(fc.constantFrom(30, 500), { freq: 6 }),
  occupancy: fc.subarray(['2022', '2023-24', '2026'].map((year) => ({ year, persons: null }))),
  illustrative: isExample,
});

const verdictRow = (action: string, line: string): fc.Arbitrary<VerdictRow> => fc.record({
  code: fc.constant(`${action}~${line}`), action_code: fc.constant(action), line_code: fc.constant(line),
  decision: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const), class: fc.constantFrom(null, null, 'CO_DELIVERY' as const),
  by: fc.constant('a person'), reason: fc.constant('for a reason'),
});

const pairCodes = actionCodes.flatMap((action) => localCodes.map((line) => [action, line] as const));
const verdicts = fc.subarray(pairCodes, { maxLength: 5 }).chain((pairs) => fc.tuple(...pairs.map(([action, line]) => verdictRow(action, line))));

const interactionRow = (action: string, line: string): fc.Arbitrary<InteractionRow> => fc.integer({ min: -3, max: 3 }).map((interaction) => ({
  code: `${action}~${line}`, action_code: action, line_code: line, interaction, by: 'an expert', reason: 'for a reason',
}));
const interactions = fc.subarray(pairCodes, { maxLength: 20 }).chain((pairs) => fc.tuple(...pairs.map(([action, line]) => interactionRow(action, line))));

const themeVerdicts = fc.subarray([...actionCodes, ...localCodes], { minLength: 2, maxLength: 10 })
  .map((codes) => codes.map((code): ThemeVerdictRow => ({ code, by: 'a person', reason: 'for a reason' })));

/** Of every three words one is from before what was accepted was kept, one is about the themes that the line has, and one about others. */
const aboutThemes = (words: readonly ThemeVerdictRow[], lines: readonly LineRow[]): readonly ThemeVerdictRow[] => words.map((word, at) => {
  const line = lines.find(({ code }) => code === word.code);
  return at % 3 === 0 ? word : { ...word, theme_shares: at % 3 === 1 && line !== undefined ? [...line.theme_shares].reverse() : [{ code: 'SOC/GEN/VIO', share: 100 }] };
});

/** The same service for the same people in one commune, for more of them than are in need: what random lines seldom are. */
const crowd: Partial<LineRow> = {
  theme_shares: [{ code: 'SOC/DIS/CTR', share: 100 }], theme_codes: ['SOC/DIS/CTR'], theme_origin: 'CODED', population_codes: ['disabled'], excluded_population_codes: [],
  territory_codes: [communes[0]], beneficiaries: [{ territory: communes[0], persons: 250 }], start_month: '2022-01', end_month: '2025-12',
};
const crowded = (lines: readonly LineRow[], many: number): readonly LineRow[] => lines.map((line, at) => (at < many ? { ...line, ...crowd } : line));

/** What the feeds of a small kingdom tell: facts and examples side by side, with all that real rows lack. */
export const inputRows: fc.Arbitrary<InputRows> = fc.record({
  action: rowsOf(actionCodes, actionRow, 8),
  project: rowsOf(projectCodes, projectRow, 8),
  association_project: rowsOf(associationCodes, associationRow, 6),
  territory: territories,
  plan: rowsOf(planCodes, planRow, 2),
  need: needs,
  agreement: rowsOf(numbered('G', 3), agreementRow, 3),
  agreement_register: rowsOf(['MA', '01', '01.101', communes[3], formerCode], registerRow, 2),
  proposal: rowsOf(numbered('Q', 4), proposalRow, 2),
  care_institution: rowsOf(numbered('H', 2), careRow, 2),
  verdict: verdicts,
  interaction: interactions,
  theme_verdict: themeVerdicts,
  many: fc.constantFrom(0, 0, 1, 3),
}).map(({ many, ...rows }) => ({ ...rows, action: crowded(rows.action, many - 1), project: crowded(rows.project, many) }))
  .map((rows) => ({ ...rows, theme_verdict: aboutThemes(rows.theme_verdict, [...rows.action, ...rows.project, ...rows.association_project]) }));

import fc from 'fast-check';
import type { LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import { actionCodes, communes, everybody, formerCode, localCodes, loneProvince, lostPlan, nowhere, owners, people, planCodes } from './kingdom.ts';

type Shares = LineRow['theme_shares'];
const only = (code: string): Shares => [{ code, share: 100 }];
const two = (one: string, share: number, other: string): Shares => [{ code: one, share }, { code: other, share: 100 - share }];

/** Mostly one service that others have, too; then several, wider ones, unknown ones, none, and shares that the method refuses. */
const shares = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...Array.from({ length: 4 }, () => only('SOC/DIS/CTR')), only('SOC/DIS/EDU'), only('SOC/ELD/HOME')) },
  { weight: 2, arbitrary: fc.constantFrom(only('BAS/WAT/WEL'), only('SOC/DIS'), only('SOC')) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      two('SOC/DIS/CTR', 60, 'SOC/DIS/EDU'), two('SOC/ELD/HOME', 25.55, 'SOC/DIS/CTR'), two('SOC/DIS/CTR', 50, 'BAS/WAT/WEL'), two('BAS/WAT/WEL', 30, 'SOC'),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Shares>([], only('NO/SUCH'), two('SOC/DIS/CTR', 60, 'NO/SUCH'), two('BAS/WAT/WEL', 60, 'NO/SUCH'), two('SOC/DIS/CTR', 40, 'NO/SUCH')),
  },
  { weight: 1, arbitrary: fc.constant<Shares>([{ code: 'SOC/DIS/CTR', share: 90 }]) },
);

const populations = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<readonly string[]>(['disabled'], ['disabled'], ['disabled'], ['elderly'], ['disabled', 'elderly']) },
  { weight: 2, arbitrary: fc.subarray([...people]) },
  { weight: 3, arbitrary: fc.constantFrom(everybody, everybody.toReversed(), everybody.slice(20)) },
);

const places = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<readonly string[]>(['MA'], ['01'], ['01.101'], [loneProvince], ['02']) },
  { weight: 4, arbitrary: fc.constantFrom(...communes).map((code): readonly string[] => [code]) },
  { weight: 2, arbitrary: fc.subarray([...communes], { minLength: 2, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<readonly string[]>([], [formerCode], [nowhere], [nowhere, communes[0]]) },
);

const months = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(['2022-01', '2024-12'], ['2023-01', '2025-12'], ['2023-07', '2023-12'], ['2026-01', '2027-06'], ['2028-05', '2028-05']) },
  { weight: 1, arbitrary: fc.constantFrom([null, null], ['2023-01', null], [null, '2024-06']) },
) as fc.Arbitrary<readonly [string | null, string | null]>;

const indicator = fc.record({
  code: fc.constantFrom('DIS_PLACES', 'DIS_PLACES', 'DIS_SERVED', 'ELD_HOME_SERVED', 'NO_SUCH'),
  unit: fc.constantFrom('PERSON', 'PERSON', 'KPERSON', 'PLACE'),
  direction: fc.constantFrom('UP' as const, 'UP' as const, 'DOWN' as const, null),
  baseline: fc.constant(null), target: fc.constant(null), year: fc.constant(null),
});

const persons = fc.constantFrom(0, 40, 100, 250, 400);
const beneficiaries = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(...communes.map(() => persons)).map((figures) => figures.map((figure, at) => ({ territory: communes[at]! as string, persons: figure as number | null }))) },
  { weight: 2, arbitrary: fc.array(fc.record({ territory: fc.constantFrom(...communes, formerCode, loneProvince, '01.101', 'MA'), persons: fc.option(persons, { freq: 5 }) }), { maxLength: 3 }) },
);

const budget = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<number | null>(0, 3, 4.1, 10.7, 1e6 / 3) }, { weight: 1, arbitrary: fc.constant(null) });

function contributionsTo(codes: readonly string[]) {
  return fc.array(
    fc.record({ counterpart: fc.constantFrom(...codes, ...owners, ...planCodes), amount: fc.constantFrom(null, 0, 10, 11, 12), kind: fc.constant(null) }),
    { maxLength: 3 },
  );
}

const isExample = fc.boolean().chain((maybe) => (maybe ? fc.boolean() : fc.constant(false)));

function lineRow(code: string, partners: readonly string[], belongsTo: fc.Arbitrary<Partial<LineRow>>): fc.Arbitrary<LineRow> {
  return fc.record({
    shares, populations, places, months, indicators: fc.array(indicator, { maxLength: 2 }), beneficiaries, budget, belongsTo,
    origin: fc.constantFrom('CODED' as const, 'CODED' as const, 'CODED' as const, 'INFERRED' as const),
    agreed: fc.constantFrom(undefined, false, true),
    excluded: fc.constantFrom<readonly string[]>([], [], [], [], ['elderly'], ['disabled']),
    owner: fc.option(fc.constantFrom(...owners), { freq: 6 }),
    partnerCodes: fc.subarray([...owners], { maxLength: 1 }),
    contributions: contributionsTo(partners),
    budgetStatus: fc.constantFrom('ESTIMATED' as const, 'COMMITTED' as const, 'RELEASED' as const, 'NONE' as const, null),
    joint: fc.constantFrom(null, null, null, null, 'J1', 'J2'),
    illustrative: isExample,
  }).map((drawn) => ({
    code,
    theme_shares: drawn.shares,
    theme_codes: drawn.shares.map((share) => share.code),
    theme_origin: drawn.origin,
    ...(drawn.agreed === undefined ? {} : { themes_agreed: drawn.agreed }),
    population_codes: drawn.populations,
    excluded_population_codes: drawn.excluded,
    territory_codes: drawn.places,
    start_month: drawn.months[0],
    end_month: drawn.months[1],
    owner_code: drawn.owner,
    partner_codes: drawn.partnerCodes,
    indicators: drawn.indicators,
    beneficiaries: drawn.beneficiaries,
    contributions: drawn.contributions,
    budget: drawn.budget,
    budget_status: drawn.budgetStatus,
    joint_project: drawn.joint,
    source: null,
    illustrative: drawn.illustrative,
    ...drawn.belongsTo,
  }));
}

export const actionRow = (code: string): fc.Arbitrary<LineRow> => lineRow(code, localCodes, fc.record({
  programme_code: fc.constantFrom('PROGRAMME-1', 'PROGRAMME-2', null), weight: fc.constantFrom(1, 1, 2, 0.3, 0), force: fc.constantFrom('CONFORM' as const, null),
}));

export const projectRow = (code: string): fc.Arbitrary<LineRow> => lineRow(code, actionCodes, fc.record({ plan_code: fc.constantFrom(...planCodes, ...planCodes, lostPlan) }));

export const associationRow = (code: string): fc.Arbitrary<LineRow> => lineRow(code, actionCodes, fc.constant({}));

export { isExample };

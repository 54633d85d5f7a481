import fc from 'fast-check';
import {
  monthText, planLineOf, worldOf, type Agreement, type Need, type PlanLine, type PlanLineInput, type WorldRows,
} from '../../../subgraphs/convergence/model/index.ts';
import { codeLists } from '../../support/mini-world.ts';
import type { Land } from './worlds.ts';

export const COMMUNES = ['R1.P1.C1', 'R1.P1.C2', 'R1.P2.C3', 'R2.P3.C4'] as const;
const POPULATIONS = ['disabled', 'elderly', 'children', 'youth'] as const;
const THEMES = codeLists.themes.map(({ code }) => code);
const INDICATORS = codeLists.indicators.map(({ code }) => code);
const UNITS = codeLists.units.map(({ code }) => code);
const OWNERS = ['ministry', 'council', 'association'] as const;

const month = fc.integer({ min: 2020 * 12, max: 2026 * 12 }).map(monthText);
const persons = fc.integer({ min: 0, max: 500 });
const amount = fc.option(fc.integer({ min: 0, max: 20 }), { freq: 6 });

const themeShares = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...THEMES).map((code) => [{ code, share: 100 }]) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.uniqueArray(fc.constantFrom(...THEMES), { minLength: 2, maxLength: 2 }), fc.integer({ min: 1, max: 99 }))
      .map(([[first, second], share]) => [{ code: first!, share }, { code: second!, share: 100 - share }]),
  },
);

/** A line as a row: named `code`, speaking of the partners `counterparts`, with gaps here and there. */
export function lineRow(code: string, counterparts: readonly string[], planCodes: readonly (string | null)[] = [null]): fc.Arbitrary<PlanLineInput> {
  return fc.record({
    code: fc.constant(code),
    themeShares,
    populationCodes: fc.subarray([...POPULATIONS]),
    communeCodes: fc.subarray([...COMMUNES], { minLength: 1 }),
    period: fc.option(fc.tuple(month, month), { freq: 6 }),
    ownerCode: fc.constantFrom(...OWNERS, ...OWNERS, null),
    planCode: fc.constantFrom(...planCodes),
    indicators: fc.array(
      fc.record({
        code: fc.constantFrom(...INDICATORS), unit: fc.constantFrom(...UNITS), direction: fc.constantFrom('UP' as const, 'DOWN' as const, null),
        baseline: fc.constant(null), target: fc.constant(null), year: fc.constant(null),
      }),
      { maxLength: 2 },
    ),
    beneficiaries: fc.oneof(
      fc.constant([]),
      fc.tuple(persons, persons, persons, persons).map((figures) => figures.map((figure, at) => ({ territory: COMMUNES[at]!, persons: figure }))),
    ),
    contributions: fc.array(fc.record({ counterpart: fc.constantFrom(...counterparts), amount, kind: fc.constant(null) }), { maxLength: 2 }),
    budget: fc.option(fc.integer({ min: 0, max: 50 }), { freq: 5 }),
    weight: fc.integer({ min: 1, max: 3 }),
    jointProject: fc.constantFrom(null, null, null, 'JOINT'),
    partnerCodes: fc.subarray([...OWNERS], { maxLength: 1 }),
  }).map(({ period, ...row }) => {
    const [one, other] = period ?? [null, null];
    const ordered = one === null || other === null || one <= other;
    return { ...row, startMonth: ordered ? one : other, endMonth: ordered ? other : one };
  });
}

const agreementRow = (a: string, b: string): fc.Arbitrary<Agreement> =>
  fc.record({
    code: fc.constant('AGREEMENT'),
    parties: fc.subarray([...OWNERS]).map((codes): ReadonlySet<string> => new Set(codes)),
    lineCodes: fc.constant(new Set([a, b]) as ReadonlySet<string>),
    signed: fc.constantFrom(true, true, false, null),
    from: fc.option(fc.integer({ min: 2019 * 12, max: 2026 * 12 }), { freq: 4 }),
    months: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 4 }),
    openEnded: fc.boolean(),
  }).map(({ from, months, ...rest }) => ({ ...rest, inForceFrom: from, inForceTo: from === null || months === null ? null : from + months }));

const needRows: fc.Arbitrary<readonly Need[]> = fc.array(
  fc.record({
    theme: fc.constantFrom(...THEMES), population: fc.constantFrom(...POPULATIONS), commune: fc.constantFrom(...COMMUNES),
    year: fc.integer({ min: 2018, max: 2026 }), persons: fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 8 }),
  }),
  { maxLength: 60 },
);

export interface PairRows {
  readonly a: PlanLineInput;
  readonly b: PlanLineInput;
  readonly rows: WorldRows;
}

/** Two lines that often, not always, speak of one service, and the world around them. */
export const pairRows: fc.Arbitrary<PairRows> = fc.record({
  a: lineRow('A', ['B', 'council']),
  b: lineRow('B', ['A', 'ministry']),
  sameService: fc.boolean(),
  needs: needRows,
  everyNeed: fc.boolean(),
  agreements: fc.array(agreementRow('A', 'B'), { maxLength: 2 }),
  registersLoaded: fc.oneof(fc.constant([...COMMUNES]), fc.subarray([...COMMUNES])),
  registersUntil: fc.array(fc.tuple(fc.constantFrom(...COMMUNES), fc.integer({ min: 2021 * 12, max: 2026 * 12 })), { maxLength: 3 }),
}).map(({ a, b, sameService, needs, everyNeed, agreements, registersLoaded, registersUntil }) => ({
  a,
  b: sameService ? { ...b, themeShares: a.themeShares! } : b,
  rows: { codes: codeLists, needs: everyNeed ? [...needs, ...completeNeeds] : needs, agreements, registersLoaded, registersUntil: new Map(registersUntil) },
}));

/** A need of 300 for every cell, long ago, so that A is often known. */
const completeNeeds: readonly Need[] = THEMES.flatMap((theme) =>
  POPULATIONS.flatMap((population) => COMMUNES.map((commune) => ({ theme, population, commune, year: 2000, persons: 300 }))),
);

export interface LandRows {
  readonly actions: readonly PlanLineInput[];
  readonly locals: readonly PlanLineInput[];
  readonly populations: readonly number[];
  readonly rows: WorldRows;
}

const PLANS = ['PAC', 'PDP', 'PDR'] as const;

/** A small country: two regions, four communes, a few actions and lines of which many meet. */
export const landRows: fc.Arbitrary<LandRows> = fc.record({
  actions: fc.tuple(lineRow('N1', ['L1', 'council']), lineRow('N2', ['L2']), lineRow('N3', ['L3'])),
  locals: fc.tuple(
    lineRow('L1', ['N1', 'ministry'], [...PLANS, null]), lineRow('L2', ['N2'], [...PLANS, null]), lineRow('L3', ['N3'], [...PLANS, null]),
  ),
  twins: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  populations: fc.tuple(...COMMUNES.map(() => fc.integer({ min: 1, max: 100_000 }))),
  needs: needRows,
  agreements: fc.array(agreementRow('N1', 'L1'), { maxLength: 1 }),
}).map(({ actions, locals, twins, populations, needs, agreements }) => ({
  actions,
  // A twin speaks of its action's theme and people, so that random lands hold linked pairs.
  locals: locals.map((local, at) => (twins[at] ? { ...local, themeShares: actions[at]!.themeShares!, populationCodes: actions[at]!.populationCodes! } : local)),
  populations,
  rows: { codes: codeLists, needs: [...needs, ...completeNeeds], agreements, registersLoaded: [...COMMUNES] },
}));

export function landOf({ actions, locals, populations, rows }: LandRows): Land {
  return {
    communes: COMMUNES.map((code, at) => ({ code, population: populations[at]!, ancestors: ancestorsOf(code) })),
    plans: [{ code: 'PAC', territoryCode: COMMUNES[0] }, { code: 'PDP', territoryCode: 'R1.P1' }, { code: 'PDR', territoryCode: 'R1' }],
    actions: actions.map(planLineOf),
    locals: locals.map(planLineOf),
    rows,
  };
}

export function ancestorsOf(commune: string): readonly string[] {
  const [region, province] = commune.split('.');
  return [`${region}.${province}`, region!];
}

export const builtPair = ({ a, b, rows }: PairRows): { readonly a: PlanLine; readonly b: PlanLine; readonly world: ReturnType<typeof worldOf> } => ({
  a: planLineOf(a), b: planLineOf(b), world: worldOf(rows),
});

import {
  monthOf, pairOf, planLineOf, plansOver, rollupOf, stackOf, uptakeOf, worldOf,
  type Agreement, type Commune, type Figure, type Need, type Pair, type Plan, type PlanLine, type PlanLineInput, type Uptake, type World, type WorldRows,
} from '../../../subgraphs/convergence/model/index.ts';
import * as mini from '../../support/mini-world.ts';

/** Four decimals, as the specification prints them. */
export const four = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value * 10_000) / 10_000);

export const lineOf = (row: mini.MiniLine): PlanLine => planLineOf({ ...row, communeCodes: row.territoryCodes });

/** Everything a territory needs for its figures, in pure form. */
export interface Land {
  readonly communes: readonly Commune[];
  readonly plans: readonly Plan[];
  readonly actions: readonly PlanLine[];
  readonly locals: readonly PlanLine[];
  readonly rows: WorldRows;
}

export const miniAgreements: readonly Agreement[] = mini.agreements.map((agreement) => ({
  code: agreement.code,
  parties: new Set(agreement.parties),
  lineCodes: new Set(agreement.lineCodes),
  signed: agreement.signed,
  inForceFrom: agreement.inForceFrom === null ? null : monthOf(agreement.inForceFrom),
  inForceTo: agreement.inForceTo === null ? null : monthOf(agreement.inForceTo),
  openEnded: false,
}));

export const miniRows: WorldRows = {
  codes: mini.codeLists,
  needs: mini.needs as readonly Need[],
  agreements: miniAgreements,
  registersLoaded: mini.registersLoaded,
};

export const miniLand: Land = {
  communes: mini.communes.map(({ code, province, region, population }) => ({ code, population, ancestors: [province, region] })),
  plans: mini.plans,
  actions: mini.actions.map(lineOf),
  locals: [...mini.projects, ...mini.associationProjects].map(lineOf),
  rows: miniRows,
};

export const miniWorld: World = worldOf(miniRows);

/** Uptake of every commune of a land. */
export function uptakesOf(land: Land): ReadonlyMap<string, Uptake> {
  const world = worldOf(land.rows);
  const pairs = new Map<string, Pair>();
  for (const a of land.actions) for (const b of land.locals) pairs.set(`${a.code}|${b.code}`, pairOf(a, b, world));
  return new Map(
    land.communes.map((commune) => [
      commune.code,
      uptakeOf(
        commune, land.actions, stackOf(commune, land.locals, land.plans), plansOver(commune, land.plans).length > 0,
        (a, b) => pairs.get(`${a}|${b}`),
      ),
    ]),
  );
}

export function regionalUptake(land: Land, measure: keyof Omit<Uptake, 'flags'> = 'uptake', under: string | null = null): Figure {
  const uptakes = uptakesOf(land);
  return rollupOf(
    land.communes
      .filter((commune) => under === null || commune.ancestors.includes(under) || commune.code === under)
      .map(({ code, population }) => ({ population, figure: uptakes.get(code)![measure] })),
  );
}

/** A line that covers one commune and says as much as a test needs. */
export const someLine = (code: string, input: Partial<PlanLineInput> = {}): PlanLine =>
  planLineOf({ code, themeShares: [{ code: 'SOC/DIS/CTR', share: 100 }], communeCodes: [mini.C1], ...input });

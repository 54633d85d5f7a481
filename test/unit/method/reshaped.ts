import type { PlanLineInput } from '../../../subgraphs/convergence/model/index.ts';
import { ancestorsOf, type LandRows } from './arbitraries.ts';
import type { Land } from './worlds.ts';

/** The same land with one commune replaced by two halves of it: half the people, the needs and the places, every plan over both. */
export function halved(land: Land, split: string): Land {
  const halves = [`${split}a`, `${split}b`];
  const places = (codes: ReadonlySet<string>): string[] => [...codes].flatMap((code) => (code === split ? halves : [code]));
  const line = (row: Land['locals'][number]) => ({
    ...row,
    communeCodes: new Set(places(row.communeCodes)),
    beneficiaries: new Map([...row.beneficiaries].flatMap(([code, persons]) => (code === split ? halves.map((half): [string, number] => [half, persons / 2]) : [[code, persons] as [string, number]]))),
  });
  return {
    ...land,
    communes: land.communes.flatMap((commune) =>
      commune.code === split
        ? halves.map((code) => ({ code, population: commune.population / 2, ancestors: [split, ...ancestorsOf(split)] }))
        : [commune]),
    actions: land.actions.map(line),
    locals: land.locals.map(line),
    rows: {
      ...land.rows,
      needs: land.rows.needs!.flatMap((need) => (need.commune === split ? halves.map((commune) => ({ ...need, commune, persons: need.persons === null ? null : need.persons / 2 })) : [need])),
      registersLoaded: places(new Set(land.rows.registersLoaded)),
    },
  };
}

/** The same rows in another order, lines under other codes. */
export function shuffled(rows: LandRows, salt: number): LandRows {
  const renamed = (code: string): string => (/^[NL]\d$/.test(code) ? `${(code.charCodeAt(1) * 7919 + code.charCodeAt(0) * salt) % 104_729}-${code}` : code);
  const turn = <T>(list: readonly T[]): T[] => list.map((item, at) => ({ item, rank: ((at + 1) * salt) % 7919 })).sort((one, other) => other.rank - one.rank).map(({ item }) => item);
  const line = (row: PlanLineInput): PlanLineInput => ({
    ...row,
    code: renamed(row.code),
    themeShares: turn(row.themeShares!),
    populationCodes: turn([...row.populationCodes!]),
    communeCodes: turn([...row.communeCodes!]),
    contributions: turn(row.contributions!.map((entry) => ({ ...entry, counterpart: renamed(entry.counterpart) }))),
    beneficiaries: turn(row.beneficiaries!),
    indicators: turn(row.indicators!),
  });
  return {
    ...rows,
    actions: turn(rows.actions.map(line)),
    locals: turn(rows.locals.map(line)),
    rows: {
      ...rows.rows,
      needs: turn(rows.rows.needs!),
      agreements: rows.rows.agreements!.map((agreement) => ({ ...agreement, lineCodes: new Set([...agreement.lineCodes].map(renamed)) })),
    },
  };
}

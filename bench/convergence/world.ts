import { readTable } from '../../subgraphs/kernel/codes.ts';
import type { AgreementRow, InputRows, LineRow, NeedRow, PlanRow, TerritoryRow } from '../../subgraphs/convergence/engine/scene/input.rows.ts';
import { lineRows, type Place } from './lines.ts';
import { Chance } from './random.ts';
import { country, missing, plans as plansOf, reach, registersLoaded } from './shares.ts';
import { themeDraw } from './themes.ts';

const nation: TerritoryRow = { code: 'MA', level: 'NATION', ancestor_codes: [], former_codes: [], population: null, milieu: null };

function territoriesOf(percent: number, chance: Chance): TerritoryRow[] {
  const provinces = new Map(readTable('subgraphs', 'territories', 'reference', 'provinces.csv').map((row) => [row['code']!, row['region']!]));
  const all = readTable('subgraphs', 'territories', 'reference', 'communes.csv');
  const count = Math.max(3, Math.round((all.length * percent) / 100));
  // Spread over the list, so that a small world still holds many provinces.
  const communes = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!).map((row): TerritoryRow => ({
    code: row['code']!,
    level: 'COMMUNE',
    ancestor_codes: ['MA', provinces.get(row['province']!)!, row['province']!],
    former_codes: [],
    population: chance.unless(missing.censusPopulation, Number(row['population'])),
    milieu: chance.happens(0.17) ? 'URBAN' : 'RURAL',
  }));
  const above = (level: 'PROVINCE' | 'REGION', codes: Iterable<string>): TerritoryRow[] => [...new Set(codes)].map((code) => ({
    code, level, ancestor_codes: level === 'REGION' ? ['MA'] : ['MA', provinces.get(code)!], former_codes: [], population: null, milieu: null,
  }));
  return [nation, ...above('REGION', communes.map((row) => row.ancestor_codes[1]!)), ...above('PROVINCE', communes.map((row) => row.ancestor_codes[2]!)), ...communes];
}

const planKind = { REGION: 'PDR', PROVINCE: 'PDP', COMMUNE: 'PAC' } as const;

function agreementRows(count: number, chance: Chance, actions: readonly LineRow[], locals: readonly LineRow[]): AgreementRow[] {
  return Array.from({ length: count }, (_, at): AgreementRow => {
    const action = chance.oneOf(actions);
    const lines = chance.some(locals, 1 + chance.below(3));
    const from = 2019 + chance.below(7);
    return {
      code: `AGR-${at}`,
      parties: [action.owner_code, lines[0]!.owner_code].map((code) => ({ code })),
      line_codes: [action.code, ...lines.map(({ code }) => code)],
      signed: chance.unless(missing.agreementSigned, chance.happens(0.8)),
      in_force_from: chance.unless(missing.agreementFrom, `${from}-01-01`),
      in_force_to: chance.unless(missing.agreementFrom, `${from + 3}-12-31`),
      open_ended: false,
      illustrative: false,
    };
  });
}

/** A country of `percent` of full size. The same seed gives the same rows, to the last one. */
export function worldOfSize(percent: number, seed = 20261122): InputRows {
  const chance = new Chance(seed);
  const of = (full: number): number => Math.max(1, Math.round((full * percent) / 100));
  const territory = territoriesOf(percent, chance);
  const codesOf = (level: TerritoryRow['level']) => territory.filter((row) => row.level === level).map(({ code }) => code);
  const [regions, provinces, communes] = [codesOf('REGION'), codesOf('PROVINCE'), codesOf('COMMUNE')];
  const plan = territory.flatMap(({ code, level }): PlanRow[] =>
    level === 'NATION' ? [] : [{ code: `${planKind[level]}-${code}`, territory_code: code, illustrative: false }]);
  const under = new Map<string, string[]>();
  for (const { code, ancestor_codes: above } of territory.filter(({ level }) => level === 'COMMUNE')) {
    for (const place of above) under.set(place, [...(under.get(place) ?? []), code]);
  }
  const draw = themeDraw(chance);
  const actionPlace = (): Place => {
    const drawn = chance.next();
    const code = drawn < reach.national ? 'MA' : chance.oneOf(drawn < reach.national + reach.regional ? regions : provinces);
    return { codes: [code], communes: under.get(code)!, plan: null };
  };
  /** A project of a commune’s plan lies in it; of wider plans, in the whole territory or in some of its communes. */
  const projectPlace = (): Place => {
    const drawn = chance.next();
    if (drawn < plansOf.commune) {
      const code = chance.oneOf(communes);
      return { codes: [code], communes: [code], plan: `PAC-${code}` };
    }
    const provincial = drawn < plansOf.commune + plansOf.province;
    const code = chance.oneOf(provincial ? provinces : regions);
    const some = chance.some(under.get(code)!, 1 + chance.below(4));
    return { codes: chance.happens(0.4) ? [code] : some, communes: some, plan: `${provincial ? 'PDP' : 'PDR'}-${code}` };
  };
  const associationPlace = (): Place => {
    const code = chance.oneOf(communes);
    return { codes: [code], communes: [code], plan: null };
  };
  const action = lineRows('action', of(country.actions), chance, draw, actionPlace);
  const project = lineRows('project', of(country.projects), chance, draw, projectPlace, action);
  const associationProject = lineRows('association_project', of(country.associationProjects), chance, draw, associationPlace, action);
  return {
    action, project, association_project: associationProject, territory, plan,
    need: Array.from({ length: of(country.needs) }, (_, at): NeedRow => {
      const { shares: [theme], populations } = draw(chance.happens(0.6) ? 'SOC' : null, 1);
      return {
        code: `NEED-${at}`, theme_code: theme!.code, population_code: populations[0]!, territory_code: chance.oneOf(communes),
        year: 2018 + chance.below(8), persons: chance.unless(missing.needPersons, chance.below(2_000)), illustrative: false,
      };
    }),
    agreement: agreementRows(of(country.agreements), chance, action, [...project, ...associationProject]),
    agreement_register: provinces.filter(() => chance.happens(registersLoaded)).map((code) => ({ code, complete_as_of: '2026-06-30', illustrative: false })),
    proposal: [],
    care_institution: [],
    verdict: [],
    interaction: [],
    theme_verdict: [],
  };
}

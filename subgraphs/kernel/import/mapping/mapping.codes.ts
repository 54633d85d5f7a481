import { codeList } from '../../codes.ts';
import { levelOf } from '../../level.ts';
import { isOwnerCode } from '../names/institution.ts';
import { overlap } from '../names/territories.ts';
import { personsColumn, statedFields, statedValues } from '../line/statements.ts';
import { recordFaults, type MappingFault } from '../record/record.faults.ts';
import type { TextValue } from '../value/text.ts';
import type { Category, InstitutionsColumn, Mapping } from './mapping.ts';
import { populationFault, sharesFault, territoryFault, themeFault } from '../line/codes.fault.ts';

const faultAt = (path: string, fault: string | null): MappingFault[] => (fault === null ? [] : [{ path, fault }]);

const ownerFault = (code: string | null): string | null =>
  code === null || isOwnerCode(code) ? null : `names ${code}, which is neither an institution of subgraphs/programmes/reference/institutions.csv nor "COUNCIL:" and a territory`;

function categoryFaults({ when, themes, populations, excludedPopulations }: Category, columns: number, path: string): MappingFault[] {
  const both = populations.find((code) => excludedPopulations.includes(code));
  return [
    ...faultAt(`${path}.when`, when.length === columns ? null : `must have ${columns === 1 ? 'one value' : `${columns} values`}, one for each of the columns`),
    ...(themes ?? []).flatMap(({ code }, at) => faultAt(`${path}.themes.${at}.code`, themeFault(code))),
    ...faultAt(`${path}.themes`, sharesFault(themes ?? [])),
    ...populations.flatMap((code, at) => faultAt(`${path}.populations.${at}`, populationFault(code))),
    ...excludedPopulations.flatMap((code, at) => faultAt(`${path}.excludedPopulations.${at}`, populationFault(code))),
    ...faultAt(`${path}.excludedPopulations`, both === undefined ? null : `excludes ${both}, which the same category targets`),
  ];
}

const statuses = ['ESTIMATED', 'COMMITTED', 'RELEASED', 'NONE'];
const forces = ['CONFORM', 'COMPATIBLE', 'CONSIDERED'];

/** A constant, or what cells stand for, must be one of the words; cells themselves are checked row by row. */
function wordFaults(path: string, value: TextValue | undefined, words: readonly string[]): MappingFault[] {
  const said = [value?.constant, ...Object.values(value?.values ?? {})].filter((word) => word !== undefined && word !== null);
  return said.filter((word) => !words.includes(word)).map((word) => ({ path, fault: `says ${word}; use ${words.join(', ')}` }));
}

const namesFaults = (path: string, { values }: InstitutionsColumn): MappingFault[] => Object.entries(values).flatMap(([name, code]) => faultAt(`${path}.${name}`, ownerFault(code)));

function parentFaults(mapping: Mapping): MappingFault[] {
  if (mapping.subgraph === 'associations') return [];
  if (mapping.subgraph === 'programmes') {
    return [
      ...faultAt('programme.institution', ownerFault(mapping.programme.institution)),
      ...faultAt('strategy.institution', ownerFault(mapping.strategy?.institution ?? null)),
      ...wordFaults('line.force', mapping.line.force, forces),
    ];
  }
  const { plan, axes } = mapping;
  const kind = codeList('plan-kinds').get(plan.kind);
  const codes = axes?.table.map(({ code }) => code) ?? [];
  return [
    ...faultAt('plan.kind', kind === undefined ? `names the plan kind ${plan.kind}, which schema/codes/plan-kinds.csv does not have` : null),
    ...faultAt('plan.territory', territoryFault(plan.territory)),
    ...faultAt('plan.territory', kind === undefined || kind.columns['level'] === levelOf(plan.territory) ? null : `is not a ${kind.columns['level']!.toLowerCase()}, which adopts a ${plan.kind}`),
    ...faultAt('plan.owner', ownerFault(plan.owner)),
    ...faultAt('axes.table', new Set(codes).size === codes.length ? null : 'gives two axes the same code'),
    ...faultAt('line.territories.within', mapping.line.territories.within === undefined || overlap(mapping.line.territories.within, plan.territory) ? null : 'lies outside the territory of the plan'),
  ];
}

/** What a form cannot tell: whether the codes in a mapping exist, and whether its parts agree. */
export function mappingFaults(mapping: Mapping): MappingFault[] {
  const { categories, themes, populations, excludedPopulations, territories, owner, partners } = mapping.line;
  const keys = categories?.table.map(({ when }) => when.join(' · ')) ?? [];
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  return [
    ...(categories?.table ?? []).flatMap((category, at) => categoryFaults(category, categories!.columns.length, `line.categories.table.${at}`)),
    ...faultAt('line.categories.table', twice === undefined ? null : `translates «${twice}» twice`),
    ...faultAt('line.themes', categories !== undefined && themes !== undefined ? 'cannot stand beside categories: one of the two says the themes' : null),
    ...faultAt('line.populations', categories !== undefined && (populations ?? excludedPopulations) !== undefined ? 'cannot stand beside categories: one of the two says the populations' : null),
    ...(territories.constant ?? []).flatMap((code, at) => faultAt(`line.territories.constant.${at}`, territoryFault(code))),
    ...faultAt('line.territories.within', territories.within === undefined ? null : territoryFault(territories.within)),
    ...faultAt('line.owner.constant', owner !== undefined && 'constant' in owner && mapping.subgraph !== 'associations' ? ownerFault(owner.constant) : null),
    ...recordFaults(statedValues(mapping), statedFields, 'line'),
    ...faultAt('line.beneficiaries.each', personsColumn(mapping)?.each && territories.join === undefined ? 'needs territories.join, in whose file the column stands' : null),
    ...(owner !== undefined && 'column' in owner ? namesFaults('line.owner.values', owner) : []),
    ...(partners === undefined ? [] : namesFaults('line.partners.values', partners)),
    ...wordFaults('line.budgetStatus', mapping.line.budgetStatus, statuses),
    ...parentFaults(mapping),
  ];
}

import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import type { Row } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import { domainOf, fieldOf } from '../../../subgraphs/convergence/model/code-lists.ts';
import { fragmentationOf, hasEstablishedThemes, statusOf, type Need, type PlanLine } from '../../../subgraphs/convergence/model/index.ts';
import { isOf, plainCells, type PlainCell } from './plainly.cells.ts';
import { domainsOf, isLinked, type PlainPair } from './plainly.pairs.ts';
import { communesOf, countsIn, isCommune, placesOf, territoriesOf } from './plainly.places.ts';

export function plainStatuses(scene: Scene, pairs: readonly PlainPair[]): readonly Row[] {
  const cells = plainCells(scene);
  return territoriesOf(scene).flatMap((territory) => {
    const inside = (code: string) => communesOf(scene, territory).some((commune) => commune.code === code);
    const count = (lines: readonly EngineLine[], domain: string) => lines.filter((entry) => domainsOf(entry, scene).includes(domain) && countsIn(entry, scene, territory)).length;
    const met = (one: PlainPair) => placesOf(one.local, scene).some((code) => inside(code) && one.action.line.communeCodes.has(code));
    const domains = new Set([
      ...[...scene.actions, ...scene.locals].filter((entry) => countsIn(entry, scene, territory)).flatMap((entry) => domainsOf(entry, scene)),
      ...cells.filter(({ commune }) => inside(commune)).flatMap(({ theme }) => domainOf(theme, scene.world.codes.themes) ?? []),
    ]);
    return [...domains].map((domain): Row => {
      const ofDomain = cells.filter(({ theme, commune }) => inside(commune) && domainOf(theme, scene.world.codes.themes) === domain);
      const linked = pairs.filter((one) => isLinked(one) && domainsOf(one.action, scene).includes(domain) && domainsOf(one.local, scene).includes(domain) && met(one));
      const need = needIn(ofDomain, scene.needs);
      const [national, local] = [count(scene.actions, domain), count(scene.locals, domain)];
      const { status, possible, needKnown } = statusOf({
        need, nationalLines: national, localLines: local,
        linked: linked.map(({ pair }) => ({ chk: pair.chk, ...pair.intervals.chk })), cells: ofDomain.map(({ cell }) => cell),
      });
      return {
        theme_code: domain, territory_code: territory, level: scene.communes.levelOf(territory), status, possible, need, need_known: needKnown,
        national_lines: national, local_lines: local, linked_pairs: linked.length, services: servicesOf(ofDomain), illustrative: scene.illustrative,
      };
    });
  });
}

/** Of each service, population and commune the latest figure; of several for that year the largest. */
function needIn(cells: readonly PlainCell[], needs: readonly Need[]): number | null {
  const latest = [...new Map(cells.map((cell) => [[cell.theme, cell.population, cell.commune].join('~'), cell])).values()].flatMap((cell) => {
    const recorded = needs.filter((need) => isOf(need, cell));
    const year = Math.max(...recorded.map((need) => need.year));
    const known = recorded.filter((need) => need.year === year).flatMap(({ persons }) => persons ?? []);
    return known.length === 0 ? [] : [Math.max(...known)];
  });
  return latest.length === 0 ? null : latest.reduce((sum, persons) => sum + persons, 0);
}

function servicesOf(cells: readonly PlainCell[]) {
  const communesIn = (some: readonly PlainCell[]) => new Set(some.map(({ commune }) => commune)).size;
  return [...new Set(cells.map(({ theme }) => theme))].toSorted().map((theme) => {
    const ofService = cells.filter((one) => one.theme === theme);
    return { theme, communes: communesIn(ofService), saturated: communesIn(ofService.filter(({ cell }) => cell.duplicates !== null && cell.duplicates.low > 0)) };
  });
}

/** A line of several fields brings to each the part of its budget that its themes say. */
function partIn(field: string, { line }: EngineLine, { world }: Scene): PlanLine | null {
  const of = (code: string) => fieldOf(code, world.codes.themes);
  if (!hasEstablishedThemes(line)) return null;
  const share = line.themeShares.filter(({ code }) => of(code) === field).reduce((sum, one) => sum + one.share, 0);
  if (share === 0) return null;
  return line.budget === null || line.themeShares.every(({ code }) => of(code) === field) ? line : { ...line, budget: (line.budget * share) / 100 };
}

export function plainFragmentations(scene: Scene): readonly Row[] {
  return territoriesOf(scene).filter((code) => !isCommune(scene, code)).flatMap((territory) => {
    const here = [...scene.actions, ...scene.locals].filter((entry) => countsIn(entry, scene, territory));
    const fields = new Set(here.flatMap(({ line }) => line.themeShares.flatMap(({ code }) => fieldOf(code, scene.world.codes.themes) ?? [])));
    const registerLoaded = communesOf(scene, territory).every(({ code }) => scene.world.isRegisterLoaded(code));
    return [...fields].flatMap((field): readonly Row[] => {
      const lines = here.flatMap((entry) => partIn(field, entry, scene) ?? []);
      if (lines.length === 0) return [];
      const { owners, hhi, commonAgreement, fragmented } = fragmentationOf(lines, scene.agreements, registerLoaded);
      return [{
        theme_code: field, territory_code: territory, level: scene.communes.levelOf(territory), lines: lines.length, owners, hhi,
        common_agreement: commonAgreement, fragmented, budget_unknown: lines.filter(({ budget }) => budget === null).length, illustrative: scene.illustrative,
      }];
    });
  });
}

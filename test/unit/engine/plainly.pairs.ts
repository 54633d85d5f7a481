import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import type { Row } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import { domainOf } from '../../../subgraphs/convergence/model/code-lists.ts';
import { bestMatchOf, hasEstablishedThemes, isSocial, missingMaskOf, pairOf, type Pair, type Weights } from '../../../subgraphs/convergence/model/index.ts';

/** Two lines that have to do with each other, and all the model says of them. */
export interface PlainPair {
  readonly action: EngineLine;
  readonly local: EngineLine;
  readonly pair: Pair;
}

export const isLinked = ({ pair }: PlainPair): boolean => pair.state === 'LINKED' && pair.established;

/** Domains of all themes that the list holds, whether or not anybody accepted them. */
function namedDomains({ line }: EngineLine, { world }: Scene): readonly string[] {
  return line.themeShares.flatMap(({ code }) => domainOf(code, world.codes.themes) ?? []);
}

/**
 * The model over every action and every local line. The engine adds one thing: while nobody has spoken of a pair, both lines must have a domain in
 * common where both name a known theme. Coded lines never differ by it, since their T is 0.
 */
export function plainPairs(scene: Scene, weights?: Weights): readonly PlainPair[] {
  const pairs: PlainPair[] = [];
  for (const action of scene.actions) {
    for (const local of scene.locals) {
      const pair = pairOf(action.line, local.line, scene.world, weights);
      const [one, other] = [namedDomains(action, scene), namedDomains(local, scene)];
      const near = one.length === 0 || other.length === 0 || one.some((domain) => other.includes(domain));
      if (pair.verdict !== null || (near && (pair.state !== 'NONE' || pair.mayLink))) pairs.push({ action, local, pair });
    }
  }
  return pairs;
}

/** Domains that a figure may rest on. */
export function domainsOf({ line }: EngineLine, { world }: Scene): readonly string[] {
  return hasEstablishedThemes(line) ? [...new Set(line.themeShares.flatMap(({ code }) => domainOf(code, world.codes.themes) ?? []))] : [];
}

/** A pair is told that is linked or waits for review, that somebody has spoken of, or that rests on accepted themes which are all known. */
const isTold = ({ pair }: PlainPair): boolean => pair.state !== 'NONE' || pair.verdict !== null || (pair.established && pair.dimensions.theme !== null);

export function plainLinks(scene: Scene, pairs: readonly PlainPair[]): readonly Row[] {
  return pairs.filter(isTold).map(({ action, local, pair }) => {
    const { coordinationCeiling, ...dimensions } = pair.dimensions;
    return {
      action_code: pair.a,
      line_code: pair.b,
      line_kind: local.kind,
      state: pair.state,
      established: pair.established,
      class: pair.class,
      rule: pair.rule,
      duplication_candidate: pair.duplicationCandidate,
      containment: pair.containment,
      ...dimensions,
      coordination_ceiling: coordinationCeiling ?? null,
      convergence: pair.c,
      harmony: pair.h,
      complementarity: pair.k,
      chk: pair.chk,
      missing: missingMaskOf(action.line, local.line, pair.dimensions, scene.world),
      illustrative: scene.illustrative,
    };
  });
}

export function plainStandings(scene: Scene, pairs: readonly PlainPair[]): readonly Row[] {
  return [...scene.actions, ...scene.locals].map((entry) => {
    const { kind, line, row } = entry;
    const linked = pairs.filter((one) => isLinked(one) && (one.action === entry || one.local === entry)).map(({ pair }) => pair);
    const best = (measure: 'c' | 'chk') => (linked.length === 0 ? null : bestMatchOf(hasEstablishedThemes(line), linked, measure).value);
    return {
      code: row.code,
      kind,
      plan_code: row.plan_code ?? null,
      programme_code: row.programme_code ?? null,
      owner_code: row.owner_code,
      theme_codes: row.theme_codes,
      population_codes: row.population_codes,
      territory_codes: row.territory_codes,
      budget: row.budget,
      social: isSocial(line, scene.world.codes.themes),
      established: hasEstablishedThemes(line),
      links: linked.length,
      best_convergence: best('c'),
      best_chk: best('chk'),
      illustrative: scene.illustrative,
    };
  });
}

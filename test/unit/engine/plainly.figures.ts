import type { FiguresContent, MissingCount } from '../../../subgraphs/convergence/engine/figures/figures.content.ts';
import type { ProposalRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import {
  bestMatchOf, chainOf, hasEstablishedThemes, isSocial, mutualOf, plansOver, responseOf, rollupOf, stackOf, supportFrom, uptakeFrom,
  type Chain, type Commune, type Plan,
} from '../../../subgraphs/convergence/model/index.ts';
import { isLinked, type PlainPair } from './plainly.pairs.ts';

/** What a figure looks at. */
export interface PlainScope {
  readonly scene: Scene;
  readonly pairs: readonly PlainPair[];
  readonly actions: readonly EngineLine[];
  readonly locals: readonly EngineLine[];
  readonly plans: readonly Plan[];
  readonly proposals: readonly ProposalRow[];
}

export const wholeOf = (scene: Scene, pairs: readonly PlainPair[]): PlainScope =>
  ({ scene, pairs, actions: scene.actions, locals: scene.locals, plans: scene.plans, proposals: scene.proposals });

/** The figures over some communes, by the model’s functions alone. */
export function plainFigures(scope: PlainScope, communes: readonly Commune[]): FiguresContent {
  const { scene } = scope;
  const stacks = communes.map((commune) => stackIn(commune, scope));
  const uptakes = communes.map((commune, at) => uptakeIn(commune, stacks[at]!, scope));
  const locals = scope.locals.filter((local) => stacks.some((stack) => stack.includes(local)));
  const actions = scope.actions.filter(({ line }) => communes.some(({ code }) => line.communeCodes.has(code)));
  const pairs = scope.pairs.filter(({ action, local }) => scope.actions.includes(action) && locals.includes(local));
  // Over one commune its own figure, which has no weights to roll up by.
  const over = (name: 'uptake' | 'aligned' | 'harmony' | 'complementarity') =>
    uptakes.length === 1 ? uptakes[0]![name] : rollupOf(uptakes.map((uptake, at) => ({ population: communes[at]!.population, figure: uptake[name] })));
  const support = supportFrom(locals.map((local) => ({
    code: local.line.code,
    budget: local.line.budget,
    social: isSocial(local.line, scene.world.codes.themes),
    established: hasEstablishedThemes(local.line),
    pairs: pairs.filter((one) => one.local === local).map(({ pair }) => pair),
  })));
  return {
    uptake: over('uptake'),
    alignedUptake: over('aligned'),
    harmonyUptake: over('harmony'),
    complementarityUptake: over('complementarity'),
    supportByNumber: support.byNumber,
    supportByValue: support.byValue,
    alignedSupportByNumber: support.alignedByNumber,
    alignedSupportByValue: support.alignedByValue,
    mutual: mutualOf(over('uptake'), support.byNumber),
    consultationResponse: responseOf(proposalsIn(communes, scope).map((proposal) => ({ linked: isTakenUp(proposal) }))),
    chain: plainChain(actions, pairs),
    communes: communes.length,
    communesWithoutPlan: uptakes.filter(({ flags }) => flags.includes('NO_PLAN')).length,
    actions: actions.length,
    lines: locals.length,
    linkedPairs: pairs.filter(isLinked).length,
    pairsInReview: pairs.filter(({ pair }) => pair.state === 'REVIEW').length,
    unsupportedLines: support.unsupported.length,
    classes: classesOf(pairs),
    missing: missingOf(pairs),
  };
}

function stackIn(commune: Commune, { locals, plans }: PlainScope): readonly EngineLine[] {
  return locals.filter(({ line }) => stackOf(commune, [line], plans).length > 0);
}

function uptakeIn(commune: Commune, stack: readonly EngineLine[], { actions, pairs, plans }: PlainScope) {
  const targeting = actions.filter(({ line }) => line.communeCodes.has(commune.code));
  const items = targeting.map((action) => ({
    weight: action.line.weight,
    established: hasEstablishedThemes(action.line),
    pairs: pairs.filter((one) => one.action === action && stack.includes(one.local)).map(({ pair }) => pair),
  }));
  return uptakeFrom(items, plansOver(commune, plans).length > 0);
}

/** Those whose communes all lie here; one that names no place that anybody knows is put to the whole nation, as one that names none. */
function proposalsIn(communes: readonly Commune[], { scene, proposals }: PlainScope): readonly ProposalRow[] {
  const here = communes.map(({ code }) => code);
  return proposals.filter(({ territory_code: territory }) => {
    const named = [...scene.communes.expand(territory ?? 'MA')];
    return named.length === 0 ? here.length === scene.communes.all.length : named.every((code) => here.includes(code));
  });
}

/** No while it was declined, yes where a line takes it up; a state alone names no line. */
const isTakenUp = ({ state, line_codes: lines }: ProposalRow): boolean | null => (state === 'DECLINED' ? false : lines.length > 0 ? true : null);

function plainChain(actions: readonly EngineLine[], pairs: readonly PlainPair[]): Chain {
  return chainOf(actions.map((action) => {
    const met = pairs.filter((one) => one.action === action);
    const established = hasEstablishedThemes(action.line);
    const { weight, budget, budgetStatus } = action.line;
    return {
      weight,
      exists: met.some(isLinked) ? true : !established || met.some(({ pair }) => pair.mayLink) ? null : false,
      aligned: bestMatchOf(established, met.map(({ pair }) => pair), 'c'),
      cost: budget,
      committed: budgetStatus === 'NONE' ? 0 : budgetStatus === 'COMMITTED' || budgetStatus === 'RELEASED' ? budget : null,
      executed: null,
      operating: null,
    };
  }));
}

function classesOf(pairs: readonly PlainPair[]): Readonly<Record<string, number>> {
  const classes: Record<string, number> = {};
  for (const { pair } of pairs.filter(isLinked)) classes[pair.class ?? 'UNKNOWN'] = (classes[pair.class ?? 'UNKNOWN'] ?? 0) + 1;
  return classes;
}

/** Fields that most linked pairs lack come first; equal counts by name. */
function missingOf(pairs: readonly PlainPair[]): readonly MissingCount[] {
  const counts = new Map<string, MissingCount>();
  for (const { pair } of pairs.filter(isLinked)) {
    for (const { dimension, side, field } of pair.missing) {
      const name = `${dimension}${side}${field}`;
      counts.set(name, { dimension, side, field, pairs: (counts.get(name)?.pairs ?? 0) + 1 });
    }
  }
  return [...counts].sort(([one, { pairs: few }], [other, { pairs: many }]) => many - few || one.localeCompare(other, 'en')).map(([, count]) => count);
}

import {
  hasEstablishedThemes, isSocial, mutualOf, rollupOf, supportFrom, uptakeFrom,
  type Commune, type Plan, type SupportItem, type UptakeItem,
} from '../model/index.ts';
import { chainFor } from './chain.figures.ts';
import { classCounts, isLinked, missingCounts, supportFigures, type CommuneUptake, type FiguresContent } from './figures.content.ts';
import type { EngineLine } from './lines.ts';
import type { ProposalRow } from './input.rows.ts';
import type { PairIndex } from './pair.index.ts';
import type { EvaluatedPair } from './pairs.ts';
import { responseIn } from './response.ts';
import type { Scene } from './scene.ts';

/** What a figure looks at: national actions, local lines, and the plans that make up the stack. */
export interface Scope {
  readonly scene: Scene;
  readonly pairs: PairIndex;
  readonly actions: readonly EngineLine[];
  readonly locals: readonly EngineLine[];
  readonly plans: readonly Plan[];
  readonly proposals: readonly ProposalRow[];
  /** Only these communes will be asked for; all of the scene’s when it is left out. */
  readonly communes?: readonly Commune[];
}

/** Lines by the communes they cover, so that a commune’s stack is a look-up and not a walk over the country. */
function linesByCommune(lines: readonly EngineLine[], communes: readonly Commune[]): ReadonlyMap<string, EngineLine[]> {
  const byCommune = new Map<string, EngineLine[]>(communes.map(({ code }) => [code, []]));
  for (const entry of lines) {
    const { communeCodes } = entry.line;
    // The one commune of a plan is asked of a national action, not the action’s 1,503 communes of the plan.
    if (communeCodes.size > byCommune.size) for (const [code, list] of byCommune) { if (communeCodes.has(code)) list.push(entry); }
    else for (const code of communeCodes) byCommune.get(code)?.push(entry);
  }
  return byCommune;
}

const codeSets = new WeakMap<readonly EngineLine[], ReadonlySet<string>>();

/** The plans of the country look at the same few lists of actions. */
function codesOf(lines: readonly EngineLine[]): ReadonlySet<string> {
  const known = codeSets.get(lines) ?? new Set(lines.map(({ line }) => line.code));
  codeSets.set(lines, known);
  return known;
}

/** A scope with everything a commune’s figure needs at hand. */
export class ScopedFigures {
  readonly #scope: Scope;
  readonly #actionsOf: ReadonlyMap<string, readonly EngineLine[]>;
  readonly #localsOf: ReadonlyMap<string, readonly EngineLine[]>;
  readonly #plansOf: ReadonlyMap<string, readonly Plan[]>;
  readonly #stacks = new Map<string, readonly EngineLine[]>();
  readonly #uptakes = new Map<string, CommuneUptake>();

  constructor(scope: Scope) {
    this.#scope = scope;
    const communes = scope.communes ?? scope.scene.communes.all;
    this.#actionsOf = linesByCommune(scope.actions, communes);
    this.#localsOf = linesByCommune(scope.locals, communes);
    this.#plansOf = Map.groupBy(scope.plans, ({ territoryCode }) => territoryCode);
  }

  /** The figures over some communes: one commune, a province’s, a region’s, the nation’s. */
  over(communes: readonly Commune[]): FiguresContent {
    const uptakes = communes.map((commune) => this.#uptakeOf(commune));
    const locals = [...new Set(communes.flatMap((commune) => this.#stackOf(commune)))];
    const actions = new Set(communes.flatMap(({ code }) => this.#actionsOf.get(code) ?? []));
    const pairs = locals.flatMap(({ line }) => this.#pairsOf(line.code));
    const [only] = uptakes;
    const single = communes.length === 1 ? only : undefined;
    const rolled = (name: 'uptake' | 'aligned' | 'harmony' | 'complementarity') =>
      single?.result[name] ?? rollupOf(uptakes.map(({ population, result }) => ({ population, figure: result[name] })));
    const uptake = rolled('uptake');
    const support = supportFrom(locals.map((local) => this.#supportItemOf(local)));
    return {
      uptake,
      alignedUptake: rolled('aligned'),
      harmonyUptake: rolled('harmony'),
      complementarityUptake: rolled('complementarity'),
      ...supportFigures(support),
      mutual: mutualOf(uptake, support.byNumber),
      consultationResponse: responseIn(communes, this.#scope.scene.communes, this.#scope.proposals),
      chain: chainFor(actions, pairs),
      communes: communes.length,
      communesWithoutPlan: uptakes.filter(({ result }) => result.flags.includes('NO_PLAN')).length,
      actions: actions.size,
      lines: locals.length,
      linkedPairs: pairs.filter(isLinked).length,
      pairsInReview: pairs.filter(({ pair }) => pair.state === 'REVIEW').length,
      classes: classCounts(pairs),
      missing: missingCounts(pairs),
    };
  }

  #uptakeOf(commune: Commune): CommuneUptake {
    const known = this.#uptakes.get(commune.code);
    if (known !== undefined) return known;
    const pairs = this.#scope.pairs.ofLocals(this.#stackOf(commune));
    const items = (this.#actionsOf.get(commune.code) ?? []).map(({ line }): UptakeItem => ({
      weight: line.weight,
      established: hasEstablishedThemes(line),
      pairs: pairs.get(line.code) ?? [],
    }));
    const uptake = { population: commune.population, result: uptakeFrom(items, this.#plansOver(commune).length > 0) };
    this.#uptakes.set(commune.code, uptake);
    return uptake;
  }

  #plansOver({ code, ancestors }: Commune): readonly Plan[] {
    return [code, ...ancestors].flatMap((territory) => this.#plansOf.get(territory) ?? []);
  }

  /** Lines of the plans over the commune, and associations’ projects, as far as they cover it. */
  #stackOf(commune: Commune): readonly EngineLine[] {
    const known = this.#stacks.get(commune.code);
    if (known !== undefined) return known;
    const over = new Set(this.#plansOver(commune).map(({ code }) => code));
    const stack = (this.#localsOf.get(commune.code) ?? []).filter(({ line }) => line.planCode === null || over.has(line.planCode));
    this.#stacks.set(commune.code, stack);
    return stack;
  }

  #pairsOf(local: string): readonly EvaluatedPair[] {
    const inScope = codesOf(this.#scope.actions);
    return this.#scope.pairs.ofLocal(local).filter(({ pair }) => inScope.has(pair.a));
  }

  #supportItemOf({ line }: EngineLine): SupportItem {
    return {
      code: line.code,
      budget: line.budget,
      social: isSocial(line, this.#scope.scene.world.codes.themes),
      established: hasEstablishedThemes(line),
      pairs: this.#pairsOf(line.code).map(({ pair }) => pair),
    };
  }
}

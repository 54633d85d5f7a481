import { bestMatchOf, hasEstablishedThemes, isSocial } from '../model/index.ts';
import { nationCode } from '../../kernel/territory-code.ts';
import { breakdownRows } from './breakdowns.ts';
import { cellRow, evaluatedCells } from './cells.ts';
import { DomainStatuses } from './domains.ts';
import { linkRow } from './link.row.ts';
import { isLinked, type FiguresContent } from './figures.content.ts';
import { fragmentationRows } from './fragmentations.ts';
import type { EngineLine } from './lines.ts';
import { indexed, type PairIndex } from './pair.index.ts';
import { evaluatedPairs, type EvaluatedPair } from './pairs.ts';
import { Reach } from './reach.ts';
import type { Scene, Scenes } from './scene.ts';
import { ScopedFigures } from './territory.figures.ts';

/** Rows as the tables of these names hold them, without the snapshots they hold for. */
export interface Results {
  readonly link: readonly Record<string, unknown>[];
  readonly standing: readonly Record<string, unknown>[];
  readonly figures: readonly Record<string, unknown>[];
  readonly cell: readonly Record<string, unknown>[];
  readonly domain_status: readonly Record<string, unknown>[];
  readonly fragmentation: readonly Record<string, unknown>[];
  readonly breakdown: readonly Record<string, unknown>[];
}

const allProgrammes = '';

/**
 * A pair that is not linked is told where it says something: a person spoke of it, or both lines say what they are about. Where
 * nobody accepted the themes, anything might be linked with anything: such pairs widen intervals without a row of their own.
 */
const isTold = ({ pair }: EvaluatedPair): boolean =>
  pair.state !== 'NONE' || pair.verdict !== null || (pair.established && pair.dimensions.theme !== null);

function standingRow({ kind, line, row }: EngineLine, pairs: readonly EvaluatedPair[], scene: Scene): Record<string, unknown> {
  const linked = pairs.filter(isLinked);
  const established = hasEstablishedThemes(line);
  const matched = linked.map(({ pair }) => pair);
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
    established,
    links: linked.length,
    best_convergence: linked.length === 0 ? null : bestMatchOf(established, matched, 'c').value,
    best_chk: linked.length === 0 ? null : bestMatchOf(established, matched, 'chk').value,
    illustrative: line.illustrative,
  };
}

const figuresRow = (kind: 'territory' | 'plan', code: string, programme: string, scene: Scene, content: FiguresContent) => ({
  subject_kind: kind,
  subject_code: code,
  programme_code: programme,
  illustrative: scene.illustrative,
  content,
});

/** Of examples only the territories with an example plan have figures: a nation of examples would mean nothing. */
function territoriesOf(scene: Scene): readonly string[] {
  const { communes, plans } = scene;
  if (!scene.illustrative) return [...communes.under.keys()];
  const planned = new Set(plans.map(({ territoryCode }) => territoryCode));
  return [...communes.under].filter(([code, list]) => code !== nationCode && list.some((commune) => planned.has(commune.code) || commune.ancestors.some((above) => planned.has(above)))).map(([code]) => code);
}

const territoryFigures = (scene: Scene, figures: ScopedFigures, territories: readonly string[]) =>
  territories.map((code) => figuresRow('territory', code, allProgrammes, scene, figures.over(scene.communes.under.get(code)!)));

function planFigures(scene: Scene, pairs: PairIndex) {
  const byProgramme = new Map([[allProgrammes, scene.actions], ...Map.groupBy(scene.actions.filter(({ row }) => row.programme_code != null), ({ row }) => row.programme_code!)]);
  const byPlan = Map.groupBy(scene.locals, ({ line }) => line.planCode);
  return scene.plans.flatMap((plan) => {
    const communes = scene.communes.under.get(plan.territoryCode) ?? [];
    const locals = byPlan.get(plan.code) ?? [];
    return [...byProgramme].map(([programme, actions]) => {
      const figures = new ScopedFigures({ scene, pairs, actions, locals, plans: [plan], proposals: [], communes });
      return figuresRow('plan', plan.code, programme, scene, figures.over(communes));
    });
  });
}

function resultsOf(scene: Scene): Results {
  const pairs = indexed(evaluatedPairs(scene));
  const territories = territoriesOf(scene);
  const reach = new Reach(scene);
  const whole = new ScopedFigures({ scene, pairs, actions: scene.actions, locals: scene.locals, plans: scene.plans, proposals: scene.proposals });
  const cells = evaluatedCells(scene, pairs);
  return {
    link: pairs.all.filter(isTold).map((pair) => linkRow(pair, scene.world)),
    standing: [
      ...scene.actions.map((action) => standingRow(action, pairs.ofAction(action.line.code), scene)),
      ...scene.locals.map((local) => standingRow(local, pairs.ofLocal(local.line.code), scene)),
    ],
    figures: [...territoryFigures(scene, whole, territories), ...planFigures(scene, pairs)],
    cell: cells.map((cell) => cellRow(scene, cell)),
    domain_status: new DomainStatuses(scene, reach, territories).rows(pairs.all, cells),
    fragmentation: fragmentationRows(scene, reach, territories),
    breakdown: breakdownRows(scene, pairs, whole, reach, territories),
  };
}

/** Everything that is published, from facts and examples apart. */
export function allResults({ facts, example }: Scenes): Results {
  const [one, other] = [resultsOf(facts), resultsOf(example)];
  return Object.fromEntries((Object.keys(one) as (keyof Results)[]).map((table) => [table, [...one[table], ...other[table]]])) as unknown as Results;
}

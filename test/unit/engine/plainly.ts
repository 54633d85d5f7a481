import type { FiguresContent } from '../../../subgraphs/convergence/engine/figures/figures.content.ts';
import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { ProposalRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import type { Row, TableName } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import { domainOf } from '../../../subgraphs/convergence/model/code-lists.ts';
import { plainCellRows } from './plainly.cells.ts';
import { plainFigures, wholeOf, type PlainScope } from './plainly.figures.ts';
import { domainsOf, plainLinks, plainPairs, plainStandings, type PlainPair } from './plainly.pairs.ts';
import { communesOf, countsIn, isCommune, territoriesOf } from './plainly.places.ts';
import { plainFragmentations, plainStatuses } from './plainly.statuses.ts';

export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/** Everything that is told of a scene, by the model’s functions over every action and every local line, without an index. Cells are told year by year. */
export function plainly(scene: Scene): Tables {
  const pairs = plainPairs(scene);
  return {
    link: plainLinks(scene, pairs),
    standing: plainStandings(scene, pairs),
    figures: [...territoryRows(scene, pairs), ...planRows(scene, pairs)],
    cell: plainCellRows(scene, pairs),
    domain_status: plainStatuses(scene, pairs),
    fragmentation: plainFragmentations(scene),
    breakdown: territoriesOf(scene).filter((code) => !isCommune(scene, code)).flatMap((code) => breakdownsIn(code, wholeOf(scene, pairs))),
  };
}

function figuresRow(kind: string, code: string, programme: string, scene: Scene, content: FiguresContent): Row {
  return { subject_kind: kind, subject_code: code, programme_code: programme, illustrative: scene.illustrative, content };
}

const territoryRows = (scene: Scene, pairs: readonly PlainPair[]): readonly Row[] =>
  territoriesOf(scene).map((code) => figuresRow('territory', code, '', scene, plainFigures(wholeOf(scene, pairs), communesOf(scene, code))));

/** Each plan against all actions and against those of each programme; the stack is the plan alone. */
function planRows(scene: Scene, pairs: readonly PlainPair[]): readonly Row[] {
  const programmes = new Set(scene.actions.flatMap(({ row }) => row.programme_code ?? []));
  return scene.plans.flatMap((plan) => ['', ...programmes].map((programme) => {
    const actions = scene.actions.filter(({ row }) => programme === '' || row.programme_code === programme);
    const locals = scene.locals.filter(({ line }) => line.planCode === plan.code);
    return figuresRow('plan', plan.code, programme, scene, plainFigures({ scene, pairs, actions, locals, plans: [plan], proposals: [] }, communesOf(scene, plan.territoryCode)));
  }));
}

function breakdownsIn(territory: string, whole: PlainScope): readonly Row[] {
  const { scene } = whole;
  const row = (by: string, key: string, content: FiguresContent): Row => ({ territory_code: territory, by, key, illustrative: scene.illustrative, content });
  const over = (scope: PlainScope) => plainFigures(scope, communesOf(scene, territory));
  const here = (lines: readonly EngineLine[]) => lines.filter((entry) => countsIn(entry, scene, territory));

  /** Both sides narrowed to what names the key; a key that nothing here names has no figures here. */
  const both = (by: string, keysOf: (entry: EngineLine) => readonly string[], proposalKeys: (row: ProposalRow) => readonly string[]): readonly Row[] => {
    const named = (key: string) => (entry: EngineLine) => keysOf(entry).includes(key);
    return [...new Set(here([...scene.actions, ...scene.locals]).flatMap((entry) => keysOf(entry)))].map((key) => row(by, key, over({
      ...whole, actions: scene.actions.filter(named(key)), locals: scene.locals.filter(named(key)), proposals: scene.proposals.filter((one) => proposalKeys(one).includes(key)),
    })));
  };
  const milieux = new Set(communesOf(scene, territory).map(({ code }) => scene.communes.milieuOf(code)));
  return [
    ...both('THEME', (entry) => domainsOf(entry, scene), ({ theme_codes: codes }) => codes.flatMap((code) => domainOf(code, scene.world.codes.themes) ?? [])),
    ...both('POPULATION', ({ line }) => [...line.populationCodes], ({ population_codes: codes }) => codes),
    // An institution is where its actions are; its lines are those that one of its actions meets, or may meet.
    ...[...new Set(here(scene.actions).flatMap(({ line }) => line.ownerCode ?? []))].map((owner) => {
      const actions = scene.actions.filter(({ line }) => line.ownerCode === owner);
      const locals = scene.locals.filter((local) => whole.pairs.some((one) => one.local === local && actions.includes(one.action)));
      return row('OWNER', owner, over({ ...whole, actions, locals, proposals: scene.proposals.filter((one) => one.addressee_code === owner) }));
    }),
    ...[...milieux].filter((milieu) => milieu !== null).map((milieu) =>
      row('MILIEU', milieu, plainFigures(whole, communesOf(scene, territory).filter(({ code }) => scene.communes.milieuOf(code) === milieu)))),
  ];
}

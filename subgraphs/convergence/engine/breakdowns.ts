import { hasEstablishedThemes } from '../model/index.ts';
import { domainOf } from '../model/code-lists.ts';
import type { FiguresContent } from './figures.content.ts';
import type { EngineLine } from './lines.ts';
import type { PairIndex } from './pair.index.ts';
import type { Reach } from './reach.ts';
import type { Scene } from './scene.ts';
import { ScopedFigures, type Scope } from './territory.figures.ts';

export type BreakdownBy = 'THEME' | 'POPULATION' | 'OWNER' | 'MILIEU';

/** What a line counts under; nothing for a line that does not say. */
type KeysOf = (line: EngineLine) => readonly string[];

const domains = (scene: Scene): KeysOf => ({ line }) =>
  hasEstablishedThemes(line) ? [...new Set(line.themeShares.flatMap(({ code }) => domainOf(code, scene.world.codes.themes) ?? []))] : [];
const populations: KeysOf = ({ line }) => [...line.populationCodes];
const owners: KeysOf = ({ line }) => (line.ownerCode === null ? [] : [line.ownerCode]);

interface Narrowed {
  readonly key: string;
  readonly scope: Scope;
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [item]);
      else list.push(item);
    }
  }
  return groups;
}

/** Both sides narrowed to one theme domain or one population: actions and lines that name it. */
function bothSides(whole: Scope, keysOf: KeysOf, proposalKeys: (row: Scope['proposals'][number]) => readonly string[]): readonly Narrowed[] {
  const [actions, locals, proposals] = [grouped(whole.actions, keysOf), grouped(whole.locals, keysOf), grouped(whole.proposals, proposalKeys)];
  return [...new Set([...actions.keys(), ...locals.keys()])].map((key) => ({
    key,
    scope: { ...whole, actions: actions.get(key) ?? [], locals: locals.get(key) ?? [], proposals: proposals.get(key) ?? [] },
  }));
}

/**
 * The actions of one institution and the local lines that one of them may meet. Lines that none can meet change nothing in what
 * territories take up, and with them every institution would cost as much as the whole country.
 */
function byOwner(whole: Scope): readonly Narrowed[] {
  const proposals = grouped(whole.proposals, ({ addressee_code: addressee }) => (addressee === null ? [] : [addressee]));
  return [...grouped(whole.actions, owners)].map(([key, actions]) => {
    const locals = [...new Set(actions.flatMap(({ line }) => whole.pairs.ofAction(line.code).map(({ local }) => local)))];
    return { key, scope: { ...whole, actions, locals, proposals: proposals.get(key) ?? [] } };
  });
}

/** Rows as the table `breakdown` holds them, for provinces, regions and the nation. */
export function breakdownRows(scene: Scene, pairs: PairIndex, whole: ScopedFigures, reach: Reach, territories: readonly string[]): Record<string, unknown>[] {
  const wide = territories.filter((code) => !reach.isCommune(code));
  const scope: Scope = { scene, pairs, actions: scene.actions, locals: scene.locals, plans: scene.plans, proposals: scene.proposals };
  const themes = scene.world.codes.themes;
  const domainsOfProposal = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => domainOf(code, themes) ?? []))];
  const narrowed: readonly (readonly [BreakdownBy, readonly Narrowed[]])[] = [
    ['THEME', bothSides(scope, domains(scene), ({ theme_codes: codes }) => domainsOfProposal(codes))],
    ['POPULATION', bothSides(scope, populations, ({ population_codes: codes }) => codes)],
    ['OWNER', byOwner(scope)],
  ];
  const row = (territory: string, by: BreakdownBy, key: string, content: FiguresContent) => ({ territory_code: territory, by, key, illustrative: scene.illustrative, content });
  const rows: Record<string, unknown>[] = [];
  for (const [by, parts] of narrowed) {
    for (const { key, scope: part } of parts) {
      const figures = new ScopedFigures(part);
      // A domain, a population or an institution that is absent from a territory has no figures there.
      const present = new Set([...part.actions, ...(by === 'OWNER' ? [] : part.locals)].flatMap((entry) => reach.wideTerritoriesOf(reach.communesOf(entry))));
      for (const territory of wide) {
        if (present.has(territory)) rows.push(row(territory, by, key, figures.over(scene.communes.under.get(territory)!)));
      }
    }
  }
  for (const territory of wide) {
    // Mixed communes stand apart: counting them with either side would move that side’s figure by people of the other.
    for (const [milieu, communes] of Map.groupBy(scene.communes.under.get(territory)!, ({ code }) => scene.communes.milieuOf(code))) {
      if (milieu !== null) rows.push(row(territory, 'MILIEU', milieu, whole.over(communes)));
    }
  }
  return rows;
}

import { nationCode } from '../../../kernel/territory-code.ts';
import type { Commune } from '../../model/index.ts';
import type { TerritoryRow } from './input.rows.ts';

/** The communes of the Kingdom, and what any territory code expands to. */
export interface Communes {
  readonly all: readonly Commune[];
  /** Every territory that has communes below it, or is one, and these communes. */
  readonly under: ReadonlyMap<string, readonly Commune[]>;
  /** The code that a territory has today; itself for one that is current or that no one owns. */
  today(code: string): string;
  /** The communes a code stands for; one shared set for each code. Empty for a code that no one owns. */
  expand(code: string): ReadonlySet<string>;
  knows(code: string): boolean;
  /** Null for a code that is in no row, though communes name it as standing above them. */
  levelOf(code: string): TerritoryRow['level'] | null;
  /** What the census calls the commune; null for other territories, and while nobody says. */
  milieuOf(code: string): 'URBAN' | 'RURAL' | 'MIXED' | null;
}

const nowhere: ReadonlySet<string> = new Set();

export function communesOf(territories: readonly TerritoryRow[]): Communes {
  const all: Commune[] = territories
    .filter(({ level }) => level === 'COMMUNE')
    // Without a census figure a commune has no weight among others; its own figure still stands.
    .map(({ code, population, ancestor_codes }) => ({ code, population: population ?? 0, ancestors: ancestor_codes }));
  const under = new Map<string, Commune[]>();
  for (const commune of all) {
    for (const code of new Set([commune.code, ...commune.ancestors, nationCode])) {
      const list = under.get(code);
      if (list === undefined) under.set(code, [commune]);
      else list.push(commune);
    }
  }
  const current = new Set(territories.map(({ code }) => code));
  // A current code always wins over an equal former one.
  const renamed = new Map(territories.flatMap(({ code, former_codes }) => former_codes.filter((former) => !current.has(former)).map((former) => [former, code])));
  const levels = new Map(territories.map(({ code, level }) => [code, level]));
  const milieus = new Map(territories.map(({ code, milieu }) => [code, milieu ?? null]));
  const sets = new Map<string, ReadonlySet<string>>();
  const todayOf = (code: string): string => (current.has(code) ? code : (renamed.get(code) ?? code));
  return {
    all,
    under,
    today: todayOf,
    knows: (code) => current.has(code) || renamed.has(code) || under.has(code),
    levelOf: (code) => levels.get(code) ?? null,
    milieuOf: (code) => milieus.get(code) ?? null,
    expand(code) {
      const today = todayOf(code);
      const known = sets.get(today);
      if (known !== undefined) return known;
      const set = under.has(today) ? new Set(under.get(today)!.map((commune) => commune.code)) : nowhere;
      if (set.size > 0) sets.set(today, set);
      return set;
    },
  };
}

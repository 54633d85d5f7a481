import type { CodeLists } from './code-lists.ts';
import { codeListsOf, type CodeListRows } from './code-lists.ts';
import type { Month } from './month.ts';
import type { PairClass } from './class.ts';

export interface Need {
  readonly theme: string;
  readonly population: string;
  readonly commune: string;
  readonly year: number;
  /** Null when the need is recorded without a figure. */
  readonly persons: number | null;
}

export interface Agreement {
  readonly code: string;
  /** Codes of the institutions, councils and associations that are parties. */
  readonly parties: ReadonlySet<string>;
  readonly lineCodes: ReadonlySet<string>;
  /** Null when the register does not say whether it was signed. */
  readonly signed: boolean | null;
  readonly inForceFrom: Month | null;
  /** Null means that the end is unknown; an agreement without an end says so with `openEnded`. */
  readonly inForceTo: Month | null;
  readonly openEnded: boolean;
}

/** A named person's word about a pair. It stands above every threshold. */
export interface Verdict {
  readonly decision: 'ACCEPTED' | 'REJECTED';
  /** The class the person gives instead, or confirms; null leaves the computed one. */
  readonly class: PairClass | null;
  readonly by: string;
  readonly reason: string;
}

/** A named expert's judgement of how two lines act on each other, from −3, one cancels the other, to 3, neither goes without the other. */
export interface Interaction {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** All that a pair needs to know beside its two lines. An engine may answer from its own indexes. */
export interface World {
  readonly codes: CodeLists;
  /** Persons in need in the latest year recorded that is not after `year`; null when none is. */
  needOf(theme: string, population: string, commune: string, year: number): number | null;
  /** Agreements that cover the line. */
  agreementsOf(lineCode: string): readonly Agreement[];
  /**
   * Whether the agreements of this commune have been recorded, so that finding none means none; with a month, whether they have
   * been up to that month: a register that ends before two lines begin to run together cannot know what was signed for them since.
   */
  isRegisterLoaded(communeCode: string, month?: Month): boolean;
  /** The last month for which finding none means none; −∞ where no register has been loaded, +∞ where one is complete for all months. */
  registerUntil(communeCode: string): Month;
  /** An expert's judgement of how the two lines act on each other; below 0 they work against each other. Absent where nobody judged any. */
  interactionOf?(aCode: string, bCode: string): number | null;
  verdictOf?(aCode: string, bCode: string): Verdict | null;
}

export interface WorldRows {
  readonly codes: CodeListRows;
  readonly needs?: readonly Need[];
  readonly agreements?: readonly Agreement[];
  readonly registersLoaded?: Iterable<string>;
  /** The last month that a loaded register is complete for; one without an entry is complete for all months. */
  readonly registersUntil?: ReadonlyMap<string, Month>;
  readonly verdicts?: readonly (Verdict & { readonly a: string; readonly b: string })[];
  readonly interactions?: readonly Interaction[];
}

/** A world over plain rows, for tests, simulations and small territories. */
export function worldOf(rows: WorldRows): World {
  const needs = kept(needIndexes, rows.needs ?? [], needIndex);
  const agreements = kept(agreementIndexes, rows.agreements ?? [], agreementIndex);
  const registers = new Map([...(rows.registersLoaded ?? [])].map((commune) => [commune, rows.registersUntil?.get(commune) ?? Infinity]));
  const verdicts = new Map((rows.verdicts ?? []).map((verdict) => [key(verdict.a, verdict.b), verdict]));
  const world: World = {
    codes: codeListsOf(rows.codes),
    needOf(theme, population, commune, year) {
      const latestFirst = needs.get(theme)?.get(population)?.get(commune);
      return latestFirst?.find((need) => need.year <= year)?.persons ?? null;
    },
    agreementsOf: (line) => agreements.get(line) ?? noAgreements,
    isRegisterLoaded: (commune, month) => registers.has(commune) && (month === undefined || month <= registers.get(commune)!),
    registerUntil: (commune) => registers.get(commune) ?? -Infinity,
    verdictOf: (a, b) => (verdicts.size === 0 ? null : (verdicts.get(key(a, b)) ?? null)),
  };
  const { interactions = [] } = rows;
  return interactions.length === 0 ? world : { ...world, interactionOf: interactionOver(interactions) };
}

/** By theme, population and commune, latest first; no key is put together of the three, since millions of needs are looked up. */
type NeedIndex = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Need[]>>>;
type AgreementIndex = ReadonlyMap<string, readonly Agreement[]>;
const needIndexes = new WeakMap<readonly Need[], NeedIndex>();
const agreementIndexes = new WeakMap<readonly Agreement[], AgreementIndex>();

/** Another world over the very same list shares its index. */
function kept<T extends object, Index>(indexes: WeakMap<T, Index>, rows: T, make: (rows: T) => Index): Index {
  const known = indexes.get(rows) ?? make(rows);
  indexes.set(rows, known);
  return known;
}

function interactionOver(interactions: readonly Interaction[]): World['interactionOf'] {
  const scores = new Map<string, Map<string, number>>();
  for (const { a, b, score } of interactions) {
    const ofA = scores.get(a);
    if (ofA === undefined) scores.set(a, new Map([[b, score]]));
    else ofA.set(b, score);
  }
  return (a, b) => scores.get(a)?.get(b) ?? null;
}

const noAgreements: readonly Agreement[] = [];

function agreementIndex(agreements: readonly Agreement[]): AgreementIndex {
  const index = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    for (const line of agreement.lineCodes) {
      const known = index.get(line);
      if (known === undefined) index.set(line, [agreement]);
      else known.push(agreement);
    }
  }
  return index;
}

/** Two figures for one cell and year: the larger holds, so that the order of the rows decides nothing and no duplication is claimed too soon. */
function needIndex(needs: readonly Need[]): NeedIndex {
  const index = new Map<string, Map<string, Map<string, Need[]>>>();
  for (const need of needs) {
    let ofTheme = index.get(need.theme);
    if (ofTheme === undefined) index.set(need.theme, (ofTheme = new Map()));
    let ofPopulation = ofTheme.get(need.population);
    if (ofPopulation === undefined) ofTheme.set(need.population, (ofPopulation = new Map()));
    const known = ofPopulation.get(need.commune);
    if (known === undefined) ofPopulation.set(need.commune, [need]);
    else known.push(need);
  }
  const latestFirst = (one: Need, other: Need) => other.year - one.year || (other.persons ?? -1) - (one.persons ?? -1);
  for (const ofTheme of index.values()) for (const ofPopulation of ofTheme.values()) for (const list of ofPopulation.values()) if (list.length > 1) list.sort(latestFirst);
  return index;
}

function key(...parts: readonly string[]): string {
  return parts.join('\u0000');
}

import { MethodRefusal, planLineOf, type PlanLine, type ThemeTree } from '../../model/index.ts';
import { isAboutThemesOf, lapsedAcceptance } from './accepted.themes.ts';
import type { Communes } from './communes.ts';
import type { LineRow, ThemeVerdictRow } from './input.rows.ts';
import type { Problem } from './problem.ts';

/** Kinds of plan lines, as the feeds name them. */
export type LineKind = 'action' | 'project' | 'association_project';

/** A plan line of the method, with what figures group it by. */
export interface EngineLine {
  /** A care institution is no plan line; its places are an offer in cells and nowhere else. */
  readonly kind: LineKind | 'care_institution';
  readonly line: PlanLine;
  readonly row: LineRow;
}

/** The lines of a scene by code, where a change asks for a few of them. */
export interface LinesNow {
  actionOf(code: string): readonly EngineLine[];
  localOf(code: string): readonly EngineLine[];
}

/** Sets of communes and of populations that lines have in common: a country of lines names some thousand different ones. */
export class SharedSets {
  readonly #communes: Communes;
  readonly #places = new Map<string, ReadonlySet<string>>();
  readonly #codes = new Map<string, ReadonlySet<string>>();

  constructor(communes: Communes) {
    this.#communes = communes;
  }

  /** The communes that territories stand for together. */
  communesOf(territories: readonly string[]): ReadonlySet<string> {
    if (territories.length === 1) return this.#communes.expand(territories[0]!);
    return shared(this.#places, territories, () => new Set(territories.flatMap((code) => [...this.#communes.expand(code)])));
  }

  codesOf(codes: readonly string[]): ReadonlySet<string> {
    return shared(this.#codes, codes, () => new Set(codes));
  }
}

function shared(known: Map<string, ReadonlySet<string>>, codes: readonly string[], make: () => ReadonlySet<string>): ReadonlySet<string> {
  const key = codes.join(' ');
  let set = known.get(key);
  if (set === undefined) known.set(key, (set = make()));
  return set;
}

/** Persons planned for a whole province cannot be told apart by commune, so only what is stated for one commune counts. */
function beneficiariesOf(row: LineRow, communes: Communes) {
  return row.beneficiaries.flatMap(({ territory, persons }) => {
    const set = communes.expand(territory);
    const [only] = set;
    return persons === null || set.size !== 1 || only === undefined ? [] : [{ territory: only, persons }];
  });
}

/** An association that names no other owner owns its project. */
export const ownerOf = ({ owner_code: owner, association_code: association }: Pick<LineRow, 'owner_code' | 'association_code'>): string | null => owner ?? association ?? null;

const unheardThemes = (row: LineRow, themes: ThemeTree): string[] => row.theme_codes.filter((code) => themes.depthOf(code) === 0);

const fine: readonly Problem[] = [];

function problemsOf(kind: LineKind, row: LineRow, communes: Communes, themes: ThemeTree, word: ThemeVerdictRow | undefined): readonly Problem[] {
  const territories = row.territory_codes.filter((code) => !communes.knows(code));
  const unheard = unheardThemes(row, themes);
  const lapsed = lapsedAcceptance(row, word);
  if (row.territory_codes.length > 0 && territories.length === 0 && unheard.length === 0 && lapsed === null) return fine;
  return [
    ...(row.territory_codes.length > 0 ? [] : [{
      kind, code: row.code, reason: 'UNKNOWN_TERRITORY' as const,
      message: 'It names no territory, so it is in no figure. Give the territories that it covers.',
    }]),
    ...(territories.length === 0 ? [] : [{
      kind, code: row.code, reason: 'UNKNOWN_TERRITORY' as const,
      message: `The territories ${territories.join(', ')} belong to no one. Correct the codes, or load the territories.`,
    }]),
    ...(unheard.length === 0 ? [] : [{
      kind, code: row.code, reason: 'UNKNOWN_THEME' as const,
      message: `The themes ${unheard.join(', ')} are not in the list of themes. Use codes of schema/codes/themes.csv.`,
    }]),
    ...(lapsed === null ? [] : [{ kind, code: row.code, reason: 'ACCEPTANCE_LAPSED' as const, message: lapsed }]),
  ];
}

export interface Reading {
  readonly communes: Communes;
  readonly sets: SharedSets;
  readonly themes: ThemeTree;
  /** What a person said of the inferred themes of a line. */
  wordOn(code: string): ThemeVerdictRow | undefined;
}

export interface ReadLine {
  readonly line: EngineLine | null;
  readonly problems: readonly Problem[];
}

/** A row as a line. One that the method refuses stands among the problems with its reason, and in no figure. */
export function readLine(kind: LineKind, row: LineRow, { communes, sets, themes, wordOn }: Reading): ReadLine {
  const word = wordOn(row.code);
  const problems = problemsOf(kind, row, communes, themes, word);
  const isUnheard = unheardThemes(row, themes).length > 0;
  try {
    const line = planLineOf({
      code: row.code,
      themeShares: row.theme_shares,
      // What a code that no list holds is about is as unknown as what a machine guessed: no figure may rest on it.
      themeOrigin: isUnheard ? 'INFERRED' : row.theme_origin,
      themesAccepted: (word !== undefined && isAboutThemesOf(row, word)) || (row.themes_agreed === true && !isUnheard),
      populationCodes: sets.codesOf(row.population_codes),
      excludedPopulationCodes: sets.codesOf(row.excluded_population_codes),
      communeCodes: sets.communesOf(row.territory_codes),
      startMonth: row.start_month,
      endMonth: row.end_month,
      ownerCode: ownerOf(row),
      planCode: row.plan_code ?? row.programme_code ?? null,
      indicators: row.indicators,
      beneficiaries: beneficiariesOf(row, communes),
      contributions: row.contributions,
      budget: row.budget,
      budgetStatus: row.budget_status,
      weight: row.weight ?? 1,
      force: row.force ?? null,
      jointProject: row.joint_project,
      partnerCodes: sets.codesOf(row.partner_codes),
      source: row.source,
      illustrative: row.illustrative,
    });
    return { line: { kind, line, row }, problems };
  } catch (error) {
    if (!(error instanceof MethodRefusal)) throw error;
    return { line: null, problems: [...problems, { kind, code: row.code, reason: 'REFUSED_BY_METHOD', message: error.message }] };
  }
}

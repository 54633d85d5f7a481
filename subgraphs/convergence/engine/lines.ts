import { MethodRefusal, planLineOf, type PlanLine, type ThemeTree } from '../model/index.ts';
import type { Communes } from './communes.ts';
import type { LineRow } from './input.rows.ts';
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

const sharedSets = new WeakMap<Communes, Map<string, ReadonlySet<string>>>();

/** Lines that name the same territories share one set of communes. */
function communesOfLine(codes: readonly string[], communes: Communes): ReadonlySet<string> {
  if (codes.length === 1) return communes.expand(codes[0]!);
  const shared = sharedSets.get(communes) ?? new Map<string, ReadonlySet<string>>();
  sharedSets.set(communes, shared);
  const key = codes.join(' ');
  const known = shared.get(key);
  if (known !== undefined) return known;
  const set = new Set(codes.flatMap((code) => [...communes.expand(code)]));
  shared.set(key, set);
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

const unheardThemes = (row: LineRow, themes: ThemeTree): string[] => row.theme_codes.filter((code) => themes.depthOf(code) === 0);

function problemsOf(kind: LineKind, row: LineRow, communes: Communes, themes: ThemeTree): Problem[] {
  const territories = row.territory_codes.filter((code) => !communes.knows(code));
  const unheard = unheardThemes(row, themes);
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
  ];
}

export interface Reading {
  readonly communes: Communes;
  readonly themes: ThemeTree;
  /** Lines whose inferred themes a person accepted. */
  readonly accepted: ReadonlySet<string>;
}

export interface ReadLines {
  readonly lines: readonly EngineLine[];
  readonly problems: readonly Problem[];
}

/** Rows to lines. A row that the method refuses stands among the problems with its reason, and in no figure. */
export function linesOf(kind: LineKind, rows: readonly LineRow[], { communes, themes, accepted }: Reading): ReadLines {
  const lines: EngineLine[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    problems.push(...problemsOf(kind, row, communes, themes));
    try {
      const line = planLineOf({
        code: row.code,
        themeShares: row.theme_shares,
        // What a code that no list holds is about is as unknown as what a machine guessed: no figure may rest on it.
        themeOrigin: unheardThemes(row, themes).length > 0 ? 'INFERRED' : row.theme_origin,
        themesAccepted: accepted.has(row.code),
        populationCodes: row.population_codes,
        excludedPopulationCodes: row.excluded_population_codes,
        communeCodes: communesOfLine(row.territory_codes, communes),
        startMonth: row.start_month,
        endMonth: row.end_month,
        ownerCode: row.owner_code,
        planCode: row.plan_code ?? row.programme_code ?? null,
        indicators: row.indicators,
        beneficiaries: beneficiariesOf(row, communes),
        contributions: row.contributions,
        budget: row.budget,
        budgetStatus: row.budget_status,
        weight: row.weight ?? 1,
        force: row.force ?? null,
        jointProject: row.joint_project,
        partnerCodes: row.partner_codes,
        source: row.source,
        illustrative: row.illustrative,
      });
      lines.push({ kind, line, row });
    } catch (error) {
      if (!(error instanceof MethodRefusal)) throw error;
      problems.push({ kind, code: row.code, reason: 'REFUSED_BY_METHOD', message: error.message });
    }
  }
  return { lines, problems };
}

import { monthOf, themeTreeOf, worldOf, type Agreement, type Month, type Need, type Plan, type World } from '../model/index.ts';
import { methodCodes } from './code-lists.ts';
import { communesOf, type Communes } from './communes.ts';
import type { AgreementRow, InputRows, NeedRow, ProposalRow, RegisterRow } from './input.rows.ts';
import { linesOf, type EngineLine, type LineKind } from './lines.ts';
import type { Problem } from './problem.ts';
import { supplyOf } from './supply.ts';

/**
 * All that one computation looks at. Facts and examples make two scenes that never meet: an example beside a fact in one
 * figure would be shown as a fact.
 */
export interface Scene {
  readonly illustrative: boolean;
  readonly communes: Communes;
  readonly actions: readonly EngineLine[];
  readonly locals: readonly EngineLine[];
  /** Care institutions, whose places are offers in cells. */
  readonly supply: readonly EngineLine[];
  readonly plans: readonly Plan[];
  readonly needs: readonly Need[];
  readonly agreements: readonly Agreement[];
  readonly proposals: readonly ProposalRow[];
  /** Pairs of codes that a person has spoken of: they are evaluated whatever their scores. */
  readonly judged: readonly (readonly [action: string, line: string])[];
  readonly world: World;
}

export interface Scenes {
  readonly facts: Scene;
  readonly example: Scene;
  readonly problems: readonly Problem[];
}

/** A need that does not say for whom, where exactly or when cannot be set against a line. */
function needsOf(rows: readonly NeedRow[], communes: Communes): Need[] {
  return rows.flatMap(({ theme_code, population_code, territory_code, year, persons }) => {
    const [commune, ...others] = communes.expand(territory_code);
    if (population_code === null || year === null || commune === undefined || others.length > 0) return [];
    return [{ theme: theme_code, population: population_code, commune, year, persons }];
  });
}

/** Where the registers of a province and of its region speak of one commune, the one that reaches further holds. */
function registersOf(rows: readonly RegisterRow[], communes: Communes) {
  const until = new Map<string, Month>();
  for (const { code, complete_as_of } of rows) {
    const month = monthOf(complete_as_of.slice(0, 7));
    for (const commune of communes.expand(code)) until.set(commune, Math.max(month, until.get(commune) ?? month));
  }
  return { registersLoaded: until.keys(), registersUntil: until };
}

const monthOfDay = (day: string | null) => (day === null ? null : monthOf(day.slice(0, 7)));

const agreementOf = (row: AgreementRow): Agreement => ({
  code: row.code,
  parties: new Set(row.parties.flatMap(({ code }) => (code === null ? [] : [code]))),
  lineCodes: new Set(row.line_codes),
  signed: row.signed,
  inForceFrom: monthOfDay(row.in_force_from),
  inForceTo: monthOfDay(row.in_force_to),
  openEnded: row.open_ended,
});

export function scenesOf(inputs: InputRows): Scenes {
  const communes = communesOf(inputs.territory);
  const codes = methodCodes();
  const themes = themeTreeOf(codes.themes);
  const accepted = new Set(inputs.theme_verdict.map(({ code }) => code));
  const read = (kind: LineKind) => linesOf(kind, inputs[kind], { communes, themes, accepted });
  const actions = read('action');
  const locals = [read('project'), read('association_project')];
  const scene = (illustrative: boolean): Scene => {
    const of = <T extends { illustrative: boolean }>(rows: readonly T[]) => rows.filter((row) => row.illustrative === illustrative);
    const needs = needsOf(of(inputs.need), communes);
    const agreements = of(inputs.agreement).map(agreementOf);
    // A proposal is taken up by a line that somebody owns, and a fact by a fact: what resolves to nothing answers nobody.
    const known = new Set(of([...inputs.action, ...inputs.project, ...inputs.association_project]).map(({ code }) => code));
    return {
      illustrative,
      communes,
      actions: actions.lines.filter(({ line }) => line.illustrative === illustrative),
      locals: locals.flatMap(({ lines }) => lines).filter(({ line }) => line.illustrative === illustrative),
      supply: supplyOf(of(inputs.care_institution), communes),
      plans: of(inputs.plan).map(({ code, territory_code }) => ({ code, territoryCode: territory_code })),
      needs,
      agreements,
      proposals: of(inputs.proposal).map((proposal) => ({ ...proposal, line_codes: proposal.line_codes.filter((code) => known.has(code)) })),
      judged: inputs.verdict.map(({ action_code, line_code }) => [action_code, line_code] as const),
      world: worldOf({
        codes,
        needs,
        agreements,
        ...registersOf(of(inputs.agreement_register), communes),
        verdicts: inputs.verdict.map(({ action_code, line_code, decision, class: given, by, reason }) => ({ a: action_code, b: line_code, decision, class: given, by, reason })),
      }),
    };
  };
  return { facts: scene(false), example: scene(true), problems: [...actions.problems, ...locals.flatMap(({ problems }) => problems)] };
}

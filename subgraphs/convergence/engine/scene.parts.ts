import { monthOf, worldOf, type Agreement, type CodeListRows, type Month, type Need, type World } from '../model/index.ts';
import type { InputKind } from './change.ts';
import type { Communes } from './communes.ts';
import type { AgreementRow, InputRows, NeedRow, ProposalRow, RegisterRow } from './input.rows.ts';
import type { EngineLine, LineKind } from './lines.ts';
import type { Scene } from './scene.ts';
import { supplyOf } from './supply.ts';

/** A need that does not say for whom, where exactly or when cannot be set against a line. */
function needsOf(rows: readonly NeedRow[], communes: Communes): Need[] {
  return rows.flatMap(({ theme_code, population_code, territory_code, year, persons }) => {
    const [commune, ...others] = communes.expand(territory_code);
    if (population_code === null || year === null || commune === undefined || others.length > 0) return [];
    return [{ theme: theme_code, population: population_code, commune, year, persons }];
  });
}

/** Where the registers of a province and of its region speak of one commune, the one that reaches further holds. */
function registersOf(rows: readonly RegisterRow[], communes: Communes): ReadonlyMap<string, Month> {
  const until = new Map<string, Month>();
  for (const { code, complete_as_of } of rows) {
    const month = monthOf(complete_as_of.slice(0, 7));
    for (const commune of communes.expand(code)) until.set(commune, Math.max(month, until.get(commune) ?? month));
  }
  return until;
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

/** The parts of one scene, each made anew only when the rows it is made of change: an index over the needs of a country is not made for one project. */
export class SceneParts {
  readonly #illustrative: boolean;
  readonly #communes: Communes;
  readonly #codes: CodeListRows;
  #scene: Scene | null;
  #registers: ReadonlyMap<string, Month> | null = null;

  /** Beginning with a scene, only what changed since is made. */
  constructor(illustrative: boolean, communes: Communes, codes: CodeListRows, scene: Scene | null = null) {
    [this.#illustrative, this.#communes, this.#codes, this.#scene] = [illustrative, communes, codes, scene];
  }

  /** The scene of inputs of which rows of these kinds changed. */
  assembled(inputs: InputRows, lines: Readonly<Record<LineKind, ReadonlyMap<string, EngineLine>>>, changed: ReadonlySet<InputKind>): Scene {
    const before = this.#scene;
    const has = (...kinds: readonly InputKind[]) => before === null || kinds.some((kind) => changed.has(kind));
    const of = <T extends { illustrative: boolean }>(rows: readonly T[]) => rows.filter((row) => row.illustrative === this.#illustrative);
    const linesOf = (kind: LineKind) => [...lines[kind].values()].filter(({ line }) => line.illustrative === this.#illustrative);
    const needs = has('need') ? needsOf(of(inputs.need), this.#communes) : before!.needs;
    const agreements = has('agreement') ? of(inputs.agreement).map(agreementOf) : before!.agreements;
    if (has('agreement_register')) this.#registers = null;
    return (this.#scene = {
      illustrative: this.#illustrative,
      communes: this.#communes,
      actions: has('action') ? linesOf('action') : before!.actions,
      locals: has('project', 'association_project') ? [...linesOf('project'), ...linesOf('association_project')] : before!.locals,
      supply: has('care_institution') ? supplyOf(of(inputs.care_institution), this.#communes) : before!.supply,
      // A plan made under a former code stands over the territory that has another today.
      plans: has('plan') ? of(inputs.plan).map(({ code, territory_code }) => ({ code, territoryCode: this.#communes.today(territory_code) })) : before!.plans,
      needs,
      agreements,
      proposals: has('proposal', 'action', 'project', 'association_project') ? this.#proposals(inputs) : before!.proposals,
      judged: has('verdict') ? inputs.verdict.map(({ action_code, line_code }) => [action_code, line_code] as const) : before!.judged,
      world: has('need', 'agreement', 'agreement_register', 'verdict') ? this.#world(inputs, needs, agreements) : before!.world,
    });
  }

  /** A proposal is taken up by a line that somebody owns, and a fact by a fact: what resolves to nothing answers nobody. */
  #proposals(inputs: InputRows): readonly ProposalRow[] {
    const of = <T extends { illustrative: boolean }>(rows: readonly T[]) => rows.filter((row) => row.illustrative === this.#illustrative);
    const proposals = of(inputs.proposal);
    const named = new Set(proposals.flatMap(({ line_codes }) => line_codes));
    if (named.size === 0) return proposals;
    const known = new Set<string>();
    for (const kind of ['action', 'project', 'association_project'] as const) for (const row of of(inputs[kind])) if (named.has(row.code)) known.add(row.code);
    return proposals.map((proposal) => ({ ...proposal, line_codes: proposal.line_codes.filter((code) => known.has(code)) }));
  }

  #world(inputs: InputRows, needs: readonly Need[], agreements: readonly Agreement[]): World {
    this.#registers ??= registersOf(inputs.agreement_register.filter((row) => row.illustrative === this.#illustrative), this.#communes);
    return worldOf({
      codes: this.#codes,
      needs,
      agreements,
      registersLoaded: this.#registers.keys(),
      registersUntil: this.#registers,
      verdicts: inputs.verdict.map(({ action_code, line_code, decision, class: given, by, reason }) => ({ a: action_code, b: line_code, decision, class: given, by, reason })),
    });
  }
}

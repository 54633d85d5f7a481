import { monthOf, worldOf, type Agreement, type CodeListRows, type Month, type Need, type World } from '../../model/index.ts';
import type { InputKind } from './change.ts';
import type { Communes } from './communes.ts';
import type { AgreementRow, InputRows, LineRow, NeedRow, ProposalRow, RegisterRow } from './input.rows.ts';
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

const agreements = new WeakMap<AgreementRow, Agreement>();

/** A row that did not change is the very same row, and the same agreement. */
export function agreementOf(row: AgreementRow): Agreement {
  let agreement = agreements.get(row);
  if (agreement === undefined) {
    agreement = {
      code: row.code,
      parties: new Set(row.parties.flatMap(({ code }) => (code === null ? [] : [code]))),
      lineCodes: new Set(row.line_codes),
      signed: row.signed,
      inForceFrom: monthOfDay(row.in_force_from),
      inForceTo: monthOfDay(row.in_force_to),
      openEnded: row.open_ended,
    };
    agreements.set(row, agreement);
  }
  return agreement;
}

export type RowsOf = (code: string) => readonly LineRow[];

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

  /** The scene of inputs of which rows of these kinds changed, and of its lines. `rowsOf` tells the rows of lines that have a code. */
  assembled(inputs: InputRows, lines: Readonly<Record<LineKind, readonly EngineLine[]>>, changed: ReadonlySet<InputKind>, rowsOf: RowsOf): Scene {
    const before = this.#scene;
    const has = (...kinds: readonly InputKind[]) => before === null || kinds.some((kind) => changed.has(kind));
    const of = <T extends { illustrative: boolean }>(rows: readonly T[]) => rows.filter((row) => row.illustrative === this.#illustrative);
    const needs = has('need') ? needsOf(of(inputs.need), this.#communes) : before!.needs;
    const agreements = has('agreement') ? of(inputs.agreement).map(agreementOf) : before!.agreements;
    if (has('agreement_register')) this.#registers = null;
    return (this.#scene = {
      illustrative: this.#illustrative,
      communes: this.#communes,
      actions: has('action') ? lines.action : before!.actions,
      locals: has('project', 'association_project') ? lines.project.concat(lines.association_project) : before!.locals,
      supply: has('care_institution') ? supplyOf(of(inputs.care_institution), this.#communes) : before!.supply,
      // A plan made under a former code stands over the territory that has another today.
      plans: has('plan') ? of(inputs.plan).map(({ code, territory_code }) => ({ code, territoryCode: this.#communes.today(territory_code) })) : before!.plans,
      needs,
      agreements,
      proposals: has('proposal', 'action', 'project', 'association_project') ? this.#proposals(inputs, rowsOf) : before!.proposals,
      judged: has('verdict') ? inputs.verdict.map(({ action_code, line_code }) => [action_code, line_code] as const) : before!.judged,
      world: has('need', 'agreement', 'agreement_register', 'verdict', 'interaction') ? this.#world(inputs, needs, agreements) : before!.world,
    });
  }

  /** A proposal is taken up by a line that somebody owns, and a fact by a fact: what resolves to nothing answers nobody. */
  #proposals(inputs: InputRows, rowsOf: RowsOf): readonly ProposalRow[] {
    const isKnown = (code: string) => rowsOf(code).some((row) => row.illustrative === this.#illustrative);
    const proposals = inputs.proposal.filter((row) => row.illustrative === this.#illustrative);
    return proposals.map((proposal) => (proposal.line_codes.length === 0 ? proposal : { ...proposal, line_codes: proposal.line_codes.filter(isKnown) }));
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
      interactions: inputs.interaction.map(({ action_code, line_code, interaction }) => ({ a: action_code, b: line_code, score: interaction })),
    });
  }
}

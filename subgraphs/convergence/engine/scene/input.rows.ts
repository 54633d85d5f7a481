import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBeneficiaries, StoredContribution, StoredIndicator, StoredThemeShare } from '../../../kernel/plan-line.ts';
import type { PairClass, Source } from '../../model/index.ts';
import type { InputChange } from './change.ts';

/** Rows as the feeds of the other subgraphs tell them: their columns, in the database's own names. */
export interface LineRow {
  readonly code: string;
  readonly theme_shares: readonly StoredThemeShare[];
  readonly theme_codes: readonly string[];
  readonly theme_origin: 'CODED' | 'INFERRED';
  /** Two methods propose these themes. Absent from rows that were told before anybody asked a second method. */
  readonly themes_agreed?: boolean;
  readonly population_codes: readonly string[];
  readonly excluded_population_codes: readonly string[];
  readonly territory_codes: readonly string[];
  readonly start_month: string | null;
  readonly end_month: string | null;
  readonly owner_code: string | null;
  readonly partner_codes: readonly string[];
  readonly indicators: readonly StoredIndicator[];
  readonly beneficiaries: readonly StoredBeneficiaries[];
  readonly contributions: readonly StoredContribution[];
  readonly budget: number | null;
  readonly budget_status: 'ESTIMATED' | 'COMMITTED' | 'RELEASED' | 'NONE' | null;
  readonly joint_project: string | null;
  readonly source: Source | null;
  readonly illustrative: boolean;
  readonly programme_code?: string | null;
  readonly plan_code?: string | null;
  readonly association_code?: string | null;
  readonly weight?: number;
  readonly force?: 'CONFORM' | 'COMPATIBLE' | 'CONSIDERED' | null;
}

export interface TerritoryRow {
  readonly code: string;
  readonly level: 'NATION' | 'REGION' | 'PROVINCE' | 'COMMUNE';
  readonly ancestor_codes: readonly string[];
  readonly former_codes: readonly string[];
  readonly population: number | null;
  /** Of communes only. */
  readonly milieu: 'URBAN' | 'RURAL' | 'MIXED' | null;
}

export interface PlanRow {
  readonly code: string;
  readonly territory_code: string;
  readonly illustrative: boolean;
}

export interface NeedRow {
  readonly code: string;
  readonly theme_code: string;
  readonly population_code: string | null;
  readonly territory_code: string;
  readonly year: number | null;
  readonly persons: number | null;
  readonly illustrative: boolean;
}

/** A plan line, or a whole plan, as other rows name it. */
export interface NamedLine {
  readonly kind: 'ACTION' | 'PROJECT' | 'ASSOCIATION_PROJECT' | 'PLAN';
  readonly code: string;
}

export interface AgreementRow {
  readonly code: string;
  readonly parties: readonly { readonly code: string | null }[];
  readonly line_codes: readonly string[];
  /** The same lines with their kinds; absent of an agreement that somebody only imagines. */
  readonly lines?: readonly NamedLine[];
  readonly signed: boolean | null;
  readonly in_force_from: string | null;
  readonly in_force_to: string | null;
  readonly open_ended: boolean;
  readonly illustrative: boolean;
}

export interface ProposalRow {
  readonly code: string;
  readonly territory_code: string | null;
  readonly theme_codes: readonly string[];
  readonly population_codes: readonly string[];
  readonly addressee_code: string | null;
  readonly consultation_code: string | null;
  readonly state: 'RECORDED' | 'UNDER_STUDY' | 'ADOPTED' | 'DECLINED' | 'DONE' | null;
  /** Plan lines that a step of its history names as taking it up. */
  readonly line_codes: readonly string[];
  /** Steps of its history; the first that were recorded name no lines. */
  readonly outcomes?: readonly { readonly lines?: readonly NamedLine[] }[];
  readonly illustrative: boolean;
}

export interface CareInstitutionRow {
  readonly code: string;
  readonly territory_code: string;
  readonly theme_codes: readonly string[];
  readonly population_codes: readonly string[];
  readonly capacity: number | null;
  /** Persons by year; a year is "2024", or a school year such as "2024-25". */
  readonly occupancy: readonly { readonly year: string; readonly persons: number | null }[];
  readonly illustrative: boolean;
}

/** The code of a register is that of the territory whose agreements are recorded. */
export interface RegisterRow {
  readonly code: string;
  readonly complete_as_of: string;
  readonly illustrative: boolean;
}

/** A named person's word about a pair; its code is that of the pair. */
export interface VerdictRow {
  readonly code: string;
  readonly action_code: string;
  readonly line_code: string;
  readonly decision: 'ACCEPTED' | 'REJECTED';
  readonly class: PairClass | null;
  readonly by: string;
  readonly reason: string;
}

/** A named expert's word on how the lines of a pair act on each other; its code is that of the pair. */
export interface InteractionRow {
  readonly code: string;
  readonly action_code: string;
  readonly line_code: string;
  /** −3 to 3. */
  readonly interaction: number;
  readonly by: string;
  readonly reason: string;
}

/** A named person's acceptance of the themes that a machine proposed for a line; its code is that of the line. */
export interface ThemeVerdictRow {
  readonly code: string;
  readonly by: string;
  readonly reason: string;
  /** What was accepted. Absent only in snapshots from before it was kept, when a word held whatever themes the line had. */
  readonly theme_shares?: readonly StoredThemeShare[];
}

export interface InputRows {
  readonly action: readonly LineRow[];
  readonly project: readonly LineRow[];
  readonly association_project: readonly LineRow[];
  readonly territory: readonly TerritoryRow[];
  readonly plan: readonly PlanRow[];
  readonly need: readonly NeedRow[];
  readonly agreement: readonly AgreementRow[];
  readonly agreement_register: readonly RegisterRow[];
  readonly proposal: readonly ProposalRow[];
  readonly care_institution: readonly CareInstitutionRow[];
  readonly verdict: readonly VerdictRow[];
  readonly interaction: readonly InteractionRow[];
  readonly theme_verdict: readonly ThemeVerdictRow[];
}

/** Kinds of rows, as the feeds and this subgraph’s own tables name them. */
export const inputKinds: readonly (keyof InputRows)[] = [
  'action', 'project', 'association_project', 'territory', 'plan', 'need', 'agreement', 'agreement_register', 'proposal', 'care_institution', 'verdict', 'interaction',
  'theme_verdict',
];

type StoredInput = { kind: keyof InputRows; content: never };

function grouped(rows: readonly StoredInput[]): InputRows {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  return Object.fromEntries(inputKinds.map((kind) => [kind, (byKind.get(kind) ?? []).map(({ content }) => content)])) as unknown as InputRows;
}

/** All inputs, in the order of their codes, so that the order of arrival shows in no figure. */
export async function readInputs(em: EntityManager): Promise<InputRows> {
  const { rows } = await sql<StoredInput>`select kind, content from input order by kind, code collate "C"`.execute(em.getKysely());
  return grouped(rows);
}

/** The inputs that a snapshot rested on: of each row what replaced it first after the snapshot tells what it was then. */
export async function readInputsOf(em: EntityManager, snapshot: number): Promise<InputRows> {
  const { rows } = await sql<StoredInput>`
    select kind, content from (
      select distinct on (kind, code) kind, code, content from (
        select kind, code, content, last_snapshot from input_history where last_snapshot >= ${snapshot}
        union all select kind, code, content, 2147483647 from input
      ) versions order by kind, code, last_snapshot
    ) then_held where content is not null order by kind, code collate "C"`.execute(em.getKysely());
  return grouped(rows);
}

/** What became of rows since a snapshot was published: those that were replaced for later ones, and those that no snapshot rests on yet. */
export async function readInputChanges(em: EntityManager, snapshot: number): Promise<readonly InputChange[]> {
  const { rows } = await sql<InputChange>`
    select changed.kind, changed.code, input.content as row
    from (select kind, code from dirty union select kind, code from input_history where last_snapshot >= ${snapshot}) changed
    left join input using (kind, code)
    where changed.kind = any(${inputKinds}::text[])
    order by changed.kind, changed.code collate "C"`.execute(em.getKysely());
  return rows;
}

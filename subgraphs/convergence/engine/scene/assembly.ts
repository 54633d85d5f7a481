import { themeTreeOf, type CodeListRows, type ThemeTree } from '../../model/index.ts';
import { sharedCount } from '../../model/overlap.ts';
import { untouched, type InputChange, type InputKind, type Touched } from './change.ts';
import { methodCodes } from './code-lists.ts';
import { communesOf, type Communes } from './communes.ts';
import type { AgreementRow, CareInstitutionRow, InputRows, InteractionRow, LineRow, NeedRow, PlanRow, ProposalRow, RegisterRow, ThemeVerdictRow, VerdictRow } from './input.rows.ts';
import { hiddenBehind, lineKinds, type CodedLine } from './line.codes.ts';
import { readLine, SharedSets, type EngineLine, type LineKind, type LinesNow, type ReadLine } from './lines.ts';
import type { Problem } from './problem.ts';
import { Roll } from './roll.ts';
import { SceneParts } from './scene.parts.ts';
import type { Scenes } from './scene.ts';
import { namingKinds, unknownLines } from './unknown.lines.ts';

type Illustrated = { readonly illustrative: boolean };

const isLineKind = (kind: InputKind): kind is LineKind => (lineKinds as readonly InputKind[]).includes(kind);

/** Changes of these change what every line means; everything is computed anew. */
const foundations: readonly InputKind[] = ['territory'];

const rolls = () => ({ facts: new Roll<EngineLine>(), example: new Roll<EngineLine>() });
const gone: ReadLine = { line: null, problems: [] };

function rollOf<T extends { readonly code: string }>(rows: readonly T[]): Roll<T> {
  const roll = new Roll<T>();
  for (const row of rows) roll.put(row.code, row);
  return roll;
}

export interface TouchedScenes {
  readonly facts: Touched;
  readonly example: Touched;
}

/**
 * The inputs as they stand, and the scenes made of them. It takes in changes row by row and tells what they touch; scenes handed out before stay as
 * they are, since a reader may still be computing over them.
 */
export class Assembly {
  readonly #rows: Record<InputKind, Roll<never>>;
  readonly #lines: Record<LineKind, { readonly facts: Roll<EngineLine>; readonly example: Roll<EngineLine> }> = { action: rolls(), project: rolls(), association_project: rolls() };
  readonly #problems = new Map<string, readonly Problem[]>();
  #unknown: readonly Problem[] = [];
  readonly #codes: CodeListRows;
  readonly #themes: ThemeTree;
  readonly #communes: Communes;
  readonly #sets: SharedSets;
  readonly #parts: { readonly facts: SceneParts; readonly example: SceneParts };
  #inputs: InputRows;
  #scenes: Scenes;

  constructor(inputs: InputRows) {
    this.#inputs = inputs;
    this.#rows = Object.fromEntries(Object.entries(inputs).map(([kind, rows]) => [kind, rollOf(rows as readonly { code: string }[])])) as unknown as Record<InputKind, Roll<never>>;
    this.#codes = methodCodes();
    this.#themes = themeTreeOf(this.#codes.themes);
    this.#communes = communesOf(inputs.territory);
    this.#sets = new SharedSets(this.#communes);
    for (const kind of lineKinds) for (const row of inputs[kind]) this.#readLines(row.code);
    this.#parts = { facts: new SceneParts(false, this.#communes, this.#codes), example: new SceneParts(true, this.#communes, this.#codes) };
    this.#scenes = this.#assembled(new Set(Object.keys(inputs) as InputKind[]));
  }

  get inputs(): InputRows {
    return this.#inputs;
  }

  /** How many rows there are. */
  get size(): number {
    return Object.values(this.#rows).reduce((sum, rows) => sum + rows.size, 0);
  }

  get scenes(): Scenes {
    return this.#scenes;
  }

  /** Lines of facts, or of examples, as they are now. */
  linesOf(scene: 'facts' | 'example'): LinesNow {
    const of = (kinds: readonly LineKind[]) => (code: string) => kinds.flatMap((kind) => this.#lines[kind][scene].get(code) ?? []);
    return { actionOf: of(['action']), localOf: of(['project', 'association_project']) };
  }

  /** What the changes touch; null where nothing is as it was, and another assembly is to be made. */
  apply(changes: readonly InputChange[]): TouchedScenes | null {
    if (changes.some(({ kind }) => foundations.includes(kind))) return null;
    const touched = { facts: untouched(), example: untouched() };
    const kinds = new Set<InputKind>();
    for (const change of changes) {
      const rows = this.#rows[change.kind] as Roll<InputRows[InputKind][number]>;
      const before = rows.get(change.code) ?? null;
      if (change.row === null) rows.remove(change.code);
      else rows.put(change.code, change.row);
      kinds.add(change.kind);
      // Of lines that share a code another may count now.
      if (isLineKind(change.kind)) for (const { kind } of this.#rowsOf(change.code)) kinds.add(kind);
      this.#touch(touched, change, before);
    }
    this.#inputs = { ...this.#inputs, ...Object.fromEntries([...kinds].map((kind) => [kind, this.#rows[kind].list])) };
    this.#scenes = this.#assembled(kinds);
    return touched;
  }

  #assembled(kinds: ReadonlySet<InputKind>): Scenes {
    const has = (...of: readonly InputKind[]) => of.some((kind) => kinds.has(kind));
    // Accepting themes changes lines, and no rows of them.
    const lines = has('theme_verdict') ? new Set<InputKind>([...kinds, ...lineKinds]) : kinds;
    const assembled = (of: 'facts' | 'example') => {
      const kinds = Object.fromEntries(lineKinds.map((kind) => [kind, this.#lines[kind][of].list])) as unknown as Record<LineKind, readonly EngineLine[]>;
      return this.#parts[of].assembled(this.#inputs, kinds, lines, (code) => lineKinds.flatMap((kind) => (this.#rows[kind] as Roll<LineRow>).get(code) ?? []));
    };
    if (has(...namingKinds)) this.#unknown = unknownLines(this.#inputs, (kind, code) => this.#rows[kind].has(code));
    return { facts: assembled('facts'), example: assembled('example'), problems: [...this.#problems.values()].flat().concat(this.#unknown) };
  }

  /** Rows of plan lines with a code, in the order of their kinds. */
  #rowsOf(code: string): CodedLine[] {
    const rows: CodedLine[] = [];
    for (const kind of lineKinds) {
      const row = this.#rows[kind].get(code) as LineRow | undefined;
      if (row !== undefined) rows.push({ kind, row });
    }
    return rows;
  }

  #readLines(code: string): void {
    const rows = this.#rowsOf(code);
    for (const kind of lineKinds) {
      const row = rows.find((one) => one.kind === kind)?.row;
      const { line, problems } = row === undefined ? gone : readLine(kind, row, { communes: this.#communes, sets: this.#sets, themes: this.#themes, wordOn: (one) => (this.#rows.theme_verdict as Roll<ThemeVerdictRow>).get(one) });
      const hidden = row === undefined ? null : hiddenBehind(kind, rows);
      for (const of of ['facts', 'example'] as const) {
        const lines = this.#lines[kind][of];
        // Replaced and not removed where it stays: removing one of 120,000 renumbers the others.
        if (line !== null && hidden === null && line.line.illustrative === (of === 'example')) lines.put(code, line);
        else lines.remove(code);
      }
      const found = hidden === null ? problems : [...problems, hidden];
      if (found.length > 0) this.#problems.set(`${kind} ${code}`, found);
      else this.#problems.delete(`${kind} ${code}`);
    }
  }

  #touch({ facts, example }: TouchedScenes, { kind, code, row }: InputChange, before: InputRows[InputKind][number] | null): void {
    const of = <T>(take: (touched: Touched, rows: readonly T[]) => void): void => {
      const both = [before, row].filter((one) => one !== null) as unknown as (T & Illustrated)[];
      take(facts, both.filter(({ illustrative }) => !illustrative));
      take(example, both.filter(({ illustrative }) => illustrative));
    };
    if (isLineKind(kind)) {
      this.#readLines(code);
      of((touched, rows) => { if (rows.length > 0) (kind === 'action' ? touched.actions : touched.locals).add(code); });
      for (const shared of this.#rowsOf(code)) {
        const touched = shared.row.illustrative ? example : facts;
        (shared.kind === 'action' ? touched.actions : touched.locals).add(code);
      }
      if (before === null || row === null || (before as LineRow).illustrative !== (row as LineRow).illustrative) this.#touchProposals(facts, example, code);
      return;
    }
    switch (kind) {
      case 'theme_verdict':
        this.#readLines(code);
        for (const touched of [facts, example]) {
          touched.actions.add(code);
          touched.locals.add(code);
        }
        return;
      case 'verdict':
      case 'interaction':
        for (const one of [before, row] as readonly (VerdictRow | InteractionRow | null)[]) if (one !== null) for (const touched of [facts, example]) touched.locals.add(one.line_code);
        return;
      case 'agreement':
        return of<AgreementRow>((touched, rows) => {
          touched.tables ||= rows.length > 0;
          for (const line of rows.flatMap(({ line_codes: lines }) => lines)) for (const side of [touched.actions, touched.locals]) side.add(line);
        });
      case 'agreement_register':
        return of<RegisterRow>((touched, rows) => {
          touched.tables ||= rows.length > 0;
          const communes = new Set(rows.flatMap((one) => [...this.#communes.expand(one.code)]));
          this.#touchLocals(touched, ({ line }) => sharedCount(line.communeCodes, communes) > 0);
        });
      case 'need':
        return of<NeedRow>((touched, rows) => {
          for (const { theme_code: theme, territory_code: territory } of rows) {
            const communes = this.#communes.expand(territory);
            for (const commune of communes) touched.services.add(`${theme}~${commune}`);
            this.#touchLocals(touched, ({ line }) => line.themeShares.some((share) => share.code === theme) && sharedCount(line.communeCodes, communes) > 0);
          }
        });
      case 'care_institution':
        return of<CareInstitutionRow>((touched, rows) => {
          for (const { theme_codes: themes, territory_code: territory } of rows) {
            for (const commune of this.#communes.expand(territory)) for (const theme of themes) touched.services.add(`${theme}~${commune}`);
          }
        });
      case 'proposal':
        return of<ProposalRow>((touched, rows) => {
          for (const { territory_code: territory } of rows) touched.proposals.add(territory);
        });
      case 'plan':
        return of<PlanRow>((touched, rows) => {
          for (const { territory_code: territory } of rows) for (const commune of this.#communes.expand(territory)) touched.communes.add(commune);
          if (rows.length === 0) return;
          touched.plans.add(code);
          this.#touchLocals(touched, ({ line }) => line.planCode === code);
        });
    }
  }

  /** Proposals that a line takes up, which has come, gone, or become a fact or an example. */
  #touchProposals(facts: Touched, example: Touched, line: string): void {
    for (const { line_codes: lines, territory_code: territory, illustrative } of this.#rows.proposal.list as readonly ProposalRow[]) {
      if (lines.includes(line)) (illustrative ? example : facts).proposals.add(territory);
    }
  }

  #touchLocals(touched: Touched, which: (entry: EngineLine) => boolean): void {
    for (const kind of lineKinds) {
      if (kind === 'action') continue;
      const { facts, example } = this.#lines[kind];
      for (const { list } of [facts, example]) for (const entry of list) if (which(entry)) touched.locals.add(entry.line.code);
    }
  }
}

/** Scenes of inputs of which nothing will be changed. */
export const scenesOf = (inputs: InputRows): Scenes => new Assembly(inputs).scenes;

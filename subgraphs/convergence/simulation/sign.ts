import type { AgreementRow, InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { ownerOf } from '../engine/scene/lines.ts';
import type { SignAgreement } from './change.input.ts';
import { checkActor, checkMonths, checkOnce } from './field.checks.ts';
import { lineOf, type Trial } from './trial.ts';

interface Terms {
  readonly code: string;
  /** Beside the owners of the lines. */
  readonly parties?: readonly string[];
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** The signed agreement over some lines: their owners are parties, and it is in force from the start of the first of them unless said otherwise. */
export function agreementOver(lines: readonly LineRow[], { code, parties = [], from, to }: Terms): AgreementRow {
  const [start] = lines.flatMap(({ start_month }) => start_month ?? []).toSorted();
  return {
    code,
    parties: [...new Set([...parties, ...lines.flatMap((line) => ownerOf(line) ?? [])])].map((party) => ({ code: party })),
    line_codes: lines.map((line) => line.code),
    signed: true,
    in_force_from: from ?? start ?? null,
    in_force_to: to ?? null,
    open_ended: to == null,
    illustrative: lines.some(({ illustrative }) => illustrative),
  };
}

export function signed(trial: Trial, { lines, parties, from, to }: SignAgreement): InputRows {
  const { inputs, place } = trial;
  const covered = lines.flatMap((code, at) => lineOf(trial, code, place.in('lines').in(at)) ?? []);
  if (new Set(lines).size < 2) place.in('lines').report('an agreement brings lines together. Name two or more.');
  checkOnce(lines, place.in('lines'));
  for (const [at, code] of parties.entries()) checkActor(code, inputs, place.in('parties').in(at));
  const agreement = agreementOver(covered, { code: `simulated ${place.path}`, parties, from, to });
  if (covered.length === lines.length && agreement.parties.length === 0) place.in('parties').report('no line says who owns it, so nobody would sign. Name the parties.');
  checkMonths(agreement.in_force_from, to, place.in('to'));
  return { ...inputs, agreement: [...inputs.agreement, agreement] };
}

import type { LineRow } from './input.rows.ts';
import type { LineKind } from './lines.ts';
import type { Problem } from './problem.ts';

/** Kinds of plan lines, in the order in which they are told. */
export const lineKinds: readonly LineKind[] = ['action', 'project', 'association_project'];

/** A row of a plan line, and whose it is. */
export interface CodedLine {
  readonly kind: LineKind;
  readonly row: LineRow;
}

const called: Readonly<Record<LineKind, string>> = { action: 'national action', project: 'project', association_project: 'association project' };

/** Of the lines that have one code, the one that counts: a fact before an example, then as kinds are told. */
export const countingOf = (rows: readonly CodedLine[]): CodedLine | undefined => rows.find(({ row }) => !row.illustrative) ?? rows[0];

/**
 * Agreements, verdicts and links name lines by code alone, so of lines of several subgraphs that share a code one counts. Which came first does not
 * matter. Of one that does not count this tells why; null of one that does.
 */
export function hiddenBehind(kind: LineKind, rows: readonly CodedLine[]): Problem | null {
  const counting = countingOf(rows)!;
  if (counting.kind === kind) return null;
  const { code } = counting.row;
  return {
    kind, code, reason: 'CODE_SHARED',
    message: `The ${called[counting.kind]} ${code} and the ${called[kind]} ${code} have one code: the ${called[counting.kind]} counts, and this line is in no figure. Give one of them another code.`,
  };
}

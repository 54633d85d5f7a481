import type { InputKind } from './change.ts';
import type { InputRows, NamedLine } from './input.rows.ts';
import type { Problem } from './problem.ts';

const kinds = { ACTION: 'action', PROJECT: 'project', ASSOCIATION_PROJECT: 'association_project', PLAN: 'plan' } as const;
const called: Readonly<Record<NamedLine['kind'], string>> = { ACTION: 'action', PROJECT: 'project', ASSOCIATION_PROJECT: 'association project', PLAN: 'plan' };

/** Rows of these kinds name lines, or are named. */
export const namingKinds: readonly InputKind[] = ['agreement', 'proposal', ...Object.values(kinds)];

/**
 * Agreements and proposals that name lines which nobody has recorded. Whoever records them cannot look into the databases of the others; here all feeds
 * come together, and a line that is recorded later takes the problem away.
 */
export function unknownLines({ agreement, proposal }: Pick<InputRows, 'agreement' | 'proposal'>, isRecorded: (kind: InputKind, code: string) => boolean): readonly Problem[] {
  const problemOf = (kind: string, code: string, says: string, named: readonly NamedLine[]): readonly Problem[] => {
    const unknown = new Set(named.filter((line) => !isRecorded(kinds[line.kind], line.code)).map((line) => `${called[line.kind]} ${line.code}`));
    if (unknown.size === 0) return [];
    return [{ kind, code, reason: 'LINE_UNKNOWN', message: `${says} what nobody has recorded: ${[...unknown].join(', ')}. Correct the code, or import the plan that has it.` }];
  };
  return [
    ...agreement.flatMap(({ code, lines = [] }) => problemOf('agreement', code, 'It covers', lines)),
    ...proposal.flatMap(({ code, outcomes = [] }) => problemOf('proposal', code, 'It is said to be taken up by', outcomes.flatMap(({ lines = [] }) => lines))),
  ];
}

import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import type { MutationOutcome } from '../../kernel/mutation/outcome.ts';
import { Place, type Findings } from '../../kernel/mutation/place.ts';
import { change, refuseProblems } from '../../kernel/mutation/record.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { lockInputs, putInputs } from '../inputs/apply.ts';
import type { Decision } from './verdict.ts';

/** A word as it is given; without a decision it withdraws what was said before. */
export interface Word {
  readonly kind: 'PAIR' | 'THEMES';
  readonly action: string | null;
  readonly line: string;
  readonly decision: Decision | null;
  readonly class: string | null;
  readonly by: string;
  readonly reason: string;
}

export const subjectOf = ({ kind, action, line }: Pick<Word, 'kind' | 'action' | 'line'>): string => (kind === 'PAIR' ? `${action}~${line}` : line);

/** A verdict about lines that nobody knows would wait for ever, and hide a typing error. */
async function checkLines(em: EntityManager, { kind, action, line }: Word, place: Place): Promise<void> {
  const { rows } = await sql<{ kind: string; code: string; illustrative: boolean }>`
    select kind, code, (content ->> 'illustrative')::boolean as illustrative from input where code = any(${[action ?? '', line]}::text[]) and kind in ('action', 'project', 'association_project')`.execute(em.getKysely());
  const known = (code: string | null, kinds: readonly string[]) => rows.some((row) => row.code === code && kinds.includes(row.kind));
  const local = ['project', 'association_project'];
  if (kind === 'PAIR' && !known(action, ['action'])) place.in('action').report(UserErrorCode.NOT_RECORDED, { value: String(action), wanted: 'action' });
  if (!known(line, kind === 'PAIR' ? local : [...local, 'action'])) place.in('line').report(UserErrorCode.NOT_RECORDED, { value: line, wanted: 'project' });
  // An example is never set against a fact, so nobody can find that they meet.
  if (new Set(rows.map(({ illustrative }) => illustrative)).size > 1) place.in('line').report(UserErrorCode.CONTRADICTION, { value: line, wanted: `action: ${action}` });
}

/** Appends the word unless the last one says the same. */
async function append(em: EntityManager, word: Word, recordedBy: string): Promise<{ created: number; updated: number; unchanged: number }> {
  const subject = subjectOf(word);
  const connection = em.getKysely();
  const { rows: same } = await sql`
    select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and by = ${word.by} and reason = ${word.reason}
      and decision is not distinct from ${word.decision} and class is not distinct from ${word.class}`.execute(connection);
  if (same.length > 0) return { created: 0, updated: 0, unchanged: 1 };
  if (word.decision === null) {
    const { rows: standing } = await sql`select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and decision is not null`.execute(connection);
    // Nothing stands that could be taken back.
    if (standing.length === 0) return { created: 0, updated: 0, unchanged: 1 };
  }
  const { numAffectedRows } = await sql`update verdict set latest = false where latest and kind = ${word.kind} and subject = ${subject}`.execute(connection);
  await sql`insert into verdict (subject, kind, action_code, line_code, decision, class, by, reason, recorded_by)
    values (${subject}, ${word.kind}, ${word.action}, ${word.line}, ${word.decision}, ${word.class}, ${word.by}, ${word.reason}, ${recordedBy})`.execute(connection);
  return numAffectedRows === 0n || numAffectedRows === undefined ? { created: 1, updated: 0, unchanged: 0 } : { created: 0, updated: 1, unchanged: 0 };
}

/** Records a word and hands it to the next computation, in one transaction: a verdict is an input like any other. */
export function recordWord(context: Context, findings: Findings, word: Word): Promise<MutationOutcome | null> {
  const place = new Place(findings);
  const { decision, class: given } = word;
  if (given !== null && (decision === 'REJECTED') !== (given === 'UNRELATED')) place.in('class').report(UserErrorCode.CONTRADICTION, { value: given, wanted: `decision: ${decision}` });
  for (const field of ['by', 'reason'] as const) if (word[field].trim() === '') place.in(field).report(UserErrorCode.TEXT_EMPTY);
  return change(context, findings, async (em) => {
    await lockInputs(em);
    await checkLines(em, word, place);
    await refuseProblems(em, findings);
    const stored = await append(em, word, context.caller.name);
    if (stored.unchanged > 0) return stored;
    const code = subjectOf(word);
    const content = { code, action_code: word.action, line_code: word.line, decision: word.decision, class: word.class, by: word.by, reason: word.reason };
    await putInputs(em, [{
      kind: word.kind === 'PAIR' ? 'verdict' : 'theme_verdict',
      code,
      ...(word.decision === null ? { operation: 'DELETE', content: null } : { operation: 'PUT', content }),
    }]);
    return stored;
  });
}

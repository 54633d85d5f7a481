import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import type { MutationOutcome } from '../../kernel/mutation/outcome.ts';
import { Place, type Findings } from '../../kernel/mutation/place.ts';
import { change, outcomeOf, refuseProblems } from '../../kernel/mutation/record.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import type { StoredThemeShare } from '../../kernel/plan-line.ts';
import { inOrder } from '../engine/scene/accepted.themes.ts';
import { countingOf, lineKinds, type CodedLine } from '../engine/scene/line.codes.ts';
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

/** The plan lines that a word is about, of whatever kinds, as they were told last; of lines that share a code in the order of their kinds. */
async function linesSpokenOf(em: EntityManager, { action, line }: Word): Promise<readonly CodedLine[]> {
  const { rows } = await sql<CodedLine>`
    select kind, content as row from input where code = any(${[action ?? '', line]}::text[]) and kind = any(${lineKinds}::text[])
    order by array_position(${lineKinds}::text[], kind)`.execute(em.getKysely());
  return rows;
}

/** A verdict about lines that nobody knows would wait for ever, and hide a typing error. */
function checkLines(lines: readonly CodedLine[], { kind, action, line }: Word, place: Place): void {
  const known = (code: string | null, kinds: readonly string[]) => lines.some((one) => one.row.code === code && kinds.includes(one.kind));
  const local = ['project', 'association_project'];
  if (kind === 'PAIR' && !known(action, ['action'])) place.in('action').report(UserErrorCode.NOT_RECORDED, { value: String(action), wanted: 'action' });
  if (!known(line, kind === 'PAIR' ? local : [...local, 'action'])) place.in('line').report(UserErrorCode.NOT_RECORDED, { value: line, wanted: 'project' });
  // An example is never set against a fact, so nobody can find that they meet.
  if (kind === 'PAIR' && new Set(lines.map(({ row }) => row.illustrative)).size > 1) place.in('line').report(UserErrorCode.CONTRADICTION, { value: line, wanted: `action: ${action}` });
}

/** The themes that a word accepts, as the line has them now; null of any other word. */
function themesAcceptedBy({ kind, line, decision }: Word, lines: readonly CodedLine[], place: Place): readonly StoredThemeShare[] | null {
  const counting = countingOf(lines);
  if (kind === 'PAIR' || decision === null || counting === undefined) return null;
  const { theme_origin: origin, theme_shares: themes } = counting.row;
  if (origin !== 'INFERRED' || themes.length === 0) place.in('line').report(UserErrorCode.NOTHING_TO_ACCEPT, { value: line });
  return inOrder(themes);
}

/** Appends the word unless the last one says the same. */
async function append(em: EntityManager, word: Word, themes: string | null, recordedBy: string): Promise<{ created: number; updated: number; unchanged: number }> {
  const subject = subjectOf(word);
  const connection = em.getKysely();
  const { rows: same } = await sql`
    select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and by = ${word.by} and reason = ${word.reason}
      and decision is not distinct from ${word.decision} and class is not distinct from ${word.class}
      and theme_shares is not distinct from ${themes}::jsonb`.execute(connection);
  if (same.length > 0) return { created: 0, updated: 0, unchanged: 1 };
  if (word.decision === null) {
    const { rows: standing } = await sql`select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and decision is not null`.execute(connection);
    // Nothing stands that could be taken back.
    if (standing.length === 0) return { created: 0, updated: 0, unchanged: 1 };
  }
  const { numAffectedRows } = await sql`update verdict set latest = false where latest and kind = ${word.kind} and subject = ${subject}`.execute(connection);
  await sql`insert into verdict (subject, kind, action_code, line_code, decision, class, theme_shares, by, reason, recorded_by)
    values (${subject}, ${word.kind}, ${word.action}, ${word.line}, ${word.decision}, ${word.class}, ${themes}::jsonb, ${word.by}, ${word.reason}, ${recordedBy})`.execute(connection);
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
    const lines = await linesSpokenOf(em, word);
    checkLines(lines, word, place);
    const themes = themesAcceptedBy(word, lines, place);
    await refuseProblems(em, findings);
    const stored = await append(em, word, themes === null ? null : JSON.stringify(themes), context.caller.name);
    if (stored.unchanged > 0) return outcomeOf(stored);
    const code = subjectOf(word);
    const content = { code, action_code: word.action, line_code: word.line, decision: word.decision, class: word.class, by: word.by, reason: word.reason, ...(themes === null ? {} : { theme_shares: themes }) };
    await putInputs(em, [{
      kind: word.kind === 'PAIR' ? 'verdict' : 'theme_verdict',
      code,
      ...(word.decision === null ? { operation: 'DELETE', content: null } : { operation: 'PUT', content }),
    }]);
    return outcomeOf(stored);
  });
}

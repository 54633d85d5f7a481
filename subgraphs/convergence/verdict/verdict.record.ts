import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import type { MutationOutcome } from '../../kernel/mutation/outcome.ts';
import { Place, type Findings } from '../../kernel/mutation/place.ts';
import { change, outcomeOf, refuseProblems } from '../../kernel/mutation/record.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import type { StoredThemeShare } from '../../kernel/plan-line.ts';
import { inOrder } from '../engine/scene/accepted.themes.ts';
import type { InputKind } from '../engine/scene/change.ts';
import { countingOf, lineKinds, type CodedLine } from '../engine/scene/line.codes.ts';
import { lockInputs, putInputs } from '../inputs/apply.ts';
import type { VerdictKind } from './verdict.kind.ts';
import type { Decision } from './verdict.ts';

/** A word as it is given; without a decision or an interaction it withdraws what was said before. */
export interface Word {
  readonly kind: `${VerdictKind}`;
  readonly action: string | null;
  readonly line: string;
  readonly decision: Decision | null;
  readonly class: string | null;
  readonly interaction: number | null;
  readonly by: string;
  readonly reason: string;
}

export const subjectOf = ({ kind, action, line }: Pick<Word, 'kind' | 'action' | 'line'>): string => (kind === 'THEMES' ? line : `${action}~${line}`);

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
  const ofPair = kind !== 'THEMES';
  if (ofPair && !known(action, ['action'])) place.in('action').report(UserErrorCode.NOT_RECORDED, { value: String(action), wanted: 'action' });
  if (!known(line, ofPair ? local : [...local, 'action'])) place.in('line').report(UserErrorCode.NOT_RECORDED, { value: line, wanted: 'project' });
  // An example is never set against a fact, so nobody can find that they meet.
  if (ofPair && new Set(lines.map(({ row }) => row.illustrative)).size > 1) place.in('line').report(UserErrorCode.CONTRADICTION, { value: line, wanted: `action: ${action}` });
}

/** The themes that a word accepts, as the line has them now; null of any other word. */
function themesAcceptedBy({ kind, line, decision }: Word, lines: readonly CodedLine[], place: Place): readonly StoredThemeShare[] | null {
  const counting = countingOf(lines);
  if (kind !== 'THEMES' || decision === null || counting === undefined) return null;
  const { theme_origin: origin, theme_shares: themes } = counting.row;
  if (origin !== 'INFERRED' || themes.length === 0) place.in('line').report(UserErrorCode.NOTHING_TO_ACCEPT, { value: line });
  return inOrder(themes);
}

const isWithdrawal = ({ decision, interaction }: Word): boolean => decision === null && interaction === null;

/** The kinds under which the computation knows words. */
const inputKinds: Readonly<Record<Word['kind'], InputKind>> = { PAIR: 'verdict', INTERACTION: 'interaction', THEMES: 'theme_verdict' };

/** Appends the word unless the last one says the same. */
async function append(em: EntityManager, word: Word, themes: string | null, recordedBy: string): Promise<{ created: number; updated: number; unchanged: number }> {
  const subject = subjectOf(word);
  const connection = em.getKysely();
  const { rows: same } = await sql`
    select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and by = ${word.by} and reason = ${word.reason}
      and decision is not distinct from ${word.decision} and class is not distinct from ${word.class}
      and interaction is not distinct from ${word.interaction} and theme_shares is not distinct from ${themes}::jsonb`.execute(connection);
  if (same.length > 0) return { created: 0, updated: 0, unchanged: 1 };
  if (isWithdrawal(word)) {
    const { rows: standing } = await sql`select 1 from verdict where latest and kind = ${word.kind} and subject = ${subject} and coalesce(decision, interaction::text) is not null`.execute(connection);
    // Nothing stands that could be taken back.
    if (standing.length === 0) return { created: 0, updated: 0, unchanged: 1 };
  }
  const { numAffectedRows } = await sql`update verdict set latest = false where latest and kind = ${word.kind} and subject = ${subject}`.execute(connection);
  await sql`insert into verdict (subject, kind, action_code, line_code, decision, class, interaction, theme_shares, by, reason, recorded_by)
    values (${subject}, ${word.kind}, ${word.action}, ${word.line}, ${word.decision}, ${word.class}, ${word.interaction}, ${themes}::jsonb, ${word.by}, ${word.reason}, ${recordedBy})`.execute(connection);
  return numAffectedRows === 0n || numAffectedRows === undefined ? { created: 1, updated: 0, unchanged: 0 } : { created: 0, updated: 1, unchanged: 0 };
}

/** The scale of interactions has seven points, nought in the middle. */
const strongest = 3;

/** Records a word and hands it to the next computation, in one transaction: a verdict is an input like any other. */
export function recordWord(context: Context, findings: Findings, word: Word): Promise<MutationOutcome | null> {
  const place = new Place(findings);
  const { decision, class: given } = word;
  if (given !== null && (decision === 'REJECTED') !== (given === 'UNRELATED')) place.in('class').report(UserErrorCode.CONTRADICTION, { value: given, wanted: `decision: ${decision}` });
  if (word.interaction !== null && Math.abs(word.interaction) > strongest) place.in('interaction').report(UserErrorCode.VALUE_MALFORMED, { value: String(word.interaction), wanted: '-3 · -2 · -1 · 0 · 1 · 2 · 3' });
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
    const said = word.kind === 'INTERACTION' ? { interaction: word.interaction } : { decision: word.decision, class: word.class, ...(themes === null ? {} : { theme_shares: themes }) };
    const content = { code, action_code: word.action, line_code: word.line, by: word.by, reason: word.reason, ...said };
    await putInputs(em, [{
      kind: inputKinds[word.kind],
      code,
      ...(isWithdrawal(word) ? { operation: 'DELETE', content: null } : { operation: 'PUT', content }),
    }]);
    return outcomeOf(stored);
  });
}

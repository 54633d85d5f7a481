import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import { store } from '../../kernel/import/store.ts';
import { readGiven, readWhole, type Given, type InputFields } from '../../kernel/mutation/field.ts';
import { checkOrder, day, oneOf, texts } from '../../kernel/mutation/fields.ts';
import type { MutationOutcome } from '../../kernel/mutation/outcome.ts';
import { Place, type Findings } from '../../kernel/mutation/place.ts';
import { change, heldRow, outcomeOf, refuseProblems } from '../../kernel/mutation/record.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { lines } from '../agreement/line.input.ts';
import { ProposalState, type StoredOutcome } from './proposal-outcome.ts';
import { nextStates } from './transition.ts';

export const outcomeFields: InputFields = {
  state: oneOf(ProposalState, 'The state it came into.', { required: true }),
  on: day('The day; null when nobody says.'),
  note: texts('What is said of it; the reason when it is declined.'),
  lines: lines('Plan lines that take it up; at least one when it is adopted.'),
};

/** What a step must have, whenever it was recorded. */
function checkStep({ state, on, note, lines: taken }: StoredOutcome, before: string | null, place: Place): void {
  if (state === ProposalState.DECLINED && note === null) place.in('note').report(UserErrorCode.REASON_MISSING);
  if (state === ProposalState.ADOPTED && (taken ?? []).length === 0) place.in('lines').report(UserErrorCode.LINE_MISSING);
  if (state !== ProposalState.ADOPTED && state !== ProposalState.DONE && (taken ?? []).length > 0) {
    place.in('lines').report(UserErrorCode.CONTRADICTION, { value: taken![0]!.code, wanted: `state: ${state}` });
  }
  checkOrder(before, on, place.in('on'));
}

/** The history with the step in it: a new one at its end, or, for the state it is in already, the last one corrected. */
function historyWith(outcomes: readonly StoredOutcome[], given: Given, place: Place): StoredOutcome[] {
  const last = outcomes.at(-1);
  const state = given['state'] as ProposalState;
  const correcting = last?.state === state;
  const allowed = nextStates(last?.state ?? null);
  if (!correcting && !allowed.includes(state)) {
    place.in('state').report(UserErrorCode.TRANSITION_ILLEGAL, { value: `${last?.state ?? '—'} → ${state}`, wanted: allowed.join(', ') || '—' });
  }
  const step = { ...(correcting ? last : {}), ...(correcting ? readGiven(outcomeFields, given, place) : readWhole(outcomeFields, given, place)) } as StoredOutcome;
  const earlier = correcting ? outcomes.slice(0, -1) : outcomes;
  // A step without a day does not hide the last day that is known.
  checkStep(step, earlier.findLast(({ on }) => on !== null)?.on ?? null, place);
  return [...earlier, step];
}

/** Appends to what became of a proposal, or corrects its last step. */
export function recordOutcome(context: Context, findings: Findings, code: string, given: Given): Promise<MutationOutcome | null> {
  const place = new Place(findings);
  return change(context, findings, async (em: EntityManager) => {
    const held = await heldRow(em, 'proposal', code);
    if (held === null) place.in('proposal').report(UserErrorCode.NOT_RECORDED, { value: code, wanted: 'proposal' });
    // Of a proposal that nobody recorded no step can be legal or illegal.
    const outcomes = held === null ? [] : historyWith((held['outcomes'] ?? []) as StoredOutcome[], given, place);
    await refuseProblems(em, findings);
    return outcomeOf(await store(em, 'proposal', [{ code, kind: held!['kind'], texts: held!['texts'], outcomes }]));
  });
}

import type { FieldOptions, Given, InputField, InputFields } from '../../kernel/mutation/field.ts';
import { checkInstitution } from '../../kernel/mutation/code.fields.ts';
import { oneOf, text, texts } from '../../kernel/mutation/fields.ts';
import { many, things } from '../../kernel/mutation/many.ts';
import type { Place } from '../../kernel/mutation/place.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { ActorKind } from './actor.ts';

/** Whether the register that the kind names holds the code. */
export function checkActor({ kind, code }: Given, place: Place): void {
  if (kind === null && code !== null) place.in('kind').report(UserErrorCode.REQUIRED);
  if (kind !== null && code === null) place.in('code').report(UserErrorCode.REQUIRED);
  if (kind === null || typeof code !== 'string') return;
  if (kind === ActorKind.ASSOCIATION) return place.refersTo('association', code);
  const council = code.startsWith('COUNCIL:');
  if (council === (kind === ActorKind.COUNCIL)) return checkInstitution(code, place.in('code'));
  place.in('kind').report(UserErrorCode.CONTRADICTION, { value: String(kind), wanted: code });
}

export const actorFields: InputFields = {
  kind: oneOf(ActorKind, 'In whose register it is found; null when it stands in none.'),
  code: text('Code of the institution or the association, or "COUNCIL:" and the territory’s code; null when it stands in no register.', { names: 'association' }),
  name: texts('Its name, as the document gives it.'),
};

export function checkNamed(actor: Given, place: Place): void {
  checkActor(actor, place);
  if (actor['code'] === null && actor['name'] === null) place.in('name').report(UserErrorCode.REQUIRED);
}

const oneActor = things('ActorInput', 'Someone who acts: from a register, or by name alone.', actorFields, { one: true, check: checkNamed });

export const actor = (description: string, options: FieldOptions = {}): InputField => ({ ...oneActor, ...options, description });
export const actors = (description: string, options: FieldOptions = {}): InputField => many(oneActor, description, options);

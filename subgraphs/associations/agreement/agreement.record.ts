import type { Given, InputFields } from '../../kernel/mutation/field.ts';
import { listed, own, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { checkOrder, day, flag, listOfTexts, money, ofEveryRow, sources, text, texts, yesOrNo } from '../../kernel/mutation/fields.ts';
import { things } from '../../kernel/mutation/many.ts';
import type { Place } from '../../kernel/mutation/place.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actorFields, checkActor } from '../actor/actor.input.ts';
import type { StoredAgreementContribution, StoredParty } from './agreement-party.ts';
import { lines } from './line.input.ts';

const party: InputFields = {
  kind: { ...actorFields['kind']!, required: true, description: 'In whose register it is found.' },
  code: { ...actorFields['code']!, required: true, description: 'Code of the institution or the association, or "COUNCIL:" and the territory’s code.' },
  name: actorFields['name']!,
  sources: sources('The documents that name it as a party.'),
};

const contribution: InputFields = {
  party: text('Code of the party that brings it.', { required: true }),
  kind: listed('contribution-kinds', 'Kind, from the list contribution-kinds.', { required: true }),
  promised: money('Money promised, in dirhams; null when no amount is stated or it is no money.'),
  paid: money('Money paid so far, in dirhams; null when not stated or it is no money.'),
  statedBy: text('Code of the party that states these amounts; null when the agreement itself does. The two sides of one contribution are two entries.'),
  schedule: things('ContributionInstalmentInput', 'A part of a contribution that is due on a day.', {
    dueOn: day('The day; null when only the amount is stated.'),
    amount: money('The amount, in dirhams; null when only the day is stated.'),
  }),
};

function checkContributions(contributions: readonly StoredAgreementContribution[], parties: readonly StoredParty[], place: Place): void {
  const codes = parties.map(({ code }) => code);
  for (const [at, { party: bringer, statedBy }] of contributions.entries()) {
    if (!codes.includes(bringer)) place.in(at).in('party').report(UserErrorCode.NOT_A_PARTY, { value: bringer });
    if (statedBy != null && !codes.includes(statedBy)) place.in(at).in('statedBy').report(UserErrorCode.NOT_A_PARTY, { value: statedBy });
  }
}

function rules(row: Given, place: Place): void {
  const { code, parties, contributions, signed, signed_on: signedOn, in_force_from: from, in_force_to: to, open_ended: openEnded, translates_code: translates } = row;
  const named = (parties ?? []) as StoredParty[];
  place.in('parties').once(named.map((one) => one.code ?? ''));
  checkContributions((contributions ?? []) as StoredAgreementContribution[], named, place.in('contributions'));
  if (typeof signedOn === 'string' && signed !== true) place.in('signedOn').report(UserErrorCode.CONTRADICTION, { value: signedOn, wanted: `signed: ${String(signed ?? null)}` });
  if (typeof to === 'string' && openEnded === true) place.in('inForceTo').report(UserErrorCode.CONTRADICTION, { value: to, wanted: 'openEnded: true' });
  if (translates === code) place.in('translates').report(UserErrorCode.REFERS_TO_ITSELF, { value: String(code) });
  checkOrder(from, to, place.in('inForceTo'));
}

export const agreementRecording: Recording = {
  name: 'Agreement',
  is: 'a memorandum, a framework or a convention',
  table: 'agreement',
  rules,
  fields: {
    kind: listed('agreement-kinds', 'Kind, from the list agreement-kinds.', { required: true }),
    title: texts('Its title.', { required: true, as: 'titles' }),
    aims: listOfTexts('What it is for, one aim each.'),
    themes: themes('Theme codes: what it is about.'),
    territory: territory('Code of the territory it is about.'),
    consultation: own('consultation', 'Code of the consultation at which it was made.', { as: 'consultation_code' }),
    parties: things('AgreementPartyInput', 'Someone who signed an agreement or is to sign it.', party, { required: true, check: checkActor }),
    contributions: things('AgreementContributionInput', 'What a party brings, as one side states it.', contribution),
    lines: lines('Plan lines that it covers.'),
    signed: flag('Whether it was signed; null when no document says.'),
    signedOn: day('The day it was signed.'),
    inForceFrom: day('First day in force.'),
    inForceTo: day('Last day in force; null when it has none, see openEnded.'),
    openEnded: yesOrNo('true: the document says that it has no end.'),
    translates: own('agreement', 'Code of the memorandum or framework that it turns into commitments.', { as: 'translates_code' }),
    sources: sources('Every document that states it.'),
    ...ofEveryRow,
  },
};

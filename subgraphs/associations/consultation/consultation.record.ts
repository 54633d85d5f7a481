import type { Given, InputField, InputFields } from '../../kernel/mutation/field.ts';
import { checkInstitution, foreignCodes, listed, own, populations, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { count, day, listOfTexts, oneOf, ofEveryRow, source, sources, text, texts, yesOrNo } from '../../kernel/mutation/fields.ts';
import { many, things } from '../../kernel/mutation/many.ts';
import type { Place } from '../../kernel/mutation/place.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actors } from '../actor/actor.input.ts';
import { ActorKind } from '../actor/actor.ts';
import { CountedUnit } from './attendance.ts';

const person: InputFields = {
  name: texts('Their name; null when the document tells only the role.'),
  role: texts('In which office they spoke.'),
  statement: texts('What they are reported to have said.'),
  institution: text('Code of the institution for which they spoke.', { as: 'institutionCode' }),
};
const checkPerson = ({ name, role, institutionCode }: Given, place: Place): void => {
  if ((name ?? null) === null && (role ?? null) === null) place.in('name').report(UserErrorCode.REQUIRED);
  if (typeof institutionCode === 'string') checkInstitution(institutionCode, place.in('institution'));
};
const speaker = things('ConsultationSpeakerInput', 'A person who chaired a consultation or spoke there.', person, { one: true, check: checkPerson });

const organisers = ((): InputField => {
  const all = actors('Who organised it.');
  const stored = ({ kind, code, name }: { kind: string | null; code: string | null; name: unknown }) => ({
    name: name ?? {},
    associationCode: kind === ActorKind.ASSOCIATION ? code : null,
    institutionCode: kind === ActorKind.INSTITUTION ? code : null,
    councilCode: kind === ActorKind.COUNCIL ? code : null,
  });
  return { ...all, read: (values, place) => (all.read(values, place) as Parameters<typeof stored>[0][]).map(stored) };
})();

const participants = things('ConsultationParticipantsInput', 'Those of one category who took part.', {
  category: listed('participant-categories', 'Category, from the list participant-categories.', { required: true }),
  label: texts('Who they are, in the document’s words.', { as: 'labels' }),
  count: count(1, 'How many; null when the document names them without a figure.'),
  approximate: yesOrNo('true: the document says "about".'),
  unit: oneOf(CountedUnit, 'What is counted; null without a figure.'),
}, {
  check: ({ count: counted, unit }, place) => {
    if (counted !== null && unit === null) place.in('unit').report(UserErrorCode.REQUIRED);
  },
});

export const consultationRecording: Recording = {
  name: 'Consultation',
  is: 'a consultation',
  table: 'consultation',
  fields: {
    title: texts('Its title.', { required: true, as: 'titles' }),
    series: own('consultation_series', 'Code of the series it belongs to; null when it stands alone.', { as: 'series_code' }),
    edition: count(1, 'Its number within the series, 6 for the sixth.'),
    themes: themes('Theme codes: what it was about.'),
    populations: populations('Population codes: whom it was about.'),
    territory: territory('Code of the territory where it was held.'),
    scope: territory('Code of the territory it was about.', { as: 'scope_code' }),
    plans: foreignCodes('Codes of territorial plans that it was held for; they are not looked up.', { as: 'plan_codes' }),
    venue: texts('The hall or place.'),
    date: day('First day; null when no document gives one that a calendar knows.'),
    dateText: texts('The day as the document gives it.'),
    durationDays: count(1, 'How many days it lasted.'),
    organisers,
    chair: { ...speaker, description: 'Who chaired it.' },
    speakers: many(speaker, 'Who spoke, and what is reported of it.'),
    framework: texts('Under which programme or plan it was held.'),
    aims: listOfTexts('What it was for, one aim each.'),
    sessions: things('ConsultationSessionInput', 'A part of a consultation.', {
      kind: text('Kind of session, for example "PLENARY" or "WORKSHOP".', { required: true }),
      title: texts('Its title.', { required: true, as: 'titles' }),
      source,
    }),
    participants,
    documents: sources('Documents that it issued.'),
    notes: listOfTexts('What else the documents say of it.'),
    sources: sources('Every document that states it.'),
    ...ofEveryRow,
  },
};

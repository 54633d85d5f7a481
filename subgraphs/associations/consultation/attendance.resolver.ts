import { FieldResolver, Resolver, Root } from 'type-graphql';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { Institution } from '../institution.reference.ts';
import { ConsultationParticipants, ConsultationSession, ConsultationSpeaker } from './attendance.ts';

@Resolver(() => ConsultationSpeaker)
class ConsultationSpeakerFields {
  @FieldResolver(() => Institution, { nullable: true, description: 'The institution for which they spoke; null when it is none of the register, or not stated.' })
  institution(@Root() { institutionCode }: ConsultationSpeaker) {
    return institutionCode === null ? null : { code: institutionCode };
  }
}

export const attendanceResolvers = [
  ConsultationSpeakerFields,
  localizedResolver(ConsultationSpeaker, 'names'),
  translatedResolver(ConsultationSpeaker, {
    one: { role: 'In which office they spoke; null when not stated.', statement: 'What the document reports them to have said; null when it reports nothing.' },
  }),
  localizedResolver(ConsultationSession, 'titles'),
  translatedResolver(ConsultationParticipants, { one: { label: 'Who they are, in the document’s words.' } }),
] as const;

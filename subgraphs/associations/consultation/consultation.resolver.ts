import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { Actor } from '../actor/actor.ts';
import { agreements } from '../agreement/agreement.list.ts';
import { ConsultationSeries } from '../consultation-series/consultation-series.ts';
import { Plan } from '../plan.reference.ts';
import { Population } from '../population.reference.ts';
import { proposals } from '../proposal/proposal.list.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { ConsultationParticipants, ConsultationSession, ConsultationSpeaker, organiserOf, participantsOf, speakerOf } from './attendance.ts';
import { consultations } from './consultation.list.ts';
import { consultationRecording } from './consultation.record.ts';
import { Consultation } from './consultation.ts';

@Resolver(() => Consultation)
class ConsultationFields {
  @FieldResolver(() => ConsultationSeries, { nullable: true, description: 'The series it belongs to; null when it stands alone.' })
  series(@Root() { seriesCode }: Consultation, @Ctx() { load }: Context) {
    return seriesCode ? load.by(ConsultationSeries, 'code', seriesCode) : null;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it was about.' })
  themes(@Root() { themeCodes }: Consultation) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'Populations it was about; empty when not stated.' })
  populations(@Root() { populationCodes }: Consultation) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it was held; null when not stated.' })
  territory(@Root() { territoryCode }: Consultation) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory it was about, for example the region of a regional meeting; null when not stated.' })
  scope(@Root() { scopeCode }: Consultation) {
    return scopeCode ? { code: scopeCode } : null;
  }

  @FieldResolver(() => [Actor], { description: 'Who organised it; empty when not stated.' })
  organisers(@Root() { organisers }: Consultation) {
    return organisers.map(organiserOf);
  }

  @FieldResolver(() => ConsultationSpeaker, { nullable: true, description: 'Who chaired it; null when not stated.' })
  chair(@Root() { chair }: Consultation) {
    return chair ? speakerOf(chair) : null;
  }

  @FieldResolver(() => [ConsultationSpeaker], { description: 'Who spoke, and what the document reports of it.' })
  speakers(@Root() { speakers }: Consultation) {
    return speakers.map(speakerOf);
  }

  @FieldResolver(() => [ConsultationSession], { description: 'Its sessions in their order; empty when not stated.' })
  sessions(@Root() { sessions }: Consultation) {
    return sessions;
  }

  @FieldResolver(() => [ConsultationParticipants], { description: 'Who took part, by category.' })
  participants(@Root() { participants }: Consultation) {
    return participants.map(participantsOf);
  }

  @FieldResolver(() => [Plan], { nullable: 'items', description: 'Territorial plans that it was held for; empty when none is named.' })
  plans(@Root() { planCodes }: Consultation) {
    return planCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => proposals.Connection, { description: 'What was proposed, expected or complained of there.' })
  proposals(@Root() { code }: Consultation, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, ownedBy('consultation_code'), args);
  }

  @FieldResolver(() => agreements.Connection, { description: 'Agreements made there.' })
  agreements(@Root() { code }: Consultation, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, ownedBy('consultation_code'), args);
  }
}

export const consultationResolvers = [
  ConsultationFields,
  recordResolver(Consultation, consultationRecording),
  localizedResolver(Consultation, 'titles'),
  translatedResolver(Consultation, {
    one: {
      venue: 'The hall or place; null when not stated.',
      dateText: 'The day as the document gives it, for example a day of the week; null when it gives none.',
      framework: 'Under which programme or plan it was held; null when not stated.',
    },
    lists: { aims: 'What it was for, one aim each.', notes: 'What else the documents say of it.' },
  }),
  entityResolver(Consultation, consultations, { one: 'consultation', many: 'consultations', is: 'a consultation' }),
] as const;

import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { Association } from '../association/association.ts';
import { consultations } from '../consultation/consultation.list.ts';
import { Theme } from '../theme.reference.ts';
import { consultationSeries } from './consultation-series.list.ts';
import { consultationSeriesRecording } from './consultation-series.record.ts';
import { ConsultationSeries } from './consultation-series.ts';

@Resolver(() => ConsultationSeries)
class ConsultationSeriesFields {
  @FieldResolver(() => Association, { nullable: true, description: 'The association or network that organises it; null when it is none, or not stated.' })
  organiser(@Root() { organiserCode }: ConsultationSeries, @Ctx() { load }: Context) {
    return organiserCode ? load.by(Association, 'code', organiserCode) : null;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it is about; empty when nobody has coded it.' })
  themes(@Root() { themeCodes }: ConsultationSeries) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => consultations.Connection, { description: 'Its meetings that are recorded.' })
  consultations(@Root() { code }: ConsultationSeries, @Args(() => consultations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return consultations.under(context, code, ownedBy('series_code'), args);
  }
}

export const consultationSeriesResolvers = [
  ConsultationSeriesFields,
  recordResolver(ConsultationSeries, consultationSeriesRecording),
  localizedResolver(ConsultationSeries, 'titles'),
  translatedResolver(ConsultationSeries, {
    one: { startedText: 'When it began, as the document says; null when it does not.' },
    lists: { topics: 'Subjects it has taken up, as the document lists them.', notes: 'What else the document says of it.' },
  }),
  entityResolver(ConsultationSeries, consultationSeries, { one: 'consultationSeries', many: 'consultationSeriesList', is: 'a series of consultations' }),
] as const;

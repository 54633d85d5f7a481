import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Association } from '../association/association.ts';
import { Theme } from '../theme.reference.ts';
import { trainings } from './training.list.ts';
import { trainingRecording } from './training.record.ts';
import { Training } from './training.ts';

@Resolver(() => Training)
class TrainingFields {
  @FieldResolver(() => Association, { nullable: true, description: 'The association whose people had it.' })
  association(@Root() { associationCode }: Training, @Ctx() { load }: Context) {
    return load.by(Association, 'code', associationCode);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who gave it; null when not stated.' })
  provider(@Root() { provider }: Training) {
    return provider ? actorOf(provider) : null;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it was about.' })
  themes(@Root() { themeCodes }: Training) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether its certificate is valid on a day; null when it is not known from when, or whether there is one.' })
  validOn(@Root() { certified, validFrom, validTo }: Training, @Arg('day', () => CalendarDate, { description: 'The day.' }) day: string) {
    if (certified === false) return false;
    return certified && validFrom ? validFrom <= day && (!validTo || validTo >= day) : null;
  }
}

export const trainingResolvers = [
  TrainingFields,
  localizedResolver(Training, 'titles'),
  recordResolver(Training, trainingRecording),
  entityResolver(Training, trainings, { one: 'training', many: 'trainings', is: 'a training' }),
] as const;

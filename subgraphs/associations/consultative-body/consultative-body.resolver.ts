import { FieldResolver, Resolver, Root } from 'type-graphql';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { consultativeBodies } from './consultative-body.list.ts';
import { consultativeBodyRecording } from './consultative-body.record.ts';
import { ConsultativeBody } from './consultative-body.ts';

@Resolver(() => ConsultativeBody)
class ConsultativeBodyFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'The territory whose council it advises.' })
  territory(@Root() { territoryCode }: ConsultativeBody) {
    return { code: territoryCode };
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'On what it advises; empty when nobody has coded it.' })
  themes(@Root() { themeCodes }: ConsultativeBody) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Actor], { description: 'Who sits in it; empty when not stated.' })
  members(@Root() { members }: ConsultativeBody) {
    return members.map(actorOf);
  }
}

export const consultativeBodyResolvers = [
  ConsultativeBodyFields,
  localizedResolver(ConsultativeBody, 'names'),
  recordResolver(ConsultativeBody, consultativeBodyRecording),
  entityResolver(ConsultativeBody, consultativeBodies, { one: 'consultativeBody', many: 'consultativeBodies', is: 'a consultative body' }),
] as const;

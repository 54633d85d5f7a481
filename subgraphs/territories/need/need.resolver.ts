import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory/territory.ts';
import { Theme } from '../theme.reference.ts';
import { needs } from './need.list.ts';
import { needRecording } from './need.record.ts';
import { Need } from './need.ts';

@Resolver(() => Need)
class NeedFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The service that is lacking; null when no one owns its code.' })
  theme(@Root() { themeCode }: Need): Theme {
    return { code: themeCode };
  }

  @FieldResolver(() => Population, { nullable: true, description: 'Who lacks it; null when the document does not say.' })
  population(@Root() { populationCode }: Need): Population | null {
    return populationCode ? { code: populationCode } : null;
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where.' })
  territory(@Root() { territoryCode }: Need, @Ctx() { load }: Context) {
    return load.by(Territory, 'code', territoryCode);
  }
}

export const needResolvers = [
  NeedFields,
  recordResolver(Need, needRecording),
  entityResolver(Need, needs, { one: 'need', many: 'needs', is: 'a need' }),
] as const;

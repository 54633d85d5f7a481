import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { Theme } from '../theme/theme.ts';
import { Indicator } from './indicator.ts';
import { indicators } from './indicator.list.ts';

@Resolver(() => Indicator)
class IndicatorFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The theme field whose outcome it measures.' })
  theme(@Root() indicator: Indicator, @Ctx() { load }: Context) {
    return load.by(Theme, 'code', indicator.themeCode);
  }
}

export const indicatorResolvers = [
  IndicatorFields,
  localizedResolver(Indicator, 'names'),
  entityResolver(Indicator, indicators, { one: 'indicator', many: 'indicators', is: 'an indicator' }),
] as const;

import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { actions } from '../action/action.list.ts';
import { indicators } from '../indicator/indicator.list.ts';
import { Theme } from './theme.ts';
import { themes } from './theme.list.ts';

@Resolver(() => Theme)
class ThemeFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The theme above; null for a domain.' })
  parent(@Root() theme: Theme, @Ctx() { load }: Context) {
    return theme.parentCode ? load.by(Theme, 'code', theme.parentCode) : null;
  }

  @FieldResolver(() => themes.Connection, { description: 'The themes just below.' })
  children(@Root() theme: Theme, @Args(() => themes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return themes.under(context, theme.code, ownedBy('parent_code'), args);
  }

  @FieldResolver(() => actions.Connection, { description: 'National actions with exactly this theme; for a whole branch use actions(where: {theme: {within: …}}).' })
  actions(@Root() theme: Theme, @Args(() => actions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return actions.under(context, theme.code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => indicators.Connection, { description: 'Indicators of this theme.' })
  indicators(@Root() theme: Theme, @Args(() => indicators.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return indicators.under(context, theme.code, ownedBy('theme_code'), args);
  }
}

export const themeResolvers = [
  ThemeFields,
  localizedResolver(Theme, 'names'),
  entityResolver(Theme, themes, { one: 'theme', many: 'themes', is: 'a theme' }),
] as const;

import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { conformity } from './conformity/conformity.list.ts';
import { Norm } from './norm.ts';
import { norms } from './norm.list.ts';
import { provisions } from './provision/provision.list.ts';

@Resolver(() => Norm)
class NormFields {
  @FieldResolver(() => provisions.Connection, { description: 'What it asks, provision by provision.' })
  provisions(@Root() { code }: Norm, @Args(() => provisions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return provisions.under(context, code, ownedBy('norm_code'), args);
  }

  @FieldResolver(() => conformity.Connection, { description: 'What is known of those who are held against it, test by test.' })
  conformity(@Root() { code }: Norm, @Args(() => conformity.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return conformity.under(context, code, ownedBy('norm_code'), args);
  }
}

export const normResolvers = [
  NormFields,
  localizedResolver(Norm, 'titles'),
  translatedResolver(Norm, { one: { ruleText: 'The norm’s own rule in words: which provisions must be fulfilled.' } }),
  entityResolver(Norm, norms, { one: 'norm', many: 'norms', is: 'a norm' }),
] as const;

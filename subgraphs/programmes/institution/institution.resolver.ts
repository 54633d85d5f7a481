import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { actions } from '../action/action.list.ts';
import { programmes } from '../programme/programme.list.ts';
import { strategies } from '../strategy/strategy.list.ts';
import { Institution } from './institution.ts';
import { institutions } from './institution.list.ts';

@Resolver(() => Institution)
class InstitutionFields {
  @FieldResolver(() => Institution, { nullable: true, description: 'The institution it belongs to; null at the top.' })
  parent(@Root() institution: Institution, @Ctx() { load }: Context) {
    return institution.parentCode ? load.by(Institution, 'code', institution.parentCode) : null;
  }

  @FieldResolver(() => strategies.Connection, { description: 'Strategies it leads.' })
  strategies(@Root() { code }: Institution, @Args(() => strategies.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return strategies.under(context, code, ownedBy('institution_code'), args);
  }

  @FieldResolver(() => programmes.Connection, { description: 'Programmes it leads.' })
  programmes(@Root() { code }: Institution, @Args(() => programmes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return programmes.under(context, code, ownedBy('institution_code'), args);
  }

  @FieldResolver(() => actions.Connection, { description: 'National actions that it owns.' })
  actions(@Root() { code }: Institution, @Args(() => actions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return actions.under(context, code, ownedBy('owner_code'), args);
  }

  @FieldResolver(() => actions.Connection, { description: 'National actions that name it as a partner.' })
  partnerActions(@Root() { code }: Institution, @Args(() => actions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return actions.under(context, code, listedIn('partner_codes'), args);
  }
}

export const institutionResolvers = [
  InstitutionFields,
  localizedResolver(Institution, 'names'),
  entityResolver(Institution, institutions, { one: 'institution', many: 'institutions', is: 'an institution' }),
] as const;

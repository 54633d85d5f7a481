import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Institution } from '../institution/institution.ts';
import { programmes } from '../programme/programme.list.ts';
import { strategyRecording } from './strategy.record.ts';
import { Strategy } from './strategy.ts';
import { strategies } from './strategy.list.ts';

@Resolver(() => Strategy)
class StrategyFields {
  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that leads it; null when not stated.' })
  institution(@Root() { institutionCode }: Strategy, @Ctx() { load }: Context) {
    return institutionCode ? load.by(Institution, 'code', institutionCode) : null;
  }

  @FieldResolver(() => programmes.Connection, { description: 'Programmes that carry it out.' })
  programmes(@Root() { code }: Strategy, @Args(() => programmes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return programmes.under(context, code, ownedBy('strategy_code'), args);
  }
}

export const strategyResolvers = [
  StrategyFields,
  recordResolver(Strategy, strategyRecording),
  localizedResolver(Strategy, 'titles'),
  entityResolver(Strategy, strategies, { one: 'strategy', many: 'strategies', is: 'a strategy' }),
] as const;

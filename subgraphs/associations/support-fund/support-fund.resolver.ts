import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { actorResolver } from '../actor/actor.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { fundCalls } from './fund-call.list.ts';
import { grants } from './grant.list.ts';
import { supportFunds } from './support-fund.list.ts';
import { supportFundRecording } from './support-fund.record.ts';
import { cellOf, contributorsOf, FundContributor, SteeringCell, SupportFund } from './support-fund.ts';

@Resolver(() => SupportFund)
class SupportFundFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'The territory that it serves; null when it serves all, or not stated.' })
  territory(@Root() { territoryCode }: SupportFund) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it supports; empty when not stated.' })
  themes(@Root() { themeCodes }: SupportFund) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'For whom; empty when not stated.' })
  populations(@Root() { populationCodes }: SupportFund) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who manages it; null when not stated.' })
  manager(@Root() { manager }: SupportFund) {
    return manager ? actorOf(manager) : null;
  }

  @FieldResolver(() => [FundContributor], { description: 'Who pays into it, and what; empty when not stated.' })
  contributors(@Root() fund: SupportFund) {
    return contributorsOf(fund);
  }

  @FieldResolver(() => SteeringCell, { nullable: true, description: 'The joint cell that steers it; null when it has none, or not stated.' })
  cell(@Root() fund: SupportFund) {
    return cellOf(fund);
  }

  @FieldResolver(() => fundCalls.Connection, { description: 'Its calls for projects.' })
  calls(@Root() { code }: SupportFund, @Args(() => fundCalls.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundCalls.under(context, code, ownedBy('fund_code'), args);
  }

  @FieldResolver(() => grants.Connection, { description: 'What it granted; totals.budget sums the amounts.' })
  grants(@Root() { code }: SupportFund, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('fund_code'), args);
  }
}

export const supportFundResolvers = [
  SupportFundFields,
  ...actorResolver(FundContributor),
  localizedResolver(SupportFund, 'names'),
  translatedResolver(SteeringCell, { one: { note: 'What the document says of it; null when it says nothing.' } }),
  recordResolver(SupportFund, supportFundRecording),
  entityResolver(SupportFund, supportFunds, { one: 'supportFund', many: 'supportFunds', is: 'a support fund' }),
] as const;

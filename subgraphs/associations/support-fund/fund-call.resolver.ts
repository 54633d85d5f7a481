import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { fundingMatches } from '../funding-request/funding-match.list.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { fundCalls } from './fund-call.list.ts';
import { FundCall } from './fund-call.ts';
import { grants } from './grant.list.ts';
import { fundCallRecording } from './support-fund.record.ts';
import { SupportFund } from './support-fund.ts';

@Resolver(() => FundCall)
class FundCallFields {
  @FieldResolver(() => SupportFund, { nullable: true, description: 'The fund that calls.' })
  fund(@Root() { fundCode }: FundCall, @Ctx() { load }: Context) {
    return load.by(SupportFund, 'code', fundCode);
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'Themes that a project must meet; empty when all are welcome.' })
  themes(@Root() { themeCodes }: FundCall) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'Populations that a project must meet; empty when all are welcome.' })
  populations(@Root() { populationCodes }: FundCall) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory that projects must lie in; null when all are welcome.' })
  territory(@Root() { territoryCode }: FundCall) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The least that one project is given; null when not stated.' })
  amountFrom(@Root() { amountFrom }: FundCall) {
    return dirhams(amountFrom);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The most that one project is given; null when not stated.' })
  amountTo(@Root() { amountTo }: FundCall) {
    return dirhams(amountTo);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What the whole call gives; null when not stated.' })
  budget(@Root() { budget }: FundCall) {
    return dirhams(budget);
  }

  @FieldResolver(() => grants.Connection, { description: 'What was granted under it.' })
  grants(@Root() { code }: FundCall, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('call_code'), args);
  }

  @FieldResolver(() => fundingMatches.Connection, { description: 'Projects that look for money and may answer it, those that meet most first.' })
  matches(@Root() { code }: FundCall, @Args(() => fundingMatches.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingMatches.under(context, code, ownedBy('call_code'), args);
  }
}

export const fundCallResolvers = [
  FundCallFields,
  localizedResolver(FundCall, 'titles'),
  recordResolver(FundCall, fundCallRecording),
  entityResolver(FundCall, fundCalls, { one: 'fundCall', many: 'fundCalls', is: 'a call of a fund' }),
] as const;

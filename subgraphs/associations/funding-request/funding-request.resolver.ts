import { Args, Ctx, FieldResolver, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { AgreedLine, lineOf, PlanLineReference } from '../agreement/agreed-line.ts';
import { Population } from '../population.reference.ts';
import { FundCall } from '../support-fund/fund-call.ts';
import { grants } from '../support-fund/grant.list.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { fundingMatches } from './funding-match.list.ts';
import { FundingMatch } from './funding-match.ts';
import { fundingRequests } from './funding-request.list.ts';
import { fundingRequestRecording } from './funding-request.record.ts';
import { FundingRequest } from './funding-request.ts';
import { MatchReason, reasonsOf } from './match-reason.ts';

@Resolver(() => FundingRequest)
class FundingRequestFields {
  @FieldResolver(() => Actor, { nullable: true, description: 'Who asks; null when not stated.' })
  applicant(@Root() { applicant }: FundingRequest) {
    return applicant ? actorOf(applicant) : null;
  }

  @FieldResolver(() => AgreedLine, { nullable: true, description: 'The plan line that it is; null when it is none yet, or when its register does not hold it: lineReference tells its code.' })
  line(@Root() { line }: FundingRequest, @Ctx() { load }: Context) {
    return line ? lineOf(line, load) : null;
  }

  @FieldResolver(() => PlanLineReference, { nullable: true, description: 'Kind and code of the plan line that it is; null when it is none yet.' })
  lineReference(@Root() { line }: FundingRequest) {
    return line;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it is about; empty when not stated.' })
  themes(@Root() { themeCodes }: FundingRequest) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'For whom; empty when not stated.' })
  populations(@Root() { populationCodes }: FundingRequest) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it is; null when not stated.' })
  territory(@Root() { territoryCode }: FundingRequest) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it looks for; null when not stated.' })
  amount(@Root() { amount }: FundingRequest) {
    return dirhams(amount);
  }

  @FieldResolver(() => grants.Connection, { description: 'What it was granted.' })
  grants(@Root() { code }: FundingRequest, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('request_code'), args);
  }

  @FieldResolver(() => fundingMatches.Connection, { description: 'Calls that it may answer, those of which it meets most first, each with its reasons.' })
  matches(@Root() { code }: FundingRequest, @Args(() => fundingMatches.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingMatches.under(context, code, ownedBy('request_code'), args);
  }
}

@Resolver(() => FundingMatch)
class FundingMatchFields {
  @FieldResolver(() => FundingRequest, { nullable: true, description: 'The project.' })
  request(@Root() { requestCode }: FundingMatch, @Ctx() { load }: Context) {
    return load.by(FundingRequest, 'code', requestCode);
  }

  @FieldResolver(() => FundCall, { nullable: true, description: 'The call.' })
  call(@Root() { callCode }: FundingMatch, @Ctx() { load }: Context) {
    return load.by(FundCall, 'code', callCode);
  }

  @FieldResolver(() => [MatchReason], { description: 'How the project stands to each of the four conditions.' })
  reasons(@Root() match: FundingMatch) {
    return reasonsOf(match);
  }

  @Query(() => fundingMatches.Connection, { nullable: true, description: 'Lists projects that look for money beside the calls that they may answer, those that meet most first.' })
  fundingMatches(@Args(() => fundingMatches.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingMatches.all(context, args);
  }
}

export const fundingRequestResolvers = [
  FundingRequestFields,
  FundingMatchFields,
  localizedResolver(FundingRequest, 'titles'),
  localizedResolver(MatchReason, 'texts'),
  recordResolver(FundingRequest, fundingRequestRecording),
  entityResolver(FundingRequest, fundingRequests, { one: 'fundingRequest', many: 'fundingRequests', is: 'a project that looks for money' }),
] as const;

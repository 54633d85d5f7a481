import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { AgreedLine, lineOf, PlanLineReference } from '../agreement/agreed-line.ts';
import { FundingRequest } from '../funding-request/funding-request.ts';
import { FundCall } from './fund-call.ts';
import { grants } from './grant.list.ts';
import { Grant } from './grant.ts';
import { grantRecording } from './support-fund.record.ts';
import { SupportFund } from './support-fund.ts';

@Resolver(() => Grant)
class GrantFields {
  @FieldResolver(() => SupportFund, { nullable: true, description: 'The fund that gives it.' })
  fund(@Root() { fundCode }: Grant, @Ctx() { load }: Context) {
    return load.by(SupportFund, 'code', fundCode);
  }

  @FieldResolver(() => FundCall, { nullable: true, description: 'The call that it answers; null when it answers none.' })
  call(@Root() { callCode }: Grant, @Ctx() { load }: Context) {
    return callCode ? load.by(FundCall, 'code', callCode) : null;
  }

  @FieldResolver(() => FundingRequest, { nullable: true, description: 'The project that looked for the money; null when it is not recorded.' })
  request(@Root() { requestCode }: Grant, @Ctx() { load }: Context) {
    return requestCode ? load.by(FundingRequest, 'code', requestCode) : null;
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who receives it; null when not stated.' })
  beneficiary(@Root() { beneficiary }: Grant) {
    return beneficiary ? actorOf(beneficiary) : null;
  }

  @FieldResolver(() => AgreedLine, { nullable: true, description: 'The plan line that it pays for; null when there is none, or when its register does not hold it: lineReference tells its code.' })
  line(@Root() { line }: Grant, @Ctx() { load }: Context) {
    return line ? lineOf(line, load) : null;
  }

  @FieldResolver(() => PlanLineReference, { nullable: true, description: 'Kind and code of the plan line that it pays for; null when there is none.' })
  lineReference(@Root() { line }: Grant) {
    return line;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'The amount granted; null when not stated.' })
  amount(@Root() { amount }: Grant) {
    return dirhams(amount);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What was paid of it so far; null when not stated.' })
  paid(@Root() { paid }: Grant) {
    return dirhams(paid);
  }
}

export const grantResolvers = [
  GrantFields,
  recordResolver(Grant, grantRecording),
  entityResolver(Grant, grants, { one: 'grant', many: 'grants', is: 'a grant' }),
] as const;

import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { agreements } from './agreement/agreement.list.ts';
import { careInstitutions } from './care-institution/care-institution.list.ts';
import { proposals } from './proposal/proposal.list.ts';
import { supportFunds } from './support-fund/support-fund.list.ts';

/** Institutions belong to the programmes subgraph; here they are a code that it resolves, what they agreed and what they are asked. */
@ObjectType({ simpleResolvers: true, description: 'A ministry, public establishment, agency, commission or donor that plans, pays or takes part.' })
@Directive('@key(fields: "code")')
export class Institution {
  @Field(() => String, { description: 'Code in the hub’s register of institutions.' })
  code!: string;
}

@Resolver(() => Institution)
export class InstitutionFields {
  @FieldResolver(() => agreements.Connection, { nullable: true, description: 'Memoranda and conventions to which it is a party.' })
  agreements(@Root() { code }: Institution, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('party_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { nullable: true, description: 'Proposals, expectations and constraints addressed to it.' })
  proposals(@Root() { code }: Institution, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, ownedBy('addressee_code'), args);
  }

  @FieldResolver(() => careInstitutions.Connection, { nullable: true, description: 'Care institutions that it runs.' })
  careInstitutions(@Root() { code }: Institution, @Args(() => careInstitutions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return careInstitutions.under(context, code, ownedBy('operator_code'), args);
  }

  @FieldResolver(() => supportFunds.Connection, { nullable: true, description: 'Support funds into which it pays.' })
  supportFunds(@Root() { code }: Institution, @Args(() => supportFunds.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return supportFunds.under(context, code, listedIn('contributor_codes'), args);
  }
}

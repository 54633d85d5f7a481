import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { agreements } from './agreement/agreement.list.ts';
import { associations } from './association/association.list.ts';
import { careInstitutions } from './care-institution/care-institution.list.ts';
import { consultations } from './consultation/consultation.list.ts';
import { consultativeBodies } from './consultative-body/consultative-body.list.ts';
import { fundingRequests } from './funding-request/funding-request.list.ts';
import { goodPractices } from './good-practice/good-practice.list.ts';
import { proposals } from './proposal/proposal.list.ts';
import { supportFunds } from './support-fund/support-fund.list.ts';

/** Territories belong to the territories subgraph; here they are a code that it resolves, and who acts and what was said there. */
@ObjectType({ simpleResolvers: true, description: 'A territory of the Kingdom: the nation, a region, a province or prefecture, or a commune.' })
@Directive('@key(fields: "code")')
@Directive('@interfaceObject')
export class Territory {
  @Field(() => String, { description: 'Official code, for example "08.201".' })
  code!: string;
}

@Resolver(() => Territory)
export class TerritoryFields {
  @FieldResolver(() => associations.Connection, { nullable: true, description: 'Associations, cooperatives and networks of the territory and of those within it.' })
  associations(@Root() { code }: Territory, @Args(() => associations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associations.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => consultations.Connection, { nullable: true, description: 'Consultations held in the territory or about it, or within it.' })
  consultations(@Root() { code }: Territory, @Args(() => consultations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return consultations.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => agreements.Connection, { nullable: true, description: 'Agreements about the territory or one within it, and those to which a council of it is a party.' })
  agreements(@Root() { code }: Territory, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { nullable: true, description: 'Proposals that concern the territory or one within it.' })
  proposals(@Root() { code }: Territory, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => careInstitutions.Connection, { nullable: true, description: 'Care institutions in the territory; totals.places sums their places.' })
  careInstitutions(@Root() { code }: Territory, @Args(() => careInstitutions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return careInstitutions.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => supportFunds.Connection, { nullable: true, description: 'Support funds that serve the territory or one within it.' })
  supportFunds(@Root() { code }: Territory, @Args(() => supportFunds.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return supportFunds.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => fundingRequests.Connection, { nullable: true, description: 'Projects in the territory that look for money.' })
  fundingRequests(@Root() { code }: Territory, @Args(() => fundingRequests.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingRequests.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => consultativeBodies.Connection, { nullable: true, description: 'Bodies that the councils of the territory, and of those within it, consult.' })
  consultativeBodies(@Root() { code }: Territory, @Args(() => consultativeBodies.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return consultativeBodies.under(context, code, listedIn('within_codes'), args);
  }

  @FieldResolver(() => goodPractices.Connection, { nullable: true, description: 'Good practices that were tried in the territory.' })
  goodPractices(@Root() { code }: Territory, @Args(() => goodPractices.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return goodPractices.under(context, code, listedIn('within_codes'), args);
  }
}

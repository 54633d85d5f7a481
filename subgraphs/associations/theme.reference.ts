import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { agreements } from './agreement/agreement.list.ts';
import { associationProjects } from './association-project/association-project.list.ts';
import { associations } from './association/association.list.ts';
import { careInstitutions } from './care-institution/care-institution.list.ts';
import { consultations } from './consultation/consultation.list.ts';
import { fundingRequests } from './funding-request/funding-request.list.ts';
import { goodPractices } from './good-practice/good-practice.list.ts';
import { proposals } from './proposal/proposal.list.ts';
import { fundCalls } from './support-fund/fund-call.list.ts';

/** Themes belong to the programmes subgraph; here they are a code that it resolves, and who works on them. */
@ObjectType({ simpleResolvers: true, description: 'A node of the theme tree «المجال»: a domain, a field within it, or a service. Ours, with cross-references to SDG targets.' })
@Directive('@key(fields: "code")')
export class Theme {
  @Field(() => String, { description: 'Code, for example "SOC/DIS/CTR".' })
  code!: string;
}

@Resolver(() => Theme)
export class ThemeFields {
  @FieldResolver(() => associations.Connection, { nullable: true, description: 'Associations that work on exactly this theme; for a whole branch use associations(where: {theme: {within: …}}).' })
  associations(@Root() { code }: Theme, @Args(() => associations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associations.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => associationProjects.Connection, { nullable: true, description: 'Projects of associations with exactly this theme; for a whole branch use associationProjects(where: {theme: {within: …}}).' })
  associationProjects(@Root() { code }: Theme, @Args(() => associationProjects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associationProjects.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => careInstitutions.Connection, { nullable: true, description: 'Care institutions that serve exactly this theme; for a whole branch use careInstitutions(where: {theme: {within: …}}).' })
  careInstitutions(@Root() { code }: Theme, @Args(() => careInstitutions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return careInstitutions.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => agreements.Connection, { nullable: true, description: 'Memoranda and conventions about exactly this theme.' })
  agreements(@Root() { code }: Theme, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { nullable: true, description: 'Proposals about exactly this theme.' })
  proposals(@Root() { code }: Theme, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => consultations.Connection, { nullable: true, description: 'Consultations about exactly this theme.' })
  consultations(@Root() { code }: Theme, @Args(() => consultations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return consultations.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => fundCalls.Connection, { nullable: true, description: 'Calls of support funds for exactly this theme.' })
  fundCalls(@Root() { code }: Theme, @Args(() => fundCalls.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundCalls.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => fundingRequests.Connection, { nullable: true, description: 'Projects about exactly this theme that look for money.' })
  fundingRequests(@Root() { code }: Theme, @Args(() => fundingRequests.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingRequests.under(context, code, listedIn('theme_codes'), args);
  }

  @FieldResolver(() => goodPractices.Connection, { nullable: true, description: 'Good practices about exactly this theme.' })
  goodPractices(@Root() { code }: Theme, @Args(() => goodPractices.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return goodPractices.under(context, code, listedIn('theme_codes'), args);
  }
}

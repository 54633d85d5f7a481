import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { agreements } from './agreement/agreement.list.ts';
import { consultations } from './consultation/consultation.list.ts';
import { policyRoles } from './policy-role/policy-role.list.ts';
import { proposals } from './proposal/proposal.list.ts';

/** Plans belong to the territories subgraph; here they are a code that it resolves, and what was agreed and said about them. */
@ObjectType({ simpleResolvers: true, description: 'A territorial development plan, of a region, a province or a commune.' })
@Directive('@key(fields: "code")')
export class Plan {
  @Field(() => String, { description: 'Official code, or the hub’s where the plan has none.' })
  code!: string;
}

@Resolver(() => Plan)
export class PlanFields {
  @FieldResolver(() => agreements.Connection, { nullable: true, description: 'Memoranda and conventions that cover the plan as a whole; those of one line stand there.' })
  agreements(@Root() { code }: Plan, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => consultations.Connection, { nullable: true, description: 'Consultations that were held for this plan.' })
  consultations(@Root() { code }: Plan, @Args(() => consultations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return consultations.under(context, code, listedIn('plan_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { nullable: true, description: 'Proposals that the plan as a whole took up; those of one line stand there.' })
  proposals(@Root() { code }: Plan, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => policyRoles.Connection, { nullable: true, description: 'Associations with a part in its design, delivery, monitoring or evaluation.' })
  policyRoles(@Root() { code }: Plan, @Args(() => policyRoles.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return policyRoles.under(context, code, ownedBy('line_code'), args);
  }
}

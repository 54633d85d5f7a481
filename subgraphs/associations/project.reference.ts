import { Args, Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import { agreements } from './agreement/agreement.list.ts';
import { policyRoles } from './policy-role/policy-role.list.ts';
import { proposals } from './proposal/proposal.list.ts';
import { grants } from './support-fund/grant.list.ts';

/** Local projects belong to the territories subgraph; here they are a code that it resolves, and the agreements that cover them. */
@ObjectType({ simpleResolvers: true, description: 'A line of a territorial plan «مشروع».' })
@Directive('@key(fields: "code")')
export class Project {
  @Field(() => String, { description: 'Official code, unique in the hub, for example "PANDDH-002". Other subgraphs and agreements refer to it.' })
  code!: string;
}

@Resolver(() => Project)
export class ProjectFields {
  @FieldResolver(() => agreements.Connection, { nullable: true, description: 'Memoranda and conventions that cover this line.' })
  agreements(@Root() { code }: Project, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { nullable: true, description: 'Proposals that this line takes up: what people asked for and it answers.' })
  proposals(@Root() { code }: Project, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => policyRoles.Connection, { nullable: true, description: 'Associations with a part in its design, delivery, monitoring or evaluation.' })
  policyRoles(@Root() { code }: Project, @Args(() => policyRoles.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return policyRoles.under(context, code, ownedBy('line_code'), args);
  }

  @FieldResolver(() => grants.Connection, { nullable: true, description: 'Grants of support funds that pay for this line.' })
  grants(@Root() { code }: Project, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('line_code'), args);
  }
}

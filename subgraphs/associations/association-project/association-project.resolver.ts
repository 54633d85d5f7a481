import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { planLineResolver, stub } from '../../kernel/plan-line.resolver.ts';
import { agreements } from '../agreement/agreement.list.ts';
import { Association } from '../association/association.ts';
import { Indicator } from '../indicator.reference.ts';
import { policyRoles } from '../policy-role/policy-role.list.ts';
import { Population } from '../population.reference.ts';
import { proposals } from '../proposal/proposal.list.ts';
import { grants } from '../support-fund/grant.list.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { associationProjects } from './association-project.list.ts';
import { associationProjectRecording } from './association-project.record.ts';
import { AssociationProject } from './association-project.ts';

@Resolver(() => AssociationProject)
class AssociationProjectFields {
  @FieldResolver(() => Association, { nullable: true, description: 'The association that carries it; null when the register does not know its code.' })
  association(@Root() { associationCode }: AssociationProject, @Ctx() { load }: Context) {
    return load.by(Association, 'code', associationCode);
  }

  @FieldResolver(() => agreements.Connection, { description: 'Memoranda and conventions that cover this line.' })
  agreements(@Root() { code }: AssociationProject, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => proposals.Connection, { description: 'Proposals that this line takes up.' })
  proposals(@Root() { code }: AssociationProject, @Args(() => proposals.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return proposals.under(context, code, listedIn('line_codes'), args);
  }

  @FieldResolver(() => policyRoles.Connection, { description: 'Associations with a part in its design, delivery, monitoring or evaluation.' })
  policyRoles(@Root() { code }: AssociationProject, @Args(() => policyRoles.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return policyRoles.under(context, code, ownedBy('line_code'), args);
  }

  @FieldResolver(() => grants.Connection, { description: 'Grants of support funds that pay for this line.' })
  grants(@Root() { code }: AssociationProject, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('line_code'), args);
  }
}

export const associationProjectResolvers = [
  AssociationProjectFields,
  recordResolver(AssociationProject, associationProjectRecording),
  planLineResolver(AssociationProject, { theme: stub(Theme), population: stub(Population), indicator: stub(Indicator), territory: stub(Territory) }),
  entityResolver(AssociationProject, associationProjects, { one: 'associationProject', many: 'associationProjects', is: 'a project of an association' }),
] as const;

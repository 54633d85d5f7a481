import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { AgreedLine, lineOf, PlanLineReference } from '../agreement/agreed-line.ts';
import { Association } from '../association/association.ts';
import { policyRoles } from './policy-role.list.ts';
import { policyRoleRecording } from './policy-role.record.ts';
import { PolicyRole } from './policy-role.ts';

@Resolver(() => PolicyRole)
class PolicyRoleFields {
  @FieldResolver(() => Association, { nullable: true, description: 'The association.' })
  association(@Root() { associationCode }: PolicyRole, @Ctx() { load }: Context) {
    return load.by(Association, 'code', associationCode);
  }

  @FieldResolver(() => AgreedLine, { nullable: true, description: 'The plan line; null when its register does not hold it: lineReference tells its code.' })
  line(@Root() role: PolicyRole, @Ctx() { load }: Context) {
    return lineOf(role.line, load);
  }

  @FieldResolver(() => PlanLineReference, { description: 'Kind and code of the plan line.' })
  lineReference(@Root() { line: recorded }: PolicyRole) {
    return recorded;
  }
}

export const policyRoleResolvers = [
  PolicyRoleFields,
  translatedResolver(PolicyRole, { one: { note: 'What it does there; null when not stated.' } }),
  recordResolver(PolicyRole, policyRoleRecording),
  entityResolver(PolicyRole, policyRoles, { one: 'policyRole', many: 'policyRoles', is: 'the part of an association in a plan line' }),
] as const;

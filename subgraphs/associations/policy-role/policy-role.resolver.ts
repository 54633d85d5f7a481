import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { own } from '../../kernel/mutation/code.fields.ts';
import { ofEveryRow, someOf, texts } from '../../kernel/mutation/fields.ts';
import { recordResolver, type Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { AgreedLine, lineOf, PlanLineReference } from '../agreement/agreed-line.ts';
import { line } from '../agreement/line.input.ts';
import { Association } from '../association/association.ts';
import { policyRoles } from './policy-role.list.ts';
import { PolicyRole, PolicyStage } from './policy-role.ts';

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

const recording: Recording = {
  name: 'PolicyRole',
  is: 'the part of an association in the policy cycle of a plan line',
  table: 'policy_role',
  fields: {
    association: own('association', 'Code of the association.', { required: true, as: 'association_code' }),
    line: { ...line, required: true },
    roles: someOf(PolicyStage, 'The stages in which it takes part; at least one.', { required: true }),
    note: texts('What it does there.'),
    ...ofEveryRow,
  },
  rules: ({ roles }, place) => {
    if (Array.isArray(roles) && roles.length === 0) place.in('roles').report(UserErrorCode.REQUIRED);
  },
};

export const policyRoleResolvers = [
  PolicyRoleFields,
  translatedResolver(PolicyRole, { one: { note: 'What it does there; null when not stated.' } }),
  recordResolver(PolicyRole, recording),
  entityResolver(PolicyRole, policyRoles, { one: 'policyRole', many: 'policyRoles', is: 'the part of an association in a plan line' }),
] as const;

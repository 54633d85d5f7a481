import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, exactly, ordered, truth, type EnumsCondition } from '../../kernel/where.ts';
import { PolicyRole, PolicyStagesFilter } from './policy-role.ts';

@InputType({ description: 'Which parts in the policy cycle.' })
export class PolicyRoleWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the association.' }) association?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the plan line.' }) line?: CodeFilter;
  @Field(() => PolicyStagesFilter, { nullable: true, description: 'By stage, for example {in: [EVALUATION]}.' }) role?: EnumsCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const policyRoles = listOf({
  name: 'PolicyRole',
  entity: PolicyRole,
  table: 'policy_role',
  where: PolicyRoleWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    association: (filter: CodeFilter) => ordered(column('association_code'), filter),
    line: (filter: CodeFilter) => ordered(column('line_code'), filter),
    role: (filter: EnumsCondition) => exactly(column('roles'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), LINE: byText(column('line_code')), ASSOCIATION: byText(column('association_code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

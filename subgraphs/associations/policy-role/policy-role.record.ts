import { own } from '../../kernel/mutation/code.fields.ts';
import { ofEveryRow, someOf, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { line } from '../agreement/line.input.ts';
import { PolicyStage } from './policy-role.ts';

export const policyRoleRecording: Recording = {
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

import { institution, own } from '../../kernel/mutation/code.fields.ts';
import { count } from '../../kernel/mutation/fields.ts';
import { planLineFields, planLineRules } from '../../kernel/mutation/plan-line.fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';

export const projectRecording: Recording = {
  name: 'Project',
  is: 'a local project',
  table: 'project',
  rules: planLineRules,
  fields: {
    plan: own('plan', 'Code of the plan that it is a line of.', { required: true, as: 'plan_code' }),
    axis: own('axis', 'Code of the axis of that plan; null when it stands under none.', { as: 'axis_code' }),
    owner: institution('Code of who owns it: an institution, or "COUNCIL:" and a territory; null when the plan does not say.', { as: 'owner_code' }),
    jobs: count(0, 'Lasting jobs that it is to create; null when not stated.'),
    workdays: count(0, 'Days of work that carrying it out is to give; null when not stated.'),
    ...planLineFields,
  },
};

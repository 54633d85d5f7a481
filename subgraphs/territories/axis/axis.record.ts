import { own } from '../../kernel/mutation/code.fields.ts';
import { texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';

export const axisRecording: Recording = {
  name: 'Axis',
  is: 'an axis of a plan',
  table: 'axis',
  released: [{ table: 'project', column: 'axis_code' }],
  fields: {
    plan: own('plan', 'Code of the plan that it is a chapter of.', { required: true, as: 'plan_code' }),
    title: texts('Its title.', { required: true, as: 'titles' }),
  },
};

import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { assessedIn } from '../norm/assessed.ts';
import { undertakingFields, undertakingRules } from '../undertaking.fields.ts';

export const strategyRecording: Recording = {
  name: 'Strategy',
  is: 'a strategy',
  table: 'strategy',
  released: [{ table: 'programme', column: 'strategy_code' }],
  namedIn: assessedIn,
  rules: undertakingRules,
  fields: undertakingFields,
};

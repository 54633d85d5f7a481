import { own } from '../../kernel/mutation/code.fields.ts';
import { checkLikeParts } from '../../kernel/mutation/example.checks.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { undertakingFields, undertakingRules } from '../undertaking.fields.ts';

export const programmeRecording: Recording = {
  name: 'Programme',
  is: 'a programme',
  table: 'programme',
  parts: [{ table: 'action', column: 'programme_code' }],
  rules: undertakingRules,
  checks: (em, row, place) => checkLikeParts(em, { table: 'action', column: 'programme_code' }, row, place),
  fields: { strategy: own('strategy', 'Code of the strategy that it carries out; null when it stands under none.', { as: 'strategy_code' }), ...undertakingFields },
};

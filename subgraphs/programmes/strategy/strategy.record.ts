import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { undertakingFields, undertakingRules } from '../undertaking.fields.ts';

export const strategyRecording: Recording = { name: 'Strategy', is: 'a strategy', table: 'strategy', fields: undertakingFields, rules: undertakingRules };

import { Float } from 'type-graphql';
import { weightOf } from '../../kernel/import/value/number.ts';
import { checkLikeParent } from '../../kernel/mutation/example.checks.ts';
import type { InputField } from '../../kernel/mutation/field.ts';
import { institution, own } from '../../kernel/mutation/code.fields.ts';
import { oneOf, text } from '../../kernel/mutation/fields.ts';
import { planLineFields, planLineRules } from '../../kernel/mutation/plan-line.fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { assessedIn } from '../norm/assessed.ts';
import { Force } from './action.ts';

const weight: InputField = {
  description: 'Importance π among national actions, above 0 and below 10,000, with at most two decimals; null makes it 1.',
  type: () => Float,
  empty: 1,
  read: (value: number, place) => {
    if (weightOf(String(value)) === null) place.report(UserErrorCode.VALUE_MALFORMED, { value: String(value), wanted: '0.01 · 1 · 9999.99' });
    return value;
  },
};

export const actionRecording: Recording = {
  name: 'Action',
  is: 'a national action',
  table: 'action',
  namedIn: assessedIn,
  rules: planLineRules,
  checks: (em, row, place) => checkLikeParent(em, { table: 'programme', code: row['programme_code'] }, row, place),
  fields: {
    programme: own('programme', 'Code of the programme that it is a line of.', { required: true, as: 'programme_code' }),
    owner: institution('Code of the institution that answers for it; null when the document does not say.', { as: 'owner_code' }),
    partnersAsWritten: text('Partners as the document writes them, also those outside the register.', { as: 'partners' }),
    weight,
    force: oneOf(Force, 'How binding it is; null when not stated.'),
    ...planLineFields,
  },
};

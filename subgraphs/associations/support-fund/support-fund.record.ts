import type { Given } from '../../kernel/mutation/field.ts';
import { own, populations, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { checkOrder, day, money, ofEveryRow, texts } from '../../kernel/mutation/fields.ts';
import { things } from '../../kernel/mutation/many.ts';
import type { Place } from '../../kernel/mutation/place.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actor, actorFields, actors, checkNamed } from '../actor/actor.input.ts';
import { line } from '../agreement/line.input.ts';

export const supportFundRecording: Recording = {
  name: 'SupportFund',
  is: 'a support fund',
  table: 'support_fund',
  fields: {
    name: texts('Its name.', { required: true, as: 'names' }),
    territory: territory('Code of the territory that it serves; null when it serves all, or not stated.'),
    themes: themes('Theme codes: what it supports.'),
    populations: populations('Population codes: for whom.'),
    manager: actor('Who manages it.'),
    contributors: things('FundContributorInput', 'Someone who pays into a fund.', { ...actorFields, amount: money('What it pays in, in dirhams; null when not stated.') }, { check: checkNamed }),
    cell: things('SteeringCellInput', 'The cell that steers a fund.', { members: actors('Who sits in it.'), note: texts('What is said of it.') }, { one: true }),
    ...ofEveryRow,
  },
};

function callRules({ opens_on: opens, closes_on: closes, amount_from: from, amount_to: to }: Given, place: Place): void {
  checkOrder(opens, closes, place.in('closesOn'));
  if (typeof from === 'number' && typeof to === 'number' && to < from) place.in('amountTo').report(UserErrorCode.NUMBER_TOO_SMALL, { value: String(to), wanted: String(from) });
}

export const fundCallRecording: Recording = {
  name: 'FundCall',
  is: 'a call of a fund',
  table: 'fund_call',
  rules: callRules,
  fields: {
    fund: own('support_fund', 'Code of the fund.', { required: true, as: 'fund_code' }),
    title: texts('Its title.', { required: true, as: 'titles' }),
    opensOn: day('First day on which projects are taken.'),
    closesOn: day('Last day on which projects are taken; null when it has none.'),
    themes: themes('Theme codes that a project must meet; empty when all are welcome.'),
    populations: populations('Population codes that a project must meet; empty when all are welcome.'),
    territory: territory('Code of the territory that projects must lie in; null when all are welcome.'),
    amountFrom: money('The least that one project is given, in dirhams.'),
    amountTo: money('The most that one project is given, in dirhams.'),
    budget: money('What the whole call gives, in dirhams.'),
    ...ofEveryRow,
  },
};

export const grantRecording: Recording = {
  name: 'Grant',
  is: 'a grant',
  table: 'fund_grant',
  fields: {
    fund: own('support_fund', 'Code of the fund.', { required: true, as: 'fund_code' }),
    call: own('fund_call', 'Code of the call that it answers; null when it answers none.', { as: 'call_code' }),
    request: own('funding_request', 'Code of the project that looked for money; null when it is not recorded.', { as: 'request_code' }),
    beneficiary: actor('Who receives it.'),
    line: { ...line, description: 'The plan line that it pays for; null when there is none.' },
    amount: money('The amount granted, in dirhams.'),
    paid: money('What was paid of it so far, in dirhams.'),
    grantedOn: day('The day it was granted.'),
    ...ofEveryRow,
  },
};

import { codeList } from '../../kernel/codes.ts';
import { levelOf } from '../../kernel/level.ts';
import { institution, listed } from '../../kernel/mutation/code.fields.ts';
import { checkLikeParts } from '../../kernel/mutation/example.checks.ts';
import { checkOrder, month, ofEveryRow, texts, year } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { heldTerritory } from '../territory/territory.input.ts';

export const planRecording: Recording = {
  name: 'Plan',
  is: 'a territorial plan',
  table: 'plan',
  parts: [{ table: 'project', column: 'plan_code' }, { table: 'axis', column: 'plan_code' }],
  fields: {
    kind: listed('plan-kinds', 'Kind, from the list plan-kinds; it must be one that the level of the territory adopts.', { required: true }),
    title: texts('Its title.', { required: true, as: 'titles' }),
    territory: heldTerritory('Code of the territory that adopts it.', { required: true }),
    startYear: year('First year; null when the plan does not say.'),
    endYear: year('Last year, inclusive; null when the plan does not say.'),
    startMonth: month('First month; null when the plan gives years only, or nothing.'),
    endMonth: month('Last month, inclusive; null when the plan gives years only, or nothing.'),
    owner: institution('Code of who answers for it: an institution, or "COUNCIL:" and a territory; null when not stated.', { as: 'owner_code' }),
    ...ofEveryRow,
  },
  checks: (em, row, place) => checkLikeParts(em, { table: 'project', column: 'plan_code' }, row, place),
  rules: ({ kind, territory_code: territory, start_year, end_year, start_month, end_month }, place) => {
    const level = codeList('plan-kinds').get(String(kind))?.columns['level'];
    if (typeof territory === 'string' && level !== undefined && level !== levelOf(territory)) {
      place.in('kind').report(UserErrorCode.CONTRADICTION, { value: String(kind), wanted: `territory: ${territory}` });
    }
    checkOrder(start_year, end_year, place.in('endYear'));
    checkOrder(start_month, end_month, place.in('endMonth'));
  },
};

import type { Given, InputFields } from '../kernel/mutation/field.ts';
import { institution } from '../kernel/mutation/code.fields.ts';
import { checkOrder, ofEveryRow, texts, year } from '../kernel/mutation/fields.ts';
import type { Place } from '../kernel/mutation/place.ts';

/** What a strategy and a programme are both recorded by. */
export const undertakingFields: InputFields = {
  title: texts('Its title.', { required: true, as: 'titles' }),
  description: texts('What it is to bring about.', { as: 'descriptions' }),
  institution: institution('Code of the institution that leads it; null when not stated.', { as: 'institution_code' }),
  startYear: year('First year; null when not stated.'),
  endYear: year('Last year, inclusive; null when not stated.'),
  ...ofEveryRow,
};

export const undertakingRules = ({ start_year, end_year }: Given, place: Place): void => checkOrder(start_year, end_year, place.in('endYear'));

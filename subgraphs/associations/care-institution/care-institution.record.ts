import { listed, populationCategories, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { checkOrder, count, day, flag, ofEveryRow, text, texts, yesOrNo } from '../../kernel/mutation/fields.ts';
import { things } from '../../kernel/mutation/many.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actor } from '../actor/actor.input.ts';
import type { StoredOccupancy } from './care-institution.ts';

/** "2024", or the school year "2024-25", whose second part is the year after. */
export function isYear(year: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2}))?$/.exec(year);
  return parts !== null && (parts[2] === undefined || (Number(parts[1]) + 1) % 100 === Number(parts[2]));
}

export const careInstitutionRecording: Recording = {
  name: 'CareInstitution',
  is: 'a care institution',
  table: 'care_institution',
  fields: {
    kind: listed('care-institution-kinds', 'Kind, from the list care-institution-kinds.', { required: true }),
    name: texts('Its name.', { required: true, as: 'names' }),
    territory: territory('Code of the territory where it stands: its commune, or, where that is not known, its province.', { required: true }),
    themes: themes('Theme codes: what it serves.'),
    populations: populationCategories('Population codes: whom it receives.'),
    capacity: count(0, 'Places.'),
    occupancy: things('OccupancyInput', 'How many people it cared for in one year.', {
      year: text('The year, "2024", or the school year, "2024-25".', { required: true }),
      persons: count(0, 'Persons; null when the year is named without a figure.'),
    }, {
      check: ({ year }, place) => {
        if (!isYear(String(year))) place.in('year').report(UserErrorCode.VALUE_MALFORMED, { value: String(year), wanted: '2024 · 2024-25' });
      },
    }),
    operator: actor('Who runs it.'),
    authorised: flag('Whether it holds a legal authorisation to open.'),
    authorisationNumber: text('Number of the authorisation.'),
    authorisedFrom: day('The day on which the authorisation begins.'),
    authorisedTo: day('The last day of the authorisation; null when it has none.'),
    services: things('CareServiceInput', 'A service that it offers.', {
      title: texts('What it is.', { required: true, as: 'titles' }),
      digital: yesOrNo('Whether it is digital.'),
      green: yesOrNo('Whether it is green.'),
    }),
    ...ofEveryRow,
  },
  rules: ({ occupancy, authorised, authorised_from: from, authorised_to: to }, place) => {
    place.in('occupancy').once(((occupancy ?? []) as StoredOccupancy[]).map(({ year }) => year));
    checkOrder(from, to, place.in('authorisedTo'));
    if (authorised === false && typeof from === 'string') place.in('authorisedFrom').report(UserErrorCode.CONTRADICTION, { value: from, wanted: 'authorised: false' });
  },
};

import { listed, populationCategory } from '../../kernel/mutation/code.fields.ts';
import { count, ofEveryRow, year } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { heldTerritory } from '../territory/territory.input.ts';

export const needRecording: Recording = {
  name: 'Need',
  is: 'a need',
  table: 'need',
  fields: {
    theme: listed('themes', 'Code of the service that is lacking.', { required: true, as: 'theme_code' }),
    population: populationCategory('Code of who lacks it; null when the document does not say.'),
    territory: heldTerritory('Code of the territory. Only the need of a commune can be set against what plans offer there.', { required: true }),
    year: year('The year for which it is stated; null when the document gives none.'),
    persons: count(0, 'Persons; null when the document states the need without a number.'),
    ...ofEveryRow,
  },
};

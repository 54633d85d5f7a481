import { listed, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { count, day, flag, ofEveryRow, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actors } from '../actor/actor.input.ts';

export const consultativeBodyRecording: Recording = {
  name: 'ConsultativeBody',
  is: 'a body that a council consults',
  table: 'consultative_body',
  fields: {
    kind: listed('consultative-body-kinds', 'Kind, from the list consultative-body-kinds.', { required: true }),
    name: texts('Its name.', { required: true, as: 'names' }),
    territory: territory('Code of the territory whose council it advises.', { required: true }),
    themes: themes('Theme codes: on what it advises.'),
    setUpOn: day('The day it was set up.'),
    active: flag('Whether it meets.'),
    seats: count(1, 'Seats.'),
    seatsOfWomen: count(0, 'Seats held by women.'),
    members: actors('Who sits in it.'),
    ...ofEveryRow,
  },
  rules: ({ seats, seats_of_women: women }, place) => {
    if (typeof seats === 'number' && typeof women === 'number' && women > seats) {
      place.in('seatsOfWomen').report(UserErrorCode.CONTRADICTION, { value: String(women), wanted: `seats: ${seats}` });
    }
  },
};

import { own, themes } from '../../kernel/mutation/code.fields.ts';
import { checkOrder, count, day, flag, ofEveryRow, text, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { actor } from '../actor/actor.input.ts';

export const trainingRecording: Recording = {
  name: 'Training',
  is: 'a training of an association’s people',
  table: 'training',
  fields: {
    association: own('association', 'Code of the association whose people had it.', { required: true, as: 'association_code' }),
    title: texts('What was taught.', { required: true, as: 'titles' }),
    provider: actor('Who gave it.'),
    themes: themes('Theme codes: what it was about.'),
    heldOn: day('Its last day.'),
    persons: count(1, 'How many persons of the association had it.'),
    certified: flag('Whether it ended in a certificate.'),
    certifiedBy: text('Number or name of the certificate.'),
    validFrom: day('First day on which the certificate is valid.'),
    validTo: day('Last day on which the certificate is valid; null when it has none.'),
    ...ofEveryRow,
  },
  rules: ({ certified, valid_from: from, valid_to: to }, place) => {
    checkOrder(from, to, place.in('validTo'));
    if (certified === false && typeof from === 'string') place.in('validFrom').report(UserErrorCode.CONTRADICTION, { value: from, wanted: 'certified: false' });
  },
};

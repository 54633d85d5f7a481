import { territory } from '../../kernel/mutation/code.fields.ts';
import { day, ofEveryRow } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';

/** A register is known by the code of its territory. */
export const agreementRegisterRecording: Recording = {
  name: 'AgreementRegister',
  is: 'the register of agreements of a territory, whose code it bears',
  table: 'agreement_register',
  fields: { completeAsOf: day('The last day up to which every agreement of the territory is recorded.', { required: true }), ...ofEveryRow },
  rules: ({ code }, place) => {
    territory('').read(code as never, place.in('code'));
  },
};

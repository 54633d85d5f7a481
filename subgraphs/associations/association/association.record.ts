import { listed, manyOwn, populations, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { count, flag, oneOf, ofEveryRow, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';
import { WorkingMilieu } from './association.ts';

export const associationRecording: Recording = {
  name: 'Association',
  is: 'an association, cooperative or network',
  table: 'association',
  fields: {
    kind: listed('association-kinds', 'Kind, from the list association-kinds.', { required: true }),
    name: texts('Its name.', { required: true, as: 'names' }),
    territory: territory('Code of the territory in which it works.'),
    worksIn: oneOf(WorkingMilieu, 'Whether it works in towns, in the countryside, or in both.'),
    themes: themes('Theme codes: the fields in which it works.'),
    populations: populations('Population codes: for whom it works.'),
    president: texts('Who presides over it, as the document names them.'),
    memberAssociations: manyOwn('association', 'Of a network: codes of its members in the register.', { as: 'member_codes' }),
    members: count(0, 'Members: persons, or of a network the organisations that it counts.'),
    staff: count(0, 'Persons it employs.'),
    volunteers: count(0, 'Volunteers.'),
    personsServed: count(0, 'Persons it can serve in a year.'),
    publicUtility: flag('Whether it is recognised as being of public utility.'),
    ...ofEveryRow,
  },
  rules: ({ code, kind, member_codes: members }, place) => {
    const named = (members ?? []) as string[];
    if (named.includes(String(code))) place.in('memberAssociations').report(UserErrorCode.REFERS_TO_ITSELF, { value: String(code) });
    if (named.length > 0 && kind !== 'NETWORK') place.in('memberAssociations').report(UserErrorCode.CONTRADICTION, { value: named[0]!, wanted: `kind: ${String(kind)}` });
  },
};

import { own } from '../../kernel/mutation/code.fields.ts';
import { planLineFields, planLineRules } from '../../kernel/mutation/plan-line.fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';

export const associationProjectRecording: Recording = {
  name: 'AssociationProject',
  is: 'a project of an association',
  table: 'association_project',
  namedIn: [{ table: 'proposal', column: 'outcomes', as: 'WITHIN' }],
  rules: planLineRules,
  fields: {
    association: own('association', 'Code of the association that carries it.', { required: true, as: 'association_code' }),
    owner: own('association', 'Code of the association that owns it, where another does.', { as: 'owner_code' }),
    ...planLineFields,
  },
};

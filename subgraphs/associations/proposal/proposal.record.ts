import { listed, own, populationCategories, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { ofEveryRow, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { actor } from '../actor/actor.input.ts';

export const proposalRecording: Recording = {
  name: 'Proposal',
  is: 'a proposal',
  table: 'proposal',
  fields: {
    kind: listed('proposal-kinds', 'Kind, from the list proposal-kinds.', { required: true }),
    text: texts('What is proposed, expected or complained of.', { required: true, as: 'texts' }),
    consultation: own('consultation', 'Code of the consultation at which it was put forward; null when it was elsewhere.', { as: 'consultation_code' }),
    themes: themes('Theme codes: what it is about.'),
    populations: populationCategories('Population codes: whom it concerns.'),
    territory: territory('Code of the territory it concerns; null when not stated.'),
    addressee: actor('Who is asked to act; null when the document names no one.'),
    ...ofEveryRow,
  },
};

import { own, populations, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { checkOrder, oneOf, ofEveryRow, texts, year } from '../../kernel/mutation/fields.ts';
import { things } from '../../kernel/mutation/many.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { actor } from '../actor/actor.input.ts';
import { TrialResult } from './good-practice.ts';

export const goodPracticeRecording: Recording = {
  name: 'GoodPractice',
  is: 'a good practice',
  table: 'good_practice',
  fields: {
    title: texts('Its name.', { required: true, as: 'titles' }),
    description: texts('What it consists of.'),
    carrier: actor('Who carries it.'),
    proposal: own('proposal', 'Code of the proposal under which it was reported at a consultation.', { as: 'proposal_code' }),
    themes: themes('Theme codes: what it is about.'),
    populations: populations('Population codes: for whom.'),
    trials: things('PracticeTrialInput', 'A place where it was tried.', {
      territory: territory('Code of the territory.', { required: true, as: 'territory' }),
      fromYear: year('The year in which it began there.'),
      toYear: year('The year in which it ended there; null when it goes on, or not stated.'),
      result: oneOf(TrialResult, 'How it did; null when nobody says.'),
      finding: texts('What was found.'),
    }, {
      check: ({ fromYear, toYear }, place) => checkOrder(fromYear, toYear, place.in('toYear')),
    }),
    ...ofEveryRow,
  },
};

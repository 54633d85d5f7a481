import { populations, territory, themes } from '../../kernel/mutation/code.fields.ts';
import { day, money, ofEveryRow, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { actor } from '../actor/actor.input.ts';
import { line } from '../agreement/line.input.ts';

export const fundingRequestRecording: Recording = {
  name: 'FundingRequest',
  is: 'a project that looks for money',
  table: 'funding_request',
  fields: {
    title: texts('Its title.', { required: true, as: 'titles' }),
    applicant: actor('Who asks.'),
    line: { ...line, description: 'The plan line that it is; null when it is none yet.' },
    themes: themes('Theme codes: what it is about.'),
    populations: populations('Population codes: for whom.'),
    territory: territory('Code of the territory in which it is.'),
    amount: money('What it looks for, in dirhams.'),
    neededBy: day('The day by which the money is needed.'),
    ...ofEveryRow,
  },
};

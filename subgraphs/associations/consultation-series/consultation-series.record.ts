import { own, themes } from '../../kernel/mutation/code.fields.ts';
import { listOfTexts, ofEveryRow, sources, texts } from '../../kernel/mutation/fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';

export const consultationSeriesRecording: Recording = {
  name: 'ConsultationSeries',
  is: 'a series of consultations',
  table: 'consultation_series',
  fields: {
    title: texts('Its name.', { required: true, as: 'titles' }),
    organiser: own('association', 'Code of the association or network that organises it; null when it is none, or not stated.', { as: 'organiser_code' }),
    startedText: texts('When it began, as the document says.'),
    themes: themes('Theme codes: what it is about.'),
    topics: listOfTexts('Subjects it has taken up.'),
    notes: listOfTexts('What else the documents say of it.'),
    sources: sources('Every document that states it.'),
    ...ofEveryRow,
  },
};

import { registerEnumType } from 'type-graphql';

export enum MutationOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(MutationOutcome, {
  name: 'MutationOutcome',
  description: 'What a mutation did.',
  valuesConfig: {
    CREATED: { description: 'The code was new; the row was made.' },
    UPDATED: { description: 'The row was there and differs now.' },
    UNCHANGED: { description: 'The row was just so already; nothing was written.' },
    WITHDRAWN: { description: 'The row was taken back, and is kept aside.' },
  },
});

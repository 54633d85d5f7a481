import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../../kernel/where.ts';

export enum Verdict {
  MEETS = 'MEETS',
  BELOW = 'BELOW',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(Verdict, {
  name: 'ConformityVerdict',
  description: 'Whether what a norm asks is fulfilled.',
  valuesConfig: {
    MEETS: { description: 'Fulfilled «مستوفى», and proved by a line and a figure.' },
    BELOW: { description: 'Measured, and short of the threshold «دون العتبة».' },
    UNKNOWN: { description: 'Nobody can tell yet «غير معروف»; not a failure. `missing` says what would have to be found.' },
  },
});
export const VerdictFilter = enumFilter(Verdict, 'ConformityVerdict');

export enum SubjectKind {
  STRATEGY = 'STRATEGY',
  ACTION = 'ACTION',
  NATION = 'NATION',
  REGION = 'REGION',
}
registerEnumType(SubjectKind, {
  name: 'ConformitySubjectKind',
  description: 'What is held against a norm.',
  valuesConfig: {
    STRATEGY: { description: 'A national strategy.' },
    ACTION: { description: 'A national action.' },
    NATION: { description: 'The Kingdom as a whole.' },
    REGION: { description: 'A region.' },
  },
});
export const SubjectKindFilter = enumFilter(SubjectKind, 'ConformitySubjectKind');

export enum MissingProof {
  THRESHOLD = 'THRESHOLD',
  MEASURE = 'MEASURE',
  LINE = 'LINE',
  FIGURE = 'FIGURE',
}
registerEnumType(MissingProof, {
  name: 'MissingProof',
  description: 'What would have to be found so that a verdict is known.',
  valuesConfig: {
    THRESHOLD: { description: 'The norm sets no number to measure against.' },
    MEASURE: { description: 'Nobody has recorded a measure.' },
    LINE: { description: 'No plan line is cited that would prove it.' },
    FIGURE: { description: 'No figure of a document is cited that would prove it.' },
  },
});

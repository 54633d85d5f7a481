import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../kernel/where.ts';

export enum VerdictKind {
  PAIR = 'PAIR',
  THEMES = 'THEMES',
}
registerEnumType(VerdictKind, {
  name: 'VerdictKind',
  description: 'What a word of a person is about.',
  valuesConfig: {
    PAIR: { description: 'An action and a local line.' },
    THEMES: { description: 'The themes that a machine proposed for a line.' },
  },
});
export const VerdictKindFilter = enumFilter(VerdictKind, 'VerdictKind');

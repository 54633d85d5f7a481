import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../kernel/where.ts';

export enum VerdictKind {
  PAIR = 'PAIR',
  INTERACTION = 'INTERACTION',
  THEMES = 'THEMES',
}
registerEnumType(VerdictKind, {
  name: 'VerdictKind',
  description: 'What a word of a person is about.',
  valuesConfig: {
    PAIR: { description: 'An action and a local line.' },
    INTERACTION: { description: 'How an action and a local line act on each other.' },
    THEMES: { description: 'The themes that a machine proposed for a line.' },
  },
});
export const VerdictKindFilter = enumFilter(VerdictKind, 'VerdictKind');

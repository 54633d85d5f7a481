import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../kernel/where.ts';

export enum Milieu {
  URBAN = 'URBAN',
  RURAL = 'RURAL',
  MIXED = 'MIXED',
}
registerEnumType(Milieu, {
  name: 'Milieu',
  description: 'Whether a commune is a town or countryside «الوسط», as the census classes it.',
  valuesConfig: {
    URBAN: { description: 'A municipality «جماعة حضرية».' },
    RURAL: { description: 'A rural commune «جماعة قروية».' },
    MIXED: { description: 'A rural commune with an urban centre «جماعة قروية تضم مركزا حضريا».' },
  },
});
export const MilieuFilter = enumFilter(Milieu, 'Milieu');

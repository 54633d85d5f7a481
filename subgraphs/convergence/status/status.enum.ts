import { registerEnumType } from 'type-graphql';
import { enumFilter } from '../../kernel/where.ts';

export enum TerritoryStatus {
  GAP_TOTAL = 'GAP_TOTAL', NATIONAL_ONLY = 'NATIONAL_ONLY', LOCAL_ONLY = 'LOCAL_ONLY',
  PARALLEL = 'PARALLEL', CONVERGENT = 'CONVERGENT', SATURATED = 'SATURATED',
}
registerEnumType(TerritoryStatus, {
  name: 'TerritoryStatus',
  description: 'Who acts in a place on a theme, and whether they meet.',
  valuesConfig: {
    GAP_TOTAL: { description: 'People in need and nobody acts «فراغ تام».' },
    NATIONAL_ONLY: { description: 'National actions alone.' },
    LOCAL_ONLY: { description: 'Local lines alone.' },
    PARALLEL: { description: 'Both act, without a linked pair or with a CHK below one half «توازٍ».' },
    CONVERGENT: { description: 'Both act, and a linked pair reaches a CHK of one half «التقاء».' },
    SATURATED: { description: 'For certain more places than people in need, in at least one service «تشبع»; people may be missed all the same.' },
  },
});

export const TerritoryStatusFilter = enumFilter(TerritoryStatus, 'TerritoryStatus');

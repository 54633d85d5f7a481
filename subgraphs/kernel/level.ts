import { registerEnumType } from 'type-graphql';
import { nationCode } from './territory-code.ts';
import { enumFilter } from './where.ts';

export enum Level {
  NATION = 'NATION',
  REGION = 'REGION',
  PROVINCE = 'PROVINCE',
  COMMUNE = 'COMMUNE',
}
registerEnumType(Level, {
  name: 'TerritoryLevel',
  description: 'How large a territory is.',
  valuesConfig: {
    NATION: { description: 'The Kingdom «المملكة».' },
    REGION: { description: 'One of the 12 regions «جهة».' },
    PROVINCE: { description: 'One of the 75 provinces and prefectures «إقليم أو عمالة».' },
    COMMUNE: { description: 'One of the 1,503 communes «جماعة».' },
  },
});
export const LevelFilter = enumFilter(Level, 'TerritoryLevel');

const byLength: Readonly<Record<number, Level>> = { 2: Level.REGION, 6: Level.PROVINCE, 12: Level.COMMUNE };

/** The level of a territory, which the form of its code tells; undefined when the text is no such code. */
export const levelOf = (code: string): Level | undefined => (code === nationCode ? Level.NATION : byLength[code.length]);

import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Level } from '../../kernel/level.ts';
import { enumFilter } from '../../kernel/where.ts';
import { Territory } from '../territory/territory.ts';

export enum ProvinceKind {
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
}
registerEnumType(ProvinceKind, {
  name: 'ProvinceKind',
  description: 'What a territory between region and commune is called.',
  valuesConfig: {
    PROVINCE: { description: 'A province «إقليم».' },
    PREFECTURE: { description: 'A prefecture «عمالة», mostly urban.' },
  },
});
export const ProvinceKindFilter = enumFilter(ProvinceKind, 'ProvinceKind');

@Entity({ discriminatorValue: Level.PROVINCE })
@ObjectType({ implements: Territory, simpleResolvers: true, description: 'One of the 75 provinces and prefectures «إقليم أو عمالة».' })
@Directive('@key(fields: "code")')
export class Province extends Territory {
  @Field(() => ProvinceKind, { description: 'Whether it is a province or a prefecture.' })
  @Property({ type: 'string' }) kind!: ProvinceKind;
}

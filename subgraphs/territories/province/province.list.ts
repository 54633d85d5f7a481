import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { Direction } from '../../kernel/order.ts';
import { CodeFilter, column, ordered, type EnumCondition } from '../../kernel/where.ts';
import { placeFilters, placeOrders, placeSums, PlaceWhere, regionFilter } from '../territory/territory.list.ts';
import { Province, ProvinceKindFilter } from './province.ts';

@InputType({ description: 'Which provinces and prefectures.' })
export class ProvinceWhere extends PlaceWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the region.' }) region?: CodeFilter;
  @Field(() => ProvinceKindFilter, { nullable: true, description: 'By PROVINCE or PREFECTURE.' }) kind?: EnumCondition;
}

export const provinces = listOf({
  name: 'Province',
  entity: Province,
  table: 'territory',
  only: sql`e.level = 'PROVINCE'`,
  where: ProvinceWhere,
  filters: {
    ...placeFilters,
    region: regionFilter,
    kind: (filter: EnumCondition) => ordered(column('kind'), filter),
  },
  orders: placeOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: placeSums,
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { Direction } from '../../kernel/order.ts';
import { CodeFilter, column, ordered, type EnumCondition } from '../../kernel/where.ts';
import { MilieuFilter } from '../territory/milieu.ts';
import { placeFilters, placeOrders, placeSums, PlaceWhere, provinceFilter, regionFilter } from '../territory/territory.list.ts';
import { Commune } from './commune.ts';

@InputType({ description: 'Which communes.' })
export class CommuneWhere extends PlaceWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the region.' }) region?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the province or prefecture.' }) province?: CodeFilter;
  @Field(() => MilieuFilter, { nullable: true, description: 'By URBAN, RURAL or MIXED.' }) milieu?: EnumCondition;
}

export const communes = listOf({
  name: 'Commune',
  entity: Commune,
  table: 'territory',
  only: sql`e.level = 'COMMUNE'`,
  where: CommuneWhere,
  filters: {
    ...placeFilters,
    region: regionFilter,
    province: provinceFilter,
    milieu: (filter: EnumCondition) => ordered(column('milieu'), filter),
  },
  orders: placeOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: placeSums,
});

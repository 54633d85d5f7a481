import { sql } from 'kysely';
import { InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { Direction } from '../../kernel/order.ts';
import { placeFilters, placeOrders, placeSums, PlaceWhere } from '../territory/territory.list.ts';
import { Region } from './region.ts';

@InputType({ description: 'Which regions.' })
export class RegionWhere extends PlaceWhere {}

export const regions = listOf({
  name: 'Region',
  entity: Region,
  table: 'territory',
  only: sql`e.level = 'REGION'`,
  where: RegionWhere,
  filters: placeFilters,
  orders: placeOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: placeSums,
});

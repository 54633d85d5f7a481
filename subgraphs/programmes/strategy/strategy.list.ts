import { InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { Direction } from '../../kernel/order.ts';
import { UndertakingWhere, undertakingFilters, undertakingOrders } from '../undertaking.ts';
import { Strategy } from './strategy.ts';

@InputType({ description: 'Which strategies.' })
export class StrategyWhere extends UndertakingWhere {}

export const strategies = listOf({
  name: 'Strategy',
  entity: Strategy,
  table: 'strategy',
  where: StrategyWhere,
  filters: undertakingFilters,
  orders: undertakingOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { Direction } from '../../kernel/order.ts';
import { CodeFilter, column, ordered } from '../../kernel/where.ts';
import { UndertakingWhere, undertakingFilters, undertakingOrders } from '../undertaking.ts';
import { Programme } from './programme.ts';

@InputType({ description: 'Which programmes.' })
export class ProgrammeWhere extends UndertakingWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the strategy it carries out.' }) strategy?: CodeFilter;
}

export const programmes = listOf({
  name: 'Programme',
  entity: Programme,
  table: 'programme',
  where: ProgrammeWhere,
  filters: {
    ...undertakingFilters,
    strategy: (filter: CodeFilter) => ordered(column('strategy_code'), filter),
  },
  orders: undertakingOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

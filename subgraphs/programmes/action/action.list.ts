import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, Direction } from '../../kernel/order.ts';
import { PlanLineWhere, planLineFilters, planLineOrders } from '../../kernel/plan-line.where.ts';
import { CodeFilter, CodesFilter, codes, column, ordered } from '../../kernel/where.ts';
import { sql } from 'kysely';
import { Action } from './action.ts';

@InputType({ description: 'Which national actions.' })
export class ActionWhere extends PlanLineWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the programme.' }) programme?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a partner.' }) partner?: CodesFilter;
}

export const actions = listOf({
  name: 'Action',
  entity: Action,
  table: 'action',
  where: ActionWhere,
  filters: {
    ...planLineFilters,
    programme: (filter: CodeFilter) => ordered(column('programme_code'), filter),
    partner: (filter: CodesFilter) => codes((code, one) => sql`${one} = ${code}`)(column('partner_codes'), filter),
  },
  orders: { ...planLineOrders, WEIGHT: byNumber(column('weight')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('budget') },
});

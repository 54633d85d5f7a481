import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { CodeFilter, column, ordered, text, TextFilter } from '../../kernel/where.ts';
import { Axis } from './axis.ts';

@InputType({ description: 'Which axes.' })
export class AxisWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the plan.' }) plan?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
}

export const axes = listOf({
  name: 'Axis',
  entity: Axis,
  table: 'axis',
  where: AxisWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    plan: (filter: CodeFilter) => ordered(column('plan_code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
  },
  orders: { CODE: byText(column('code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

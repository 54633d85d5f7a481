import { Field, InputType } from 'type-graphql';
import { byOne } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { populationCodes } from '../../kernel/vocabulary.ts';
import { CodeFilter, column, ordered, text, TextFilter } from '../../kernel/where.ts';
import { Population } from './population.ts';

@InputType({ description: 'Which populations.' })
export class PopulationWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the category above; isNull for those at the top.' }) parent?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
}

export const populations = listOf({
  name: 'Population',
  entity: Population,
  table: 'population',
  where: PopulationWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    parent: byOne(populationCodes, column('parent_code')),
    name: (filter: TextFilter) => text(column('names'), filter),
  },
  orders: { CODE: byText(column('code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

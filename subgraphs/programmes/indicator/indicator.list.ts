import { Field, InputType } from 'type-graphql';
import { byOne } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { listed, themeCodes } from '../../kernel/vocabulary.ts';
import { CodeFilter, column, ordered, text, TextFilter } from '../../kernel/where.ts';
import { Indicator } from './indicator.ts';

@InputType({ description: 'Which indicators.' })
export class IndicatorWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the theme field.' }) theme?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By unit.' }) unit?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
}

export const indicators = listOf({
  name: 'Indicator',
  entity: Indicator,
  table: 'indicator',
  where: IndicatorWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    theme: byOne(themeCodes, column('theme_code')),
    unit: byOne(listed('units'), column('unit')),
    name: (filter: TextFilter) => text(column('names'), filter),
  },
  orders: { CODE: byText(column('code')), THEME: byText(column('theme_code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

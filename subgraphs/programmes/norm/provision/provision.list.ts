import { Field, InputType } from 'type-graphql';
import { byOne } from '../../../kernel/coded.ts';
import { listOf } from '../../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../../kernel/order.ts';
import { themeCodes } from '../../../kernel/vocabulary.ts';
import { CodeFilter, column, IntFilter, ordered, text, TextFilter } from '../../../kernel/where.ts';
import { Provision } from './provision.ts';

@InputType({ description: 'Which provisions.' })
export class ProvisionWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the norm.' }) norm?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the theme; isNull for provisions that no theme covers.' }) theme?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By the year by whose end it is to be done.' }) untilYear?: IntFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
}

export const provisions = listOf({
  name: 'Provision',
  entity: Provision,
  table: 'provision',
  where: ProvisionWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    norm: (filter: CodeFilter) => ordered(column('norm_code'), filter),
    theme: byOne(themeCodes, column('theme_code')),
    untilYear: (filter: IntFilter) => ordered(column('until_year'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
  },
  orders: { NORM: byText(column('norm_code')), POSITION: byNumber(column('position')), CODE: byText(column('code')) },
  usualOrder: [{ field: 'NORM', direction: Direction.ASC }, { field: 'POSITION', direction: Direction.ASC }],
});

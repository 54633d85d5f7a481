import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { CodeFilter, column, ordered, text, TextFilter, type EnumCondition } from '../../kernel/where.ts';
import { Norm, NormKindFilter } from './norm.ts';

@InputType({ description: 'Which norms.' })
export class NormWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => NormKindFilter, { nullable: true, description: 'By kind, for example {eq: CONVENTION}.' }) kind?: EnumCondition;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
}

export const norms = listOf({
  name: 'Norm',
  entity: Norm,
  table: 'norm',
  where: NormWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: (filter: EnumCondition) => ordered(column('kind'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
  },
  orders: { CODE: byText(column('code')), ADOPTED_YEAR: byNumber(column('adopted_year')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { Programme } from './programme.ts';

@InputType({ description: 'Which programmes.' })
export class ProgrammeWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the institution that leads it.' }) institution?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the strategy it carries out.' }) strategy?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By first year.' }) startYear?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By last year.' }) endYear?: IntFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const programmes = listOf({
  name: 'Programme',
  entity: Programme,
  table: 'programme',
  where: ProgrammeWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    institution: (filter: CodeFilter) => ordered(column('institution_code'), filter),
    strategy: (filter: CodeFilter) => ordered(column('strategy_code'), filter),
    startYear: (filter: IntFilter) => ordered(column('start_year'), filter),
    endYear: (filter: IntFilter) => ordered(column('end_year'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), START_YEAR: byNumber(column('start_year')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

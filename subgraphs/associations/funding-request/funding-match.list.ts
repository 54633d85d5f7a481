import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, truth } from '../../kernel/where.ts';
import { openOn } from '../support-fund/fund-call.list.ts';
import { FundingMatch } from './funding-match.ts';

@InputType({ description: 'Which matches.' })
export class FundingMatchWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the project that looks for money.' }) request?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the call.' }) call?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the fund.' }) fund?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By how many of the four conditions are met.' }) met?: IntFilter;
  @Field(() => CalendarDate, { nullable: true, description: 'The call takes projects on this day.' }) openOn?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether one of the two is an example.' }) illustrative?: BooleanFilter;
}

export const fundingMatches = listOf({
  name: 'FundingMatch',
  entity: FundingMatch,
  table: 'funding_match',
  where: FundingMatchWhere,
  filters: {
    request: (filter: CodeFilter) => ordered(column('request_code'), filter),
    call: (filter: CodeFilter) => ordered(column('call_code'), filter),
    fund: (filter: CodeFilter) => ordered(column('fund_code'), filter),
    met: (filter: IntFilter) => ordered(column('met'), filter),
    openOn,
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { MET: byNumber(column('met')), CODE: byText(column('code')) },
  usualOrder: [{ field: 'MET', direction: Direction.DESC }, { field: 'CODE', direction: Direction.ASC }],
});

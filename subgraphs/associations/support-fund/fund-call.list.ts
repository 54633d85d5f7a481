import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, ordered, truth } from '../../kernel/where.ts';
import { FundCall } from './fund-call.ts';

/** A call whose first day nobody states is not known to be open; one without a last day stays so. */
export const openOn = (day: string) => sql`(e.opens_on <= ${day}::date and coalesce(e.closes_on >= ${day}::date, true))`;

@InputType({ description: 'Which calls.' })
export class FundCallWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the fund.' }) fund?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the last day on which projects are taken.' }) closesOn?: DateFilter;
  @Field(() => CalendarDate, { nullable: true, description: 'Takes projects on this day.' }) openOn?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const fundCalls = listOf({
  name: 'FundCall',
  entity: FundCall,
  table: 'fund_call',
  where: FundCallWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    fund: (filter: CodeFilter) => ordered(column('fund_code'), filter),
    theme: byThemes(column('theme_codes')),
    closesOn: (filter: DateFilter) => ordered(column('closes_on'), filter),
    openOn,
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), CLOSES_ON: byOptionalText(sql`e.closes_on::text`), BUDGET: byNumber(column('budget')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('budget') },
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, DateFilter, DecimalFilter, ordered, truth } from '../../kernel/where.ts';
import { Grant } from './grant.ts';

@InputType({ description: 'Which grants.' })
export class GrantWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the fund.' }) fund?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the call.' }) call?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who receives it.' }) beneficiary?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the plan line.' }) line?: CodeFilter;
  @Field(() => DecimalFilter, { nullable: true, description: 'By amount in dirhams.' }) amount?: DecimalFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the day it was granted.' }) grantedOn?: DateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const grants = listOf({
  name: 'Grant',
  entity: Grant,
  table: 'fund_grant',
  where: GrantWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    fund: (filter: CodeFilter) => ordered(column('fund_code'), filter),
    call: (filter: CodeFilter) => ordered(column('call_code'), filter),
    beneficiary: (filter: CodeFilter) => ordered(column('beneficiary_code'), filter),
    line: (filter: CodeFilter) => ordered(column('line_code'), filter),
    amount: (filter: DecimalFilter) => ordered(column('amount'), filter),
    grantedOn: (filter: DateFilter) => ordered(column('granted_on'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), AMOUNT: byNumber(column('amount')), GRANTED_ON: byOptionalText(sql`e.granted_on::text`) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('amount') },
});

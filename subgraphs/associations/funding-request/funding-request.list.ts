import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, DecimalFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { FundingRequest } from './funding-request.ts';

@InputType({ description: 'Which projects that look for money.' })
export class FundingRequestWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who asks.' }) applicant?: CodeFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory of the project.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => DecimalFilter, { nullable: true, description: 'By amount in dirhams.' }) amount?: DecimalFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the day by which the money is needed.' }) neededBy?: DateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether a grant was recorded for it.' }) granted?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const fundingRequests = listOf({
  name: 'FundingRequest',
  entity: FundingRequest,
  table: 'funding_request',
  where: FundingRequestWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    applicant: (filter: CodeFilter) => ordered(column('applicant_code'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    amount: (filter: DecimalFilter) => ordered(column('amount'), filter),
    neededBy: (filter: DateFilter) => ordered(column('needed_by'), filter),
    granted: (filter: BooleanFilter) => truth(sql`(exists (select 1 from fund_grant where fund_grant.request_code = e.code))`, filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), AMOUNT: byNumber(column('amount')), NEEDED_BY: byOptionalText(sql`e.needed_by::text`) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('amount') },
});

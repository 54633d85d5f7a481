import { Field, InputType } from 'type-graphql';
import { byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, exactly, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { SupportFund } from './support-fund.ts';

@InputType({ description: 'Which support funds.' })
export class SupportFundWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory that it serves.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a contributor.' }) contributor?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const supportFunds = listOf({
  name: 'SupportFund',
  entity: SupportFund,
  table: 'support_fund',
  where: SupportFundWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    name: (filter: TextFilter) => text(column('names'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    contributor: (filter: CodesFilter) => exactly(column('contributor_codes'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), TERRITORY: byOptionalText(column('territory_code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

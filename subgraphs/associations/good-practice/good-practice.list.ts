import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { GoodPractice, TrialResult } from './good-practice.ts';

@InputType({ description: 'Which good practices.' })
export class GoodPracticeWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who carries it.' }) carrier?: CodeFilter;
  @Field(() => String, { nullable: true, description: 'Tried in this territory or within it.' }) triedIn?: string;
  @Field(() => TrialResult, { nullable: true, description: 'Had this result in at least one place.' }) result?: TrialResult;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const goodPractices = listOf({
  name: 'GoodPractice',
  entity: GoodPractice,
  table: 'good_practice',
  where: GoodPracticeWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    carrier: (filter: CodeFilter) => ordered(column('carrier_code'), filter),
    triedIn: (code: string) => sql`${column('within_codes')} @> array[${code}]::text[]`,
    result: (result: TrialResult) => sql`e.trials @> jsonb_build_array(jsonb_build_object('result', ${result}::text))`,
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byPopulations, byTerritories, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, IntFilter, ordered, truth } from '../../kernel/where.ts';
import { Need } from './need.ts';

@InputType({ description: 'Which needs.' })
export class NeedWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population; isEmpty for needs that name none.' }) population?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By territory; `within: "08"` takes its provinces and communes too.' }) territory?: CodesFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By year.' }) year?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By number of persons.' }) persons?: IntFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

/** A single code as the list that the filters of plan lines take, so that both are asked in the same words. */
const listed = (name: string) => sql`array_remove(array[${column(name)}], null)`;

export const needs = listOf({
  name: 'Need',
  entity: Need,
  table: 'need',
  where: NeedWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    theme: byThemes(listed('theme_code')),
    population: byPopulations(listed('population_code')),
    territory: byTerritories(listed('territory_code')),
    year: (filter: IntFilter) => ordered(column('year'), filter),
    persons: (filter: IntFilter) => ordered(column('persons'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    THEME: byText(column('theme_code')),
    TERRITORY: byText(column('territory_code')),
    YEAR: byNumber(column('year')),
    PERSONS: byNumber(column('persons')),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('persons') },
});

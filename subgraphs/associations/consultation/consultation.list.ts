import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { Consultation } from './consultation.ts';

@InputType({ description: 'Which consultations.' })
export class ConsultationWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the series.' }) series?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory where it was held; `within` also takes those about the territory.' }) territory?: TerritoryCodeFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By first day.' }) date?: DateFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const consultations = listOf({
  name: 'Consultation',
  entity: Consultation,
  table: 'consultation',
  where: ConsultationWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    series: (filter: CodeFilter) => ordered(column('series_code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    territory: inTerritory,
    date: (filter: DateFilter) => ordered(column('date'), filter),
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    DATE: byOptionalText(sql`e.date::text`),
    EDITION: byNumber(column('edition')),
    TERRITORY: byOptionalText(column('territory_code')),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

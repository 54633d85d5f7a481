import { InputType, Field } from 'type-graphql';
import { byPopulations, byTerritories, byThemes } from './coded.ts';
import { ThemeOriginFilter } from './plan-line.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DecimalFilter, ordered, text, TextFilter, truth, YearMonthFilter, type EnumCondition, type Filters } from './where.ts';
import { byNumber, byOptionalText, byText } from './order.ts';

/** What a list of any plan lines may be filtered by. */
@InputType()
export abstract class PlanLineWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => ThemeOriginFilter, { nullable: true, description: 'By who said what the line is about: CODED or INFERRED.' }) themeOrigin?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether two methods agree on themes that nobody coded: lines in figures that no person looked at.' }) themesAgreed?: BooleanFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By target population code.' }) population?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By territory code as the document names it; `within: "08"` takes the provinces and communes of that region too.' })
  territory?: CodesFilter;
  @Field(() => YearMonthFilter, { nullable: true, description: 'By first month.' }) startMonth?: YearMonthFilter;
  @Field(() => YearMonthFilter, { nullable: true, description: 'By last month.' }) endMonth?: YearMonthFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the owner.' }) owner?: CodeFilter;
  @Field(() => DecimalFilter, { nullable: true, description: 'By budget in dirhams.' }) budget?: DecimalFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether the line is an example.' }) illustrative?: BooleanFilter;
}

export const planLineFilters: Filters<PlanLineWhere> = {
  code: (filter: CodeFilter) => ordered(column('code'), filter),
  title: (filter: TextFilter) => text(column('titles'), filter),
  theme: byThemes(column('theme_codes')),
  themeOrigin: (filter: EnumCondition) => ordered(column('theme_origin'), filter),
  themesAgreed: (filter: BooleanFilter) => truth(column('themes_agreed'), filter),
  population: byPopulations(column('population_codes')),
  territory: byTerritories(column('territory_codes')),
  startMonth: (filter: YearMonthFilter) => ordered(column('start_month'), filter),
  endMonth: (filter: YearMonthFilter) => ordered(column('end_month'), filter),
  owner: (filter: CodeFilter) => ordered(column('owner_code'), filter),
  budget: (filter: DecimalFilter) => ordered(column('budget'), filter),
  illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
};

export const planLineOrders = {
  CODE: byText(column('code')),
  START_MONTH: byOptionalText(column('start_month')),
  END_MONTH: byOptionalText(column('end_month')),
  BUDGET: byNumber(column('budget')),
};

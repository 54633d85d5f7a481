import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, truth, type Condition, type EnumCondition, type Filters } from '../../kernel/where.ts';
import { whetherExample } from '../facts.ts';
import { BranchFilter, ofPopulation, ofTerritory, ofTheme } from '../place.where.ts';
import { TerritoryStatusFilter } from '../status/status.enum.ts';

@InputType({ description: 'Which cells.' })
export class CellWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By service; `within: "SOC/DIS"` takes all services below it.' }) theme?: BranchFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By population; `within` takes all categories of a group.' }) population?: BranchFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By commune; `within` takes all communes of a province, a region or "MA".' }) territory?: BranchFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By year: cells that hold in this year, or in some year from or up to it. For a number of persons at one time ask for one year: a cell of each year may hold the same people.' }) year?: IntFilter;
  @Field(() => TerritoryStatusFilter, { nullable: true, description: 'By status, for example {in: [GAP_TOTAL, SATURATED]}; {isNull: true} for those that several remain possible for.' }) status?: EnumCondition;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of a plan line that offers something there.' }) line?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By persons in need; {isNull: true} for cells without a recorded need.' }) need?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By persons that no line reaches, counted at the certain end: {gte: 100} for at least a hundred for certain.' }) gap?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By persons that no line may reach, counted at the possible end.' }) possibleGap?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By places beyond the need, counted at the certain end: {gte: 1} for certain duplicates.' }) duplicatePlaces?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By places that may be beyond the need, counted at the possible end.' }) possibleDuplicatePlaces?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By number of distinct offers; {eq: 0} for a need with nobody.' }) offers?: IntFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether some line plans more persons than are in need.' }) overTarget?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: whetherExample }) illustrative?: BooleanFilter;
}

const holdsIn = (year: number): Condition => sql`(${column('last_year')} is null or ${column('last_year')} >= ${year})`;

/** A cell stands for a span of years, so a year falls in it or does not. */
function inYears({ eq, gte, lte, isNull }: IntFilter): Condition {
  const conditions = [
    ...(eq === undefined || eq === null ? [] : [sql`${column('year')} <= ${eq} and ${holdsIn(eq)}`]),
    ...(gte === undefined || gte === null ? [] : [holdsIn(gte)]),
    ...(lte === undefined || lte === null ? [] : [sql`${column('year')} <= ${lte}`]),
    // Every cell has its years.
    ...(isNull === true ? [sql`false`] : []),
  ];
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

/** The same words as for any code, asked of a list: a line is exactly one of those in the cell. */
const offeredBy = (filter: CodeFilter): Condition =>
  sql`exists (select 1 from jsonb_array_elements(${column('lines')}) offer where ${ordered(sql`(offer ->> 'code')`, filter)})`;

export const cellFilters: Filters<CellWhere> = {
  code: (filter: CodeFilter) => ordered(column('code'), filter),
  theme: ofTheme(column('theme_code')),
  population: ofPopulation(column('population_code')),
  territory: ofTerritory(column('territory_code')),
  year: inYears,
  status: (filter: EnumCondition) => ordered(column('status'), filter),
  line: offeredBy,
  need: (filter: IntFilter) => ordered(column('need'), filter),
  gap: (filter: IntFilter) => ordered(column('gap_low'), filter),
  possibleGap: (filter: IntFilter) => ordered(column('gap_high'), filter),
  duplicatePlaces: (filter: IntFilter) => ordered(column('duplicates_low'), filter),
  possibleDuplicatePlaces: (filter: IntFilter) => ordered(column('duplicates_high'), filter),
  offers: (filter: IntFilter) => ordered(column('offers'), filter),
  overTarget: (filter: BooleanFilter) => sql`(cardinality(${column('over_target')}) > 0) = ${filter.eq}`,
  illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
};

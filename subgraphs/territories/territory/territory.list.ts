import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, coded } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { LevelFilter } from '../../kernel/level.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { territoryCodes } from '../../kernel/vocabulary.ts';
import { CodeFilter, column, IntFilter, ordered, text, TextFilter, type EnumCondition, type Filters } from '../../kernel/where.ts';
import { MilieuFilter } from './milieu.ts';
import { Territory } from './territory.ts';

/** What a list of territories of any level may be filtered by. */
@InputType()
export abstract class PlaceWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By official code of today.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By legal population, in persons.' }) population?: IntFilter;
  @Field(() => String, { nullable: true, description: 'This territory and all within it, by code of today: "08" takes the region, its provinces and its communes.' })
  within?: string;
}

export const placeFilters: Filters<PlaceWhere> = {
  code: (filter: CodeFilter) => ordered(column('code'), filter),
  name: (filter: TextFilter) => text(column('names'), filter),
  population: (filter: IntFilter) => ordered(column('population'), filter),
  within: coded(territoryCodes, (code: string) => sql`(e.code = ${code} or e.ancestor_codes @> array[${code}]::text[])`),
};

// Ancestors stand from the nation down, so the region is the second and the province the third.
export const regionFilter = byOne(territoryCodes, sql`e.ancestor_codes[2]`);
export const provinceFilter = byOne(territoryCodes, sql`e.ancestor_codes[3]`);

/** A name to sort by that is never null: the language first, then what else there is. */
const sortable = (first: 'ar' | 'fr', then: 'ar' | 'fr') =>
  sql`normalised(coalesce(e.names ->> ${sql.lit(first)}, e.names ->> ${sql.lit(then)}, e.code))`;

export const placeOrders = {
  CODE: byText(column('code')),
  NAME: { ...byText(sortable('fr', 'ar')), description: 'By French name, accents aside; by Arabic name, then code, where there is none.' },
  NAME_AR: { ...byText(sortable('ar', 'fr')), description: 'By Arabic name, the forms of its letters aside; by French name, then code, where there is none.' },
  POPULATION: { ...byNumber(column('population')), description: 'By legal population; an unknown one stands below every known.' },
};

/** Lists of people count them: the legal population of the rows. */
export const placeSums = { persons: column('population') };

@InputType({ description: 'Which territories.' })
export class TerritoryWhere extends PlaceWhere {
  @Field(() => LevelFilter, { nullable: true, description: 'By level: NATION, REGION, PROVINCE or COMMUNE.' }) level?: EnumCondition;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the region that it lies in; regions themselves lie in none.' }) region?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the province that it lies in; only communes do.' }) province?: CodeFilter;
  @Field(() => MilieuFilter, { nullable: true, description: 'By URBAN, RURAL or MIXED; isNull for all that is not a commune.' }) milieu?: EnumCondition;
}

export const territories = listOf({
  name: 'Territory',
  entity: Territory,
  table: 'territory',
  where: TerritoryWhere,
  filters: {
    ...placeFilters,
    level: (filter: EnumCondition) => ordered(column('level'), filter),
    region: regionFilter,
    province: provinceFilter,
    milieu: (filter: EnumCondition) => ordered(column('milieu'), filter),
  },
  orders: placeOrders,
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: placeSums,
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, IntFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { CareInstitution } from './care-institution.ts';

@InputType({ description: 'Which care institutions.' })
export class CareInstitutionWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind.' }) kind?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory where it stands.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By places.' }) capacity?: IntFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who runs it.' }) operator?: CodeFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it holds a legal authorisation; one that does not say fulfils neither.' }) authorised?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it offers a digital service.' }) digital?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it offers a green service.' }) green?: BooleanFilter;
  @Field(() => String, { nullable: true, description: 'Had more persons than places in this year, for example "2024-25".' }) overCapacityIn?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it had more persons than places in any recorded year; one without places or figures fulfils neither.' }) everOverCapacity?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const careInstitutions = listOf({
  name: 'CareInstitution',
  entity: CareInstitution,
  table: 'care_institution',
  where: CareInstitutionWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('care-institution-kinds'), column('kind')),
    name: (filter: TextFilter) => text(column('names'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    capacity: (filter: IntFilter) => ordered(column('capacity'), filter),
    operator: (filter: CodeFilter) => ordered(column('operator_code'), filter),
    authorised: (filter: BooleanFilter) => truth(column('authorised'), filter),
    digital: (filter: BooleanFilter) => truth(column('digital'), filter),
    green: (filter: BooleanFilter) => truth(column('green'), filter),
    overCapacityIn: (year: string) =>
      sql`exists (select 1 from jsonb_array_elements(e.occupancy) taken where taken ->> 'year' = ${year} and (taken ->> 'persons')::integer > e.capacity)`,
    everOverCapacity: (filter: BooleanFilter) => truth(sql`(e.fullest > e.capacity)`, filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    KIND: byText(column('kind')),
    TERRITORY: byText(column('territory_code')),
    CAPACITY: byNumber(column('capacity')),
    FULLEST: { ...byNumber(column('fullest')), description: 'By the persons of the fullest recorded year.' },
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { places: column('capacity') },
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, IntFilter, ordered, text, TextFilter, truth, type EnumCondition } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { certifiedOn } from '../training/training.certified.ts';
import { Association, WorkingMilieuFilter } from './association.ts';

@InputType({ description: 'Which associations.' })
export class AssociationWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind.' }) kind?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory in which it works.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => WorkingMilieuFilter, { nullable: true, description: 'By where it works: URBAN, RURAL or BOTH.' }) worksIn?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is recognised as being of public utility; one that does not say fulfils neither.' }) publicUtility?: BooleanFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By how many persons it can serve in a year.' }) personsServed?: IntFilter;
  @Field(() => CalendarDate, { nullable: true, description: 'Holds a certificate of a training that is valid on this day.' }) certifiedOn?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const associations = listOf({
  name: 'Association',
  entity: Association,
  table: 'association',
  where: AssociationWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('association-kinds'), column('kind')),
    name: (filter: TextFilter) => text(column('names'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    worksIn: (filter: EnumCondition) => ordered(column('works_in'), filter),
    publicUtility: (filter: BooleanFilter) => truth(column('public_utility'), filter),
    personsServed: (filter: IntFilter) => ordered(column('persons_served'), filter),
    certifiedOn: (day: string) => sql`exists (select 1 from training where training.association_code = e.code and ${certifiedOn(day)})`,
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), KIND: byText(column('kind')), TERRITORY: byOptionalText(column('territory_code')), PERSONS_SERVED: byNumber(column('persons_served')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('persons_served') },
});

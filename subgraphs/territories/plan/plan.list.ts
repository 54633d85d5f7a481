import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, byTerritories } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, IntFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { Plan } from './plan.ts';

@InputType({ description: 'Which plans.' })
export class PlanWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind, for example {in: ["PAC", "PDP"]}.' }) kind?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By territory; `within: "08"` takes the plans of its provinces and communes too.' }) territory?: CodesFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By first year.' }) startYear?: IntFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By last year.' }) endYear?: IntFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the owner.' }) owner?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const plans = listOf({
  name: 'Plan',
  entity: Plan,
  table: 'plan',
  where: PlanWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('plan-kinds'), column('kind')),
    territory: byTerritories(sql`array[e.territory_code]`),
    startYear: (filter: IntFilter) => ordered(column('start_year'), filter),
    endYear: (filter: IntFilter) => ordered(column('end_year'), filter),
    owner: (filter: CodeFilter) => ordered(column('owner_code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    KIND: byText(column('kind')),
    TERRITORY: byText(column('territory_code')),
    START_YEAR: byNumber(column('start_year')),
    END_YEAR: byNumber(column('end_year')),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

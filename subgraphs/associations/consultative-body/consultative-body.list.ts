import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, exactly, ordered, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { ConsultativeBody } from './consultative-body.ts';

@InputType({ description: 'Which consultative bodies.' })
export class ConsultativeBodyWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind, for example {eq: "PARITY"}.' }) kind?: CodeFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory whose council it advises.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a member.' }) member?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it meets; one that does not say fulfils neither.' }) active?: BooleanFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the day it was set up.' }) setUpOn?: DateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const consultativeBodies = listOf({
  name: 'ConsultativeBody',
  entity: ConsultativeBody,
  table: 'consultative_body',
  where: ConsultativeBodyWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('consultative-body-kinds'), column('kind')),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    member: (filter: CodesFilter) => exactly(column('member_codes'), filter),
    active: (filter: BooleanFilter) => truth(column('active'), filter),
    setUpOn: (filter: DateFilter) => ordered(column('set_up_on'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), KIND: byText(column('kind')), TERRITORY: byText(column('territory_code')), SET_UP_ON: byOptionalText(sql`e.set_up_on::text`) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { territoryCodes } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, column, DateFilter, ordered, truth } from '../../kernel/where.ts';
import { AgreementRegister } from './agreement-register.ts';

@InputType({ description: 'Which registers of agreements.' })
export class AgreementRegisterWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By territory code.' }) territory?: CodeFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the day up to which it is complete.' }) completeAsOf?: DateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const agreementRegisters = listOf({
  name: 'AgreementRegister',
  entity: AgreementRegister,
  table: 'agreement_register',
  where: AgreementRegisterWhere,
  filters: {
    territory: byOne(territoryCodes, column('code')),
    completeAsOf: (filter: DateFilter) => ordered(column('complete_as_of'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { TERRITORY: byText(column('code')), COMPLETE_AS_OF: byText(sql`e.complete_as_of::text`) },
  usualOrder: [{ field: 'TERRITORY', direction: Direction.ASC }],
});

import { Field, InputType } from 'type-graphql';
import { byOne } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, column, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { Institution } from './institution.ts';

@InputType({ description: 'Which institutions.' })
export class InstitutionWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind.' }) kind?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the institution it belongs to.' }) parent?: CodeFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it belongs to the social pole.' }) socialPole?: BooleanFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
}

export const institutions = listOf({
  name: 'Institution',
  entity: Institution,
  table: 'institution',
  where: InstitutionWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('institution-kinds'), column('kind')),
    parent: (filter: CodeFilter) => ordered(column('parent_code'), filter),
    socialPole: (filter: BooleanFilter) => truth(column('social_pole'), filter),
    name: (filter: TextFilter) => text(column('names'), filter),
  },
  orders: { CODE: byText(column('code')), KIND: byText(column('kind')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

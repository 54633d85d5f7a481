import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { themeCodes } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { Theme } from './theme.ts';

@InputType({ description: 'Which themes.' })
export class ThemeWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the theme above; isNull for domains.' }) parent?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By level: 1 domain, 2 field, 3 service.' }) depth?: IntFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it counts as social.' }) social?: BooleanFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By SDG target, for example {eq: "5.2"}.' }) sdgTarget?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By name, in any language.' }) name?: TextFilter;
}

export const themes = listOf({
  name: 'Theme',
  entity: Theme,
  table: 'theme',
  where: ThemeWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    parent: byOne(themeCodes, column('parent_code')),
    depth: (filter: IntFilter) => ordered(column('depth'), filter),
    social: (filter: BooleanFilter) => truth(column('social'), filter),
    sdgTarget: (filter: CodeFilter) => sql`exists (select 1 from unnest(e.sdg_targets) target where ${ordered(sql.ref('target'), filter)})`,
    name: (filter: TextFilter) => text(column('names'), filter),
  },
  orders: { CODE: byText(column('code')), DEPTH: byNumber(column('depth')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

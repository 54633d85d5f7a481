import { Field, InputType } from 'type-graphql';
import { byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { ConsultationSeries } from './consultation-series.ts';

@InputType({ description: 'Which series of consultations.' })
export class ConsultationSeriesWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who organises it.' }) organiser?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const consultationSeries = listOf({
  name: 'ConsultationSeries',
  entity: ConsultationSeries,
  table: 'consultation_series',
  where: ConsultationSeriesWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    title: (filter: TextFilter) => text(column('titles'), filter),
    organiser: (filter: CodeFilter) => ordered(column('organiser_code'), filter),
    theme: byThemes(column('theme_codes')),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

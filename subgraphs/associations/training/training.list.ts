import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, ordered, truth } from '../../kernel/where.ts';
import { certifiedOn } from './training.certified.ts';
import { Training } from './training.ts';

@InputType({ description: 'Which trainings.' })
export class TrainingWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the association.' }) association?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of who gave it.' }) provider?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By the last day of its certificate.' }) validTo?: DateFilter;
  @Field(() => CalendarDate, { nullable: true, description: 'Certified, and valid on this day.' }) certifiedOn?: string;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const trainings = listOf({
  name: 'Training',
  entity: Training,
  table: 'training',
  where: TrainingWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    association: (filter: CodeFilter) => ordered(column('association_code'), filter),
    provider: (filter: CodeFilter) => ordered(column('provider_code'), filter),
    theme: byThemes(column('theme_codes')),
    validTo: (filter: DateFilter) => ordered(column('valid_to'), filter),
    certifiedOn: (day: string) => sql`exists (select 1 from training where training.id = e.id and ${certifiedOn(day)})`,
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), VALID_TO: byOptionalText(sql`e.valid_to::text`), ASSOCIATION: byText(column('association_code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('persons') },
});

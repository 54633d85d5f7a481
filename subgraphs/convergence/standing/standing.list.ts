import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byTerritories, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, ordered, truth, type EnumCondition } from '../../kernel/where.ts';
import { LineKindFilter } from '../local-line.ts';
import { heldBySnapshot, rowAsOf } from '../snapshot/held.ts';
import { Standing } from './standing.ts';

@InputType({ description: 'Which lines.' })
export class StandingWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the line.' }) code?: CodeFilter;
  @Field(() => LineKindFilter, { nullable: true, description: 'By whose line it is.' }) kind?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether anything on the other side meets it.' }) linked?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it counts as social; a line without established themes fulfils neither.' }) social?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether its themes are established.' }) established?: BooleanFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the local plan.' }) plan?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the national programme.' }) programme?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the owner.' }) owner?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By territory as the document names it.' }) territory?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

const table = { table: 'standing', entity: Standing };

export const standingOf = (context: Context, code: string, asOf?: string | null): Promise<Standing | null> => rowAsOf(context, { ...table, property: 'code' }, code, asOf);

export const standings = listOf({
  ...table,
  name: 'Standing',
  held: heldBySnapshot,
  where: StandingWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: (filter: EnumCondition) => ordered(column('kind'), filter),
    linked: (filter: BooleanFilter) => sql`(e.links > 0) = ${filter.eq}`,
    social: (filter: BooleanFilter) => truth(column('social'), filter),
    established: (filter: BooleanFilter) => truth(column('established'), filter),
    plan: (filter: CodeFilter) => ordered(column('plan_code'), filter),
    programme: (filter: CodeFilter) => ordered(column('programme_code'), filter),
    owner: (filter: CodeFilter) => ordered(column('owner_code'), filter),
    theme: byThemes(column('theme_codes')),
    territory: byTerritories(column('territory_codes')),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), BUDGET: byNumber(column('budget')), BEST_CHK: byNumber(column('best_chk')), BEST_CONVERGENCE: byNumber(column('best_convergence')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('budget') },
});

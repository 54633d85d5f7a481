import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, ordered, truth, type EnumCondition } from '../../kernel/where.ts';
import { VerdictKindFilter } from './verdict.kind.ts';
import { Verdict } from './verdict.ts';

@InputType({ description: 'Which verdicts.' })
export class VerdictWhere {
  @Field(() => VerdictKindFilter, { nullable: true, description: 'By kind: PAIR, INTERACTION or THEMES.' }) kind?: EnumCondition;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the national action.' }) action?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the line.' }) line?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By name of the person.' }) by?: CodeFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is the last word on its subject.' }) latest?: BooleanFilter;
}

export const verdicts = listOf({
  name: 'Verdict',
  entity: Verdict,
  table: 'verdict',
  where: VerdictWhere,
  filters: {
    kind: (filter: EnumCondition) => ordered(column('kind'), filter),
    action: (filter: CodeFilter) => ordered(column('action_code'), filter),
    line: (filter: CodeFilter) => ordered(column('line_code'), filter),
    by: (filter: CodeFilter) => ordered(column('by'), filter),
    latest: (filter: BooleanFilter) => truth(column('latest'), filter),
  },
  // As text of one width, so that the order of the instants is that of their letters.
  orders: { RECORDED_AT: byText(sql`to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`), SUBJECT: byText(column('subject')) },
  usualOrder: [{ field: 'RECORDED_AT', direction: Direction.DESC }],
});

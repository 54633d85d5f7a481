import { sql } from 'kysely';
import { Args, Ctx, Field, InputType, Query, Resolver, type ClassType } from 'type-graphql';
import { listOf, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { column, enumFilter, ordered, type EnumCondition } from '../../kernel/where.ts';
import { FeedState, Problem, ProblemReason, ProblemRowKind } from './completeness.ts';

const ProblemRowKindFilter = enumFilter(ProblemRowKind, 'ProblemRowKind');
const ProblemReasonFilter = enumFilter(ProblemReason, 'ProblemReason');

@InputType({ description: 'Which problems.' })
export class ProblemWhere {
  @Field(() => ProblemRowKindFilter, { nullable: true, description: 'By kind of row.' }) kind?: EnumCondition;
  @Field(() => ProblemReasonFilter, { nullable: true, description: 'By reason.' }) reason?: EnumCondition;
}

export const problems = listOf({
  name: 'Problem',
  entity: Problem,
  table: 'problem',
  where: ProblemWhere,
  filters: {
    kind: (filter: EnumCondition) => ordered(column('kind'), filter),
    reason: (filter: EnumCondition) => ordered(column('reason'), filter),
  },
  orders: { CODE: byText(column('code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});

@Resolver()
export class CompletenessResolver {
  @Query(() => problems.Connection, { nullable: true, description: 'Rows that cannot be scored as they stand, such as lines with a code that no one owns.' })
  problems(@Args(() => problems.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return problems.all(context, args);
  }

  @Query(() => [FeedState], { nullable: true, description: 'How far the feeds of the other subgraphs have been read.' })
  async feedStates(@Ctx() { em }: Context): Promise<FeedState[]> {
    const { rows } = await sql<{ subgraph: string; reached: Date | null }>`
      select subgraph, reached_end_at as reached from feed_cursor order by subgraph`.execute(em.getKysely());
    return rows.map(({ subgraph, reached }) => ({ subgraph, reachedEndAt: reached === null ? null : new Date(reached).toISOString() }));
  }
}

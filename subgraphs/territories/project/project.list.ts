import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { coded } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { PlanLineWhere, planLineFilters, planLineOrders } from '../../kernel/plan-line.where.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { CodeFilter, column, IntFilter, ordered } from '../../kernel/where.ts';
import { Project } from './project.ts';

@InputType({ description: 'Which projects.' })
export class ProjectWhere extends PlanLineWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the plan.' }) plan?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind of the plan, for example {eq: "PAC"}.' }) planKind?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the axis; isNull for projects that stand in none.' }) axis?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By jobs that it is to create.' }) jobs?: IntFilter;
}

export const projects = listOf({
  name: 'Project',
  entity: Project,
  table: 'project',
  where: ProjectWhere,
  filters: {
    ...planLineFilters,
    plan: (filter: CodeFilter) => ordered(column('plan_code'), filter),
    planKind: coded(listed('plan-kinds'), (filter: CodeFilter) => sql`exists (select 1 from plan where plan.code = e.plan_code and ${ordered(sql.ref('plan.kind'), filter)})`),
    axis: (filter: CodeFilter) => ordered(column('axis_code'), filter),
    jobs: (filter: IntFilter) => ordered(column('jobs'), filter),
  },
  orders: { ...planLineOrders, PLAN: byText(column('plan_code')), JOBS: byNumber(column('jobs')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('budget') },
});

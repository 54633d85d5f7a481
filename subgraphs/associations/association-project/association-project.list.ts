import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byText, Direction } from '../../kernel/order.ts';
import { PlanLineWhere, planLineFilters, planLineOrders } from '../../kernel/plan-line.where.ts';
import { CodeFilter, column, ordered } from '../../kernel/where.ts';
import { AssociationProject } from './association-project.ts';

@InputType({ description: 'Which projects of associations.' })
export class AssociationProjectWhere extends PlanLineWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the association.' }) association?: CodeFilter;
}

export const associationProjects = listOf({
  name: 'AssociationProject',
  entity: AssociationProject,
  table: 'association_project',
  where: AssociationProjectWhere,
  filters: { ...planLineFilters, association: (filter: CodeFilter) => ordered(column('association_code'), filter) },
  orders: { ...planLineOrders, ASSOCIATION: byText(column('association_code')) },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { budget: column('budget') },
});

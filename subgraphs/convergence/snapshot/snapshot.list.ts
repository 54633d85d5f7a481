import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { CodeFilter, column, IntFilter, ordered } from '../../kernel/where.ts';
import { Snapshot } from './snapshot.ts';

@InputType({ description: 'Which snapshots.' })
export class SnapshotWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By running number.' }) number?: IntFilter;
}

export const snapshots = listOf({
  name: 'Snapshot',
  entity: Snapshot,
  table: 'snapshot',
  where: SnapshotWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    number: (filter: IntFilter) => ordered(column('number'), filter),
  },
  orders: { NUMBER: byNumber(column('number')), CODE: byText(column('code')) },
  usualOrder: [{ field: 'NUMBER', direction: Direction.DESC }],
});

import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { dirhams, Money } from './money.ts';
import type { Aggregates } from './page.ts';

@ObjectType({ simpleResolvers: true, description: 'Sums over a whole list, whatever page is shown. What is unknown is counted beside the sum, never taken for zero.' })
@Directive('@shareable')
export class Totals {
  @Field(() => Money, { nullable: true, description: 'Sum of the known budgets; null when none is known or the list has no money.' }) budget!: Money | null;
  @Field(() => Int, { nullable: true, description: 'Rows whose budget is unknown; null when the list has no money.' }) budgetUnknown!: number | null;
  @Field(() => Int, { nullable: true, description: 'Sum of the known persons; of cells, gaps and duplicates the persons in need, cell by cell: ask for one year to count nobody twice. Null when none is known or the list counts no people.' }) persons!: number | null;
  @Field(() => Int, { nullable: true, description: 'Rows whose persons are unknown; null when the list counts no people.' }) personsUnknown!: number | null;
  @Field(() => Int, { nullable: true, description: 'Sum of the certain ends where each row knows its persons only between two ends; null in every other list.' }) personsLow!: number | null;
  @Field(() => Int, { nullable: true, description: 'Sum of the possible ends; null in every other list.' }) personsHigh!: number | null;
  @Field(() => Int, { nullable: true, description: 'Sum of the known places of institutions; null when none is known or the list has no places.' }) places!: number | null;
  @Field(() => Int, { nullable: true, description: 'Rows whose places are unknown; null when the list has no places.' }) placesUnknown!: number | null;
}

const personsOf = (sums: Aggregates['sums'], name: string): number | null => {
  const sum = sums[name]?.sum;
  return sum === undefined || sum === null ? null : Number(sum);
};

export const totalsOf = ({ sums }: Aggregates): Totals => ({
  budget: dirhams(sums['budget']?.sum),
  budgetUnknown: sums['budget']?.unknown ?? null,
  persons: personsOf(sums, 'persons'),
  personsUnknown: sums['persons']?.unknown ?? null,
  personsLow: personsOf(sums, 'personsLow'),
  personsHigh: personsOf(sums, 'personsHigh'),
  places: personsOf(sums, 'places'),
  placesUnknown: sums['places']?.unknown ?? null,
});

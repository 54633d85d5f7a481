import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { Territory } from '../territory.reference.ts';
import { comparisonOf, orderBelow } from './order.load.ts';
import { OrderAmong, TerritoryComparison, OrderOfTerritories } from './order.ts';

const whether = 'false: from facts only. true: from the made-up examples only.';
const when = 'An earlier snapshot: its code, a day (its last snapshot) or an instant; the newest without it.';

@Resolver(() => Territory)
class TerritoryOrderFields {
  @FieldResolver(() => OrderOfTerritories, { nullable: true, description: 'Whether the territories below this one can be put in an order: the share of their pairs of which one stands at least as high on C, H and K. Null before the first snapshot.' })
  order(
    @Root() { code }: Territory,
    @Ctx() context: Context,
    @Arg('among', () => OrderAmong, { description: 'The level, below that of this territory: of a region, for example, PROVINCE or COMMUNE.' }) among: OrderAmong,
    @Arg('example', () => Boolean, { defaultValue: false, description: whether }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: when }) asOf?: string | null,
  ): Promise<OrderOfTerritories | null> {
    return orderBelow(context, code, among, { example, asOf });
  }
}

@Resolver()
class OrderQuery {
  @Query(() => TerritoryComparison, { nullable: true, description: 'How one territory stands to another on C, H and K, with the three indices of each. Null before the first snapshot.' })
  order(
    @Ctx() context: Context,
    @Arg('of', () => String, { description: 'Code of the first territory, for example "08".' }) of: string,
    @Arg('and', () => String, { description: 'Code of the second.' }) and: string,
    @Arg('example', () => Boolean, { defaultValue: false, description: whether }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: when }) asOf?: string | null,
  ): Promise<TerritoryComparison | null> {
    return comparisonOf(context, of, and, { example, asOf });
  }
}

export const orderResolvers = [TerritoryOrderFields, OrderQuery] as const;

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { Institution } from '../institution.reference.ts';
import { Population } from '../population.reference.ts';
import { whenAsked } from '../snapshot/held.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { breakdownOf } from './breakdown.load.ts';
import { Breakdown, BreakdownBy } from './breakdown.ts';

const stub = (part: Breakdown, by: BreakdownBy) => (part.by === by ? { code: part.key } : null);

@Resolver(() => Breakdown)
class BreakdownFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The theme domain; null in a breakdown by something else.' })
  theme(@Root() part: Breakdown) {
    return stub(part, BreakdownBy.THEME);
  }

  @FieldResolver(() => Population, { nullable: true, description: 'The population; null in a breakdown by something else.' })
  population(@Root() part: Breakdown) {
    return stub(part, BreakdownBy.POPULATION);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution; null in a breakdown by something else, and when no one owns the code.' })
  institution(@Root() part: Breakdown) {
    return stub(part, BreakdownBy.OWNER);
  }
}

@Resolver(() => Territory)
class TerritoryBreakdown {
  @FieldResolver(() => [Breakdown], { nullable: true, description: 'The figures of a province, a region or the nation by theme, population, institution or milieu, in the order of their keys; empty for communes, null before the first snapshot.' })
  breakdown(
    @Root() { code }: Territory,
    @Ctx() context: Context,
    @Arg('by', () => BreakdownBy, { description: 'What to break down by.' }) by: BreakdownBy,
    @Arg('example', () => Boolean, { defaultValue: false, description: 'false: from facts only. true: from the made-up examples only.' }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return breakdownOf(context, { territory: code, by, example, asOf });
  }
}

export const breakdownResolvers = [BreakdownFields, TerritoryBreakdown] as const;

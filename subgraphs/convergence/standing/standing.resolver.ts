import { Args, Ctx, FieldResolver, Query, Resolver, Root, type ClassType } from 'type-graphql';
import type { ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { dirhams, Money } from '../../kernel/money.ts';
import { AnyPlanLine, lineStub } from '../local-line.ts';
import { Standing } from './standing.ts';
import { standings } from './standing.list.ts';

@Resolver(() => Standing)
class StandingFields {
  @FieldResolver(() => AnyPlanLine, { nullable: true, description: 'The line itself.' })
  line(@Root() { kind, code }: Standing) {
    return lineStub(kind, code);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'Budget of the line; null when not stated.' })
  budget(@Root() { budget }: Standing) {
    return dirhams(budget);
  }

  @Query(() => standings.Connection, { nullable: true, description: 'Plan lines with where they stand: for example social projects that no national action supports, with their cost.' })
  standings(@Args(() => standings.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return standings.all(context, args);
  }
}

export const standingResolvers = [StandingFields] as const;

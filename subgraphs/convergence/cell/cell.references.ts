import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { ListArgs, Ownership } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { factsUnlessAsked } from '../facts.ts';
import { inTerritory, inTheme } from '../place.where.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { cells, duplicates, gaps } from './cell.list.ts';

/** The cells of a foreign entity and of all that stands below it in its tree. */
function cellsUnder(Foreign: ClassType<{ code: string }>, below: Ownership, where: string) {
  @Resolver(() => Foreign)
  class ForeignCells {
    @FieldResolver(() => cells.Connection, { nullable: true, description: `Services by population, commune and year ${where}; null when this subgraph is down.` })
    cells(@Root() { code }: { code: string }, @Args(() => cells.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
      return cells.under(context, code, below, factsUnlessAsked(args));
    }

    @FieldResolver(() => gaps.Connection, { nullable: true, description: `Where people in need may be missed ${where}; null when this subgraph is down.` })
    gaps(@Root() { code }: { code: string }, @Args(() => gaps.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
      return gaps.under(context, code, below, factsUnlessAsked(args));
    }

    @FieldResolver(() => duplicates.Connection, { nullable: true, description: `Where places may be beyond the need ${where}; null when this subgraph is down.` })
    duplicates(@Root() { code }: { code: string }, @Args(() => duplicates.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
      return duplicates.under(context, code, below, factsUnlessAsked(args));
    }
  }
  return ForeignCells;
}

export const cellReferenceResolvers = [
  cellsUnder(Territory, inTerritory, 'in this territory and all below it'),
  cellsUnder(Theme, inTheme, 'of this theme and all below it'),
] as const;

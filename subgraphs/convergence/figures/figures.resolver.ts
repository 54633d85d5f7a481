import { Arg, Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { Action } from '../action.reference.ts';
import { AssociationProject } from '../association-project.reference.ts';
import { whetherFacts } from '../facts.ts';
import { inPlan, namingTerritory, ofThemeItself } from '../link/link.lines.ts';
import { links } from '../link/link.list.ts';
import { Plan } from '../plan.reference.ts';
import { Project } from '../project.reference.ts';
import { whenAsked } from '../snapshot/held.ts';
import { standingOf } from '../standing/standing.list.ts';
import { Standing } from '../standing/standing.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { weightsFrom, WeightsInput } from '../method/weights.ts';
import { figuresAgainst, figuresOf, figuresUnder } from './figures.load.ts';
import { ConvergenceFigures } from './figures.ts';

const pairsOf = 'Pairs with the other side, the best first; null when this subgraph is down.';

@Resolver(() => Territory)
class TerritoryFigures {
  @FieldResolver(() => ConvergenceFigures, { nullable: true, description: 'How far plans meet here; null before the first snapshot, and of examples where no example plan stands (the nation among these).' })
  convergence(
    @Root() { code }: Territory,
    @Ctx() context: Context,
    @Arg('example', () => Boolean, { defaultValue: false, description: whetherFacts }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
    @Arg('weights', () => WeightsInput, { nullable: true, description: 'Other weights; the figures under the method’s own stand in `byDefault`.' }) weights?: WeightsInput | null,
  ) {
    const subject = { kind: 'territory', code, example, asOf } as const;
    const asked = weightsFrom(weights);
    return asked === null ? figuresOf(context, subject) : figuresUnder(context, subject, asked);
  }

  @FieldResolver(() => links.Connection, { nullable: true, description: 'Pairs whose local line names exactly this territory; for all below it use links(where: {territory: {within: …}}).' })
  links(@Root() { code }: Territory, @Args(() => links.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return links.under(context, code, namingTerritory, args);
  }
}

@Resolver(() => Plan)
class PlanFigures {
  @FieldResolver(() => ConvergenceFigures, { nullable: true, description: 'How far this plan and national actions meet; null before the first snapshot, and for a programme that does not concern this plan.' })
  convergence(
    @Root() { code }: Plan,
    @Ctx() context: Context,
    @Arg('programme', () => String, { nullable: true, description: 'Code of one national programme; all of them without it. A code that no programme with actions has is refused with NOT_FOUND.' }) programme: string | null | undefined,
    @Arg('example', () => Boolean, { defaultValue: false, description: whetherFacts }) example: boolean,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return figuresOf(context, { kind: 'plan', code, programme, example, asOf });
  }

  @FieldResolver(() => ConvergenceFigures, { nullable: true, description: 'How far this plan takes up another local plan, such as a PDP the PDR of its region: the lines of the other plan stand where national actions do otherwise. Null before the first snapshot that holds this plan, and when one is an example and the other a fact. A code that no plan has is refused with NOT_FOUND.' })
  against(
    @Root() { code }: Plan,
    @Arg('plan', () => String, { description: 'Code of the other plan.' }) plan: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return figuresAgainst(context, code, plan, asOf);
  }

  @FieldResolver(() => links.Connection, { nullable: true, description: pairsOf })
  links(@Root() { code }: Plan, @Args(() => links.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return links.under(context, code, inPlan, args);
  }
}

const standingIs = 'Where the line stands: whether anything on the other side meets it; null before the first snapshot.';

/** A plan line, whichever subgraph owns it, with its pairs and where it stands. */
function lineFigures(Line: ClassType<{ code: string }>, column: 'action_code' | 'line_code') {
  @Resolver(() => Line)
  class LineFigures {
    @FieldResolver(() => links.Connection, { nullable: true, description: pairsOf })
    links(@Root() { code }: { code: string }, @Args(() => links.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
      return links.under(context, code, ownedBy(column), args);
    }

    @FieldResolver(() => Standing, { nullable: true, description: standingIs })
    standing(
      @Root() { code }: { code: string },
      @Ctx() context: Context,
      @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
    ) {
      return standingOf(context, code, asOf);
    }
  }
  return LineFigures;
}

@Resolver(() => Theme)
class ThemeFigures {
  @FieldResolver(() => links.Connection, { nullable: true, description: 'Pairs of which one line has exactly this theme; for a whole branch use links(where: {theme: {within: …}}).' })
  links(@Root() { code }: Theme, @Args(() => links.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return links.under(context, code, ofThemeItself, args);
  }
}

export const figuresResolvers = [
  TerritoryFigures,
  PlanFigures,
  ThemeFigures,
  lineFigures(Action, 'action_code'),
  lineFigures(Project, 'line_code'),
  lineFigures(AssociationProject, 'line_code'),
] as const;

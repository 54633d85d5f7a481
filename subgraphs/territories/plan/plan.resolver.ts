import { Arg, Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { codeList } from '../../kernel/codes.ts';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { Language, LocalizedText, textOf } from '../../kernel/localized-text.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { axes } from '../axis/axis.list.ts';
import { projects } from '../project/project.list.ts';
import { Territory } from '../territory/territory.ts';
import { plans } from './plan.list.ts';
import { planRecording } from './plan.record.ts';
import { Plan } from './plan.ts';

@Resolver(() => Plan)
class PlanFields {
  @FieldResolver(() => LocalizedText, { nullable: true, description: 'What its kind is called; null for a kind that the list plan-kinds does not have.' })
  kindName(@Root() { kind }: Plan, @Ctx() { caller }: Context, @Arg('language', () => Language, { nullable: true, description: 'The language wanted.' }) language?: Language | null) {
    return textOf(codeList('plan-kinds').get(kind)?.names, language, caller.languages);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory it is for.' })
  territory(@Root() { territoryCode }: Plan, @Ctx() { load }: Context) {
    return load.by(Territory, 'code', territoryCode);
  }

  @FieldResolver(() => axes.Connection, { description: 'Its axes «المحاور».' })
  axes(@Root() { code }: Plan, @Args(() => axes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return axes.under(context, code, ownedBy('plan_code'), args);
  }

  @FieldResolver(() => projects.Connection, { description: 'Its lines.' })
  projects(@Root() { code }: Plan, @Args(() => projects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return projects.under(context, code, ownedBy('plan_code'), args);
  }
}

export const planResolvers = [
  PlanFields,
  recordResolver(Plan, planRecording),
  localizedResolver(Plan, 'titles'),
  entityResolver(Plan, plans, { one: 'plan', many: 'plans', is: 'a territorial plan' }),
] as const;

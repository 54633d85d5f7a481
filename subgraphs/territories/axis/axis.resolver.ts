import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Plan } from '../plan/plan.ts';
import { projects } from '../project/project.list.ts';
import { axes } from './axis.list.ts';
import { axisRecording } from './axis.record.ts';
import { Axis } from './axis.ts';

@Resolver(() => Axis)
class AxisFields {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan it belongs to.' })
  plan(@Root() { planCode }: Axis, @Ctx() { load }: Context) {
    return load.by(Plan, 'code', planCode);
  }

  @FieldResolver(() => projects.Connection, { description: 'The projects that it groups.' })
  projects(@Root() { code }: Axis, @Args(() => projects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return projects.under(context, code, ownedBy('axis_code'), args);
  }
}

export const axisResolvers = [
  AxisFields,
  recordResolver(Axis, axisRecording),
  localizedResolver(Axis, 'titles'),
  entityResolver(Axis, axes, { one: 'axis', many: 'axes', is: 'an axis of a plan' }),
] as const;

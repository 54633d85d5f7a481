import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { planLineResolver, stub } from '../../kernel/plan-line.resolver.ts';
import { Axis } from '../axis/axis.ts';
import { Indicator } from '../indicator.reference.ts';
import { Plan } from '../plan/plan.ts';
import { Population } from '../population.reference.ts';
import { territoryByCode } from '../territory/territory.code.ts';
import { Territory } from '../territory/territory.ts';
import { Theme } from '../theme.reference.ts';
import { projects } from './project.list.ts';
import { projectRecording } from './project.record.ts';
import { Project } from './project.ts';

@Resolver(() => Project)
class ProjectFields {
  @FieldResolver(() => Plan, { nullable: true, description: 'The plan it is a line of.' })
  plan(@Root() { planCode }: Project, @Ctx() { load }: Context) {
    return load.by(Plan, 'code', planCode);
  }

  @FieldResolver(() => Axis, { nullable: true, description: 'The axis of the plan that it stands in; null when it stands in none.' })
  axis(@Root() { axisCode }: Project, @Ctx() { load }: Context) {
    return axisCode ? load.by(Axis, 'code', axisCode) : null;
  }
}

export const projectResolvers = [
  ProjectFields,
  recordResolver(Project, projectRecording),
  planLineResolver(Project, {
    theme: stub(Theme),
    population: stub(Population),
    indicator: stub(Indicator),
    territory: { type: Territory, find: territoryByCode },
  }),
  entityResolver(Project, projects, { one: 'project', many: 'projects', is: 'a local project' }),
] as const;

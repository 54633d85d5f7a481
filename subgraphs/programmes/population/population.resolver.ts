import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { actions } from '../action/action.list.ts';
import { Population } from './population.ts';
import { populations } from './population.list.ts';

@Resolver(() => Population)
class PopulationFields {
  @FieldResolver(() => Population, { nullable: true, description: 'The category above; null at the top.' })
  parent(@Root() population: Population, @Ctx() { load }: Context) {
    return population.parentCode ? load.by(Population, 'code', population.parentCode) : null;
  }

  @FieldResolver(() => populations.Connection, { description: 'The categories just below.' })
  children(@Root() population: Population, @Args(() => populations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return populations.under(context, population.code, ownedBy('parent_code'), args);
  }

  @FieldResolver(() => actions.Connection, { description: 'National actions that target this category.' })
  actions(@Root() population: Population, @Args(() => actions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return actions.under(context, population.code, listedIn('population_codes'), args);
  }
}

export const populationResolvers = [
  PopulationFields,
  localizedResolver(Population, 'names'),
  entityResolver(Population, populations, { one: 'population', many: 'populations', is: 'a population' }),
] as const;

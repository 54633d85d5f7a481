import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { needs } from '../need/need.list.ts';
import { plans } from '../plan/plan.list.ts';
import { projects } from '../project/project.list.ts';
import { Census, censusSource } from './census.ts';
import { territoryByCode } from './territory.code.ts';
import { territories } from './territory.list.ts';
import { Territory } from './territory.ts';

@Resolver(() => Territory)
class TerritoryFields {
  @FieldResolver(() => Territory, { nullable: true, description: 'The territory just above; null for the nation.' })
  parent(@Root() { parentCode }: Territory, @Ctx() { load }: Context) {
    return parentCode ? load.by(Territory, 'code', parentCode) : null;
  }

  @FieldResolver(() => [Territory], { nullable: 'items', description: 'The territories above, from the nation down to the parent; empty for the nation.' })
  ancestors(@Root() { ancestorCodes }: Territory, @Ctx() { load }: Context) {
    return ancestorCodes.map((code) => load.by(Territory, 'code', code));
  }

  @FieldResolver(() => Census, { nullable: true, description: 'Figures of the last census; null when it has none of this territory.' })
  census(@Root() { censusYear, population, households, populationUrban, populationRural, rates: { all, urban, rural } }: Territory) {
    if (!censusYear) return null;
    const counts = { year: censusYear, population, households, populationUrban, populationRural };
    return { ...all, ...counts, urban: urban ?? null, rural: rural ?? null, source: censusSource(censusYear) };
  }

  @FieldResolver(() => plans.Connection, { description: 'Plans of this very territory; for those of all within it use plans(where: {territory: {within: …}}).' })
  plans(@Root() { code }: Territory, @Args(() => plans.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return plans.under(context, code, ownedBy('territory_code'), args);
  }

  @FieldResolver(() => projects.Connection, { description: 'Projects that name exactly this territory; for those of all within it use projects(where: {territory: {within: …}}).' })
  projects(@Root() { code }: Territory, @Args(() => projects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return projects.under(context, code, listedIn('territory_codes'), args);
  }

  @FieldResolver(() => needs.Connection, { description: 'Needs stated for this very territory; for those of all within it use needs(where: {territory: {within: …}}).' })
  needs(@Root() { code }: Territory, @Args(() => needs.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return needs.under(context, code, ownedBy('territory_code'), args);
  }
}

export const territoryResolvers = [
  TerritoryFields,
  localizedResolver(Territory, 'names'),
  entityResolver(Territory, territories, { one: 'territory', many: 'territories', is: 'a territory', find: territoryByCode }),
] as const;

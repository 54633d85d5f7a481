import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { communes } from '../commune/commune.list.ts';
import { provinces } from '../province/province.list.ts';
import { byCodeAs } from '../territory/territory.code.ts';
import { regions } from './region.list.ts';
import { Region } from './region.ts';

@Resolver(() => Region)
class RegionFields {
  @FieldResolver(() => provinces.Connection, { description: 'Its provinces and prefectures.' })
  provinces(@Root() { code }: Region, @Args(() => provinces.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return provinces.under(context, code, ownedBy('parent_code'), args);
  }

  @FieldResolver(() => communes.Connection, { description: 'The communes of all its provinces.' })
  communes(@Root() { code }: Region, @Args(() => communes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return communes.under(context, code, listedIn('ancestor_codes'), args);
  }
}

export const regionResolvers = [
  RegionFields,
  entityResolver(Region, regions, { one: 'region', many: 'regions', is: 'a region', find: byCodeAs(Region) }),
] as const;

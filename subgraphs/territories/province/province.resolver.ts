import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { communes } from '../commune/commune.list.ts';
import { Region } from '../region/region.ts';
import { byCodeAs } from '../territory/territory.code.ts';
import { Territory } from '../territory/territory.ts';
import { provinces } from './province.list.ts';
import { Province } from './province.ts';

@Resolver(() => Province)
class ProvinceFields {
  @FieldResolver(() => Region, { nullable: true, description: 'The region it lies in.' })
  region(@Root() { parentCode }: Province, @Ctx() { load }: Context) {
    return load.by(Territory, 'code', parentCode!);
  }

  @FieldResolver(() => communes.Connection, { description: 'Its communes.' })
  communes(@Root() { code }: Province, @Args(() => communes.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return communes.under(context, code, ownedBy('parent_code'), args);
  }
}

export const provinceResolvers = [
  ProvinceFields,
  entityResolver(Province, provinces, { one: 'province', many: 'provinces', is: 'a province or prefecture', find: byCodeAs(Province) }),
] as const;

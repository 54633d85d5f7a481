import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { Province } from '../province/province.ts';
import { Region } from '../region/region.ts';
import { byCodeAs } from '../territory/territory.code.ts';
import { Territory } from '../territory/territory.ts';
import { communes } from './commune.list.ts';
import { Commune } from './commune.ts';

@Resolver(() => Commune)
class CommuneFields {
  @FieldResolver(() => Province, { nullable: true, description: 'The province or prefecture it lies in.' })
  province(@Root() { parentCode }: Commune, @Ctx() { load }: Context) {
    return load.by(Territory, 'code', parentCode!);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region it lies in.' })
  region(@Root() { ancestorCodes }: Commune, @Ctx() { load }: Context) {
    return load.by(Territory, 'code', ancestorCodes[1]!);
  }
}

export const communeResolvers = [
  CommuneFields,
  entityResolver(Commune, communes, { one: 'commune', many: 'communes', is: 'a commune', find: byCodeAs(Commune) }),
] as const;

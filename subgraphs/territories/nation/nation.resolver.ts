import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { regions } from '../region/region.list.ts';
import { Nation } from './nation.ts';

@Resolver(() => Nation)
class NationFields {
  @FieldResolver(() => regions.Connection, { description: 'Its regions.' })
  regions(@Root() { code }: Nation, @Args(() => regions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return regions.under(context, code, ownedBy('parent_code'), args);
  }
}

export const nationResolvers = [NationFields] as const;

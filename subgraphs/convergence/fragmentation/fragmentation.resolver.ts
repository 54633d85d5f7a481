import { Args, Ctx, FieldResolver, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { factsUnlessAsked } from '../facts.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { fragmentations } from './fragmentation.list.ts';
import { Fragmentation } from './fragmentation.ts';

@Resolver(() => Fragmentation)
class FragmentationFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The theme field.' })
  theme(@Root() { themeCode: code }: Fragmentation): Theme {
    return { code };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory.' })
  territory(@Root() { territoryCode: code }: Fragmentation): Territory {
    return { code };
  }

  @Query(() => fragmentations.Connection, { nullable: true, description: 'Theme fields by province, region and nation, with how many share them: {fragmented: {eq: true}} for those that are scattered.' })
  fragmentations(@Args(() => fragmentations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fragmentations.all(context, factsUnlessAsked(args));
  }
}

@Resolver(() => Territory)
class TerritoryFragmentations {
  @FieldResolver(() => fragmentations.Connection, { nullable: true, description: 'How scattered each theme field is here; empty for communes, null when this subgraph is down.' })
  fragmentations(@Root() { code }: Territory, @Args(() => fragmentations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fragmentations.under(context, code, ownedBy('territory_code'), factsUnlessAsked(args));
  }
}

export const fragmentationResolvers = [FragmentationFields, TerritoryFragmentations] as const;

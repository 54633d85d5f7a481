import { Args, Ctx, FieldResolver, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { factsUnlessAsked } from '../facts.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { domainStatuses } from './domain-status.list.ts';
import { DomainStatus, ServiceSaturation } from './domain-status.ts';

@Resolver(() => DomainStatus)
class DomainStatusFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The domain.' })
  theme(@Root() { themeCode: code }: DomainStatus): Theme {
    return { code };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory.' })
  territory(@Root() { territoryCode: code }: DomainStatus): Territory {
    return { code };
  }

  @FieldResolver(() => [ServiceSaturation], { description: 'Its services, with how many communes are saturated; empty when no cell is known.' })
  services(@Root() { services }: DomainStatus): ServiceSaturation[] {
    return services.map(({ theme, communes, saturated }) => ({ themeCode: theme, communes, saturatedCommunes: saturated }));
  }

  @Query(() => domainStatuses.Connection, { nullable: true, description: 'Theme domains by territory, with who acts and whether they meet.' })
  domainStatuses(@Args(() => domainStatuses.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return domainStatuses.all(context, factsUnlessAsked(args));
  }
}

@Resolver(() => ServiceSaturation)
class ServiceSaturationFields {
  @FieldResolver(() => Theme, { nullable: true, description: 'The service.' })
  theme(@Root() { themeCode: code }: ServiceSaturation): Theme {
    return { code };
  }
}

@Resolver(() => Territory)
class TerritoryStatuses {
  @FieldResolver(() => domainStatuses.Connection, { nullable: true, description: 'Who acts here on each theme domain, and whether they meet; null when this subgraph is down.' })
  statuses(@Root() { code }: Territory, @Args(() => domainStatuses.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return domainStatuses.under(context, code, ownedBy('territory_code'), factsUnlessAsked(args));
  }
}

@Resolver(() => Theme)
class ThemeStatuses {
  @FieldResolver(() => domainStatuses.Connection, { nullable: true, description: 'Of a domain: who acts on it in each territory, and whether they meet; empty for fields and services, null when this subgraph is down.' })
  statuses(@Root() { code }: Theme, @Args(() => domainStatuses.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return domainStatuses.under(context, code, ownedBy('theme_code'), factsUnlessAsked(args));
  }
}

export const domainStatusResolvers = [DomainStatusFields, ServiceSaturationFields, TerritoryStatuses, ThemeStatuses] as const;

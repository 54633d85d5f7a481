import { FeedResolver } from '../kernel/feed/feed.resolver.ts';
import { referenceByCode } from '../kernel/entity.resolver.ts';
import { withdrawResolvers } from '../kernel/mutation/withdraw.resolver.ts';
import type { Subgraph } from '../kernel/subgraph.ts';
import { Action } from './action/action.ts';
import { actionResolvers } from './action/action.resolver.ts';
import { Indicator } from './indicator/indicator.ts';
import { indicatorResolvers } from './indicator/indicator.resolver.ts';
import { Institution } from './institution/institution.ts';
import { institutionResolvers } from './institution/institution.resolver.ts';
import { ConformityAssessment } from './norm/conformity/conformity.ts';
import { conformityResolvers } from './norm/conformity/conformity.resolver.ts';
import { Norm } from './norm/norm.ts';
import { normResolvers } from './norm/norm.resolver.ts';
import { ProvisionTest } from './norm/provision/provision-test.ts';
import { Provision } from './norm/provision/provision.ts';
import { provisionResolvers } from './norm/provision/provision.resolver.ts';
import { subjectResolvers } from './norm/subject.resolver.ts';
import { verdictResolvers } from './norm/verdict/verdict.resolver.ts';
import { Population } from './population/population.ts';
import { populationResolvers } from './population/population.resolver.ts';
import { Programme } from './programme/programme.ts';
import { programmeResolvers } from './programme/programme.resolver.ts';
import { Strategy } from './strategy/strategy.ts';
import { strategyResolvers } from './strategy/strategy.resolver.ts';
import { Theme } from './theme/theme.ts';
import { themeResolvers } from './theme/theme.resolver.ts';
import { recordings } from './recordings.ts';
import { seedProgrammes } from './seed.ts';

/** What ministries plan and owe. */
export const programmesSubgraph: Subgraph = {
  name: 'programmes',
  entities: [Action, ConformityAssessment, Indicator, Institution, Norm, Population, Programme, Provision, ProvisionTest, Strategy, Theme],
  migrations: 'subgraphs/programmes/migrations',
  resolvers: [
    FeedResolver, ...actionResolvers, ...indicatorResolvers, ...institutionResolvers, ...populationResolvers,
    ...programmeResolvers, ...strategyResolvers, ...themeResolvers,
    ...normResolvers, ...provisionResolvers, ...conformityResolvers, ...verdictResolvers, ...subjectResolvers,
    ...withdrawResolvers(recordings),
  ],
  references: {
    Action: referenceByCode(Action),
    ConformityAssessment: referenceByCode(ConformityAssessment),
    Indicator: referenceByCode(Indicator),
    Institution: referenceByCode(Institution),
    Norm: referenceByCode(Norm),
    Population: referenceByCode(Population),
    Programme: referenceByCode(Programme),
    Provision: referenceByCode(Provision),
    Strategy: referenceByCode(Strategy),
    Theme: referenceByCode(Theme),
  },
  seed: seedProgrammes,
};

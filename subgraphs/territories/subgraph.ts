import { referenceByCode } from '../kernel/entity.resolver.ts';
import { FeedResolver } from '../kernel/feed/feed.resolver.ts';
import { withdrawResolvers } from '../kernel/mutation/withdraw.resolver.ts';
import type { Subgraph } from '../kernel/subgraph.ts';
import { Axis } from './axis/axis.ts';
import { axisResolvers } from './axis/axis.resolver.ts';
import { Commune } from './commune/commune.ts';
import { communeResolvers } from './commune/commune.resolver.ts';
import { Nation } from './nation/nation.ts';
import { nationResolvers } from './nation/nation.resolver.ts';
import { Need } from './need/need.ts';
import { needResolvers } from './need/need.resolver.ts';
import { Plan } from './plan/plan.ts';
import { planResolvers } from './plan/plan.resolver.ts';
import { populationResolvers } from './population.reference.ts';
import { Project } from './project/project.ts';
import { projectResolvers } from './project/project.resolver.ts';
import { Province } from './province/province.ts';
import { provinceResolvers } from './province/province.resolver.ts';
import { Region } from './region/region.ts';
import { regionResolvers } from './region/region.resolver.ts';
import { recordings } from './recordings.ts';
import { seedTerritories } from './seed.ts';
import { referenceTo } from './territory/territory.code.ts';
import { territoryResolvers } from './territory/territory.resolver.ts';
import { Territory, typeOfTerritory } from './territory/territory.ts';
import { themeResolvers } from './theme.reference.ts';

/** Where, and what territories plan. */
export const territoriesSubgraph: Subgraph = {
  name: 'territories',
  entities: [Axis, Commune, Nation, Need, Plan, Project, Province, Region, Territory],
  migrations: 'subgraphs/territories/migrations',
  resolvers: [
    FeedResolver, ...territoryResolvers, ...nationResolvers, ...regionResolvers, ...provinceResolvers, ...communeResolvers,
    ...planResolvers, ...axisResolvers, ...projectResolvers, ...needResolvers, ...themeResolvers, ...populationResolvers,
    ...withdrawResolvers(recordings),
  ],
  orphanedTypes: [Nation],
  references: {
    Axis: referenceByCode(Axis),
    Commune: referenceTo(Commune),
    Nation: referenceTo(Nation),
    Need: referenceByCode(Need),
    Plan: referenceByCode(Plan),
    Project: referenceByCode(Project),
    Province: referenceTo(Province),
    Region: referenceTo(Region),
    Territory: referenceTo(Territory),
  },
  typesOf: { Territory: typeOfTerritory },
  seed: seedTerritories,
};

import { referenceByCode } from '../kernel/entity.resolver.ts';
import { readVariables } from '../kernel/config.ts';
import type { ReferenceResolver } from '../kernel/schema.ts';
import type { Subgraph } from '../kernel/subgraph.ts';
import { breakdownResolvers } from './breakdown/breakdown.resolver.ts';
import { StoredBreakdown } from './breakdown/breakdown.ts';
import { cellBy } from './cell/cell.list.ts';
import { cellReferenceResolvers } from './cell/cell.references.ts';
import { cellResolvers } from './cell/cell.resolver.ts';
import { Cell } from './cell/cell.ts';
import { AnswerResolver } from './answer/answer.resolver.ts';
import { AdviceResolver } from './advice/advice.resolver.ts';
import { convergenceVariables, feedsOf } from './config.ts';
import { figuresResolvers } from './figures/figures.resolver.ts';
import { StoredFigures } from './figures/figures.ts';
import { fragmentationResolvers } from './fragmentation/fragmentation.resolver.ts';
import { Fragmentation } from './fragmentation/fragmentation.ts';
import { FeedClient } from './inputs/feed.client.ts';
import { cycle, follow } from './inputs/follow.ts';
import { Recomputation } from './engine/recompute.ts';
import { Consultation } from './consultation.reference.ts';
import { linkByCode } from './link/link.list.ts';
import { Link } from './link/link.ts';
import { linkResolvers } from './link/link.resolver.ts';
import { MethodResolver } from './method/method.resolver.ts';
import { orderResolvers } from './order/order.resolver.ts';
import { CompletenessResolver } from './problem/completeness.resolver.ts';
import { CareInstitution } from './care-institution.reference.ts';
import { Plan } from './plan.reference.ts';
import { Proposal } from './proposal.reference.ts';
import { Problem } from './problem/completeness.ts';
import { SimulationResolver } from './simulation/simulation.resolver.ts';
import { responseResolvers } from './response/response.resolver.ts';
import { Snapshot } from './snapshot/snapshot.ts';
import { snapshotOfResolvers } from './snapshot/snapshot.of.ts';
import { snapshotResolvers } from './snapshot/snapshot.resolver.ts';
import { Standing } from './standing/standing.ts';
import { standingResolvers } from './standing/standing.resolver.ts';
import { domainStatusResolvers } from './status/domain-status.resolver.ts';
import { DomainStatus } from './status/domain-status.ts';
import { Territory } from './territory.reference.ts';
import { Theme } from './theme.reference.ts';
import { verdictResolvers } from './verdict/verdict.resolver.ts';
import { Verdict } from './verdict/verdict.ts';

/** A foreign entity has no row here: its code is all this subgraph needs to add its fields. */
const byItsCode: ReferenceResolver = ({ code }) => ({ code });

/** How far ministries and territories meet. Reads the other three's feeds, writes only its own figures. */
export const convergenceSubgraph: Subgraph = {
  name: 'convergence',
  entities: [Link, Problem, Snapshot, Standing, StoredFigures, Verdict, Cell, DomainStatus, Fragmentation, StoredBreakdown],
  migrations: 'subgraphs/convergence/migrations',
  versioned: true,
  resolvers: [
    ...linkResolvers, ...standingResolvers, ...snapshotResolvers, ...snapshotOfResolvers, ...figuresResolvers, ...verdictResolvers, MethodResolver, ...responseResolvers, AdviceResolver, AnswerResolver, SimulationResolver, CompletenessResolver,
    ...cellResolvers, ...cellReferenceResolvers, ...domainStatusResolvers, ...fragmentationResolvers, ...breakdownResolvers, ...orderResolvers,
  ],
  // No field here leads to these: others do, and find this subgraph's fields on them.
  orphanedTypes: [Consultation, Plan, Proposal, Territory, Theme],
  references: {
    Cell: ({ code }, context) => cellBy(context, 'code', String(code)),
    Link: ({ code }, context) => linkByCode(context, String(code)),
    Snapshot: referenceByCode(Snapshot),
    Action: byItsCode,
    AssociationProject: byItsCode,
    CareInstitution: byItsCode,
    Consultation: byItsCode,
    Institution: byItsCode,
    Plan: byItsCode,
    Population: byItsCode,
    Project: byItsCode,
    Proposal: byItsCode,
    Territory: byItsCode,
    Theme: byItsCode,
  },
  background: async (orm, log) => {
    const config = readVariables(convergenceVariables);
    const clients = Object.entries(feedsOf(config)).map(([name, url]) => new FeedClient(name, url, config.HUB_SECRET));
    const recomputation = new Recomputation(orm, clients.map(({ subgraph }) => subgraph), log);
    // Before the first answer, so that a hub that says it is ready has its figures.
    await cycle(orm, clients, recomputation, log);
    const end = follow((listening) => cycle(orm, clients, recomputation, log, listening), config.HUB_FEED_EVERY, log);
    return async () => {
      await end();
      await Promise.all(clients.map((client) => client.close()));
    };
  },
};

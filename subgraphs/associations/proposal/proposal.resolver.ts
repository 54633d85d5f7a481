import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { Actor, actorOf } from '../actor/actor.ts';
import { Consultation } from '../consultation/consultation.ts';
import { Population } from '../population.reference.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { proposalOutcomeResolvers } from './proposal-outcome.resolver.ts';
import { ProposalState } from './proposal-outcome.ts';
import { proposals } from './proposal.list.ts';
import { proposalRecording } from './proposal.record.ts';
import { Proposal } from './proposal.ts';

@Resolver(() => Proposal)
class ProposalFields {
  @FieldResolver(() => Consultation, { nullable: true, description: 'The consultation at which it was put forward; null when it was elsewhere.' })
  consultation(@Root() { consultationCode }: Proposal, @Ctx() { load }: Context) {
    return consultationCode ? load.by(Consultation, 'code', consultationCode) : null;
  }

  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it is about.' })
  themes(@Root() { themeCodes }: Proposal) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'Whom it concerns; empty when not stated.' })
  populations(@Root() { populationCodes }: Proposal) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory it concerns; null when not stated.' })
  territory(@Root() { territoryCode }: Proposal) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who is asked to act; null when the document names no one.' })
  addressee(@Root() { addressee }: Proposal) {
    return addressee ? actorOf(addressee) : null;
  }

  @FieldResolver(() => ProposalState, { nullable: true, description: 'The latest state; null while nothing is known of what became of it.' })
  state(@Root() { outcomes }: Proposal) {
    return outcomes.at(-1)?.state ?? null;
  }
}

export const proposalResolvers = [
  ProposalFields,
  ...proposalOutcomeResolvers,
  recordResolver(Proposal, proposalRecording),
  localizedResolver(Proposal, 'texts'),
  entityResolver(Proposal, proposals, { one: 'proposal', many: 'proposals', is: 'a proposal' }),
] as const;

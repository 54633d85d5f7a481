import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { wholeInputOf, type Given } from '../../kernel/mutation/field.ts';
import { text } from '../../kernel/mutation/fields.ts';
import { Findings } from '../../kernel/mutation/place.ts';
import { mutationDescription, payload, payloadOf } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { AgreedLine, lineOf, PlanLineReference } from '../agreement/agreed-line.ts';
import { outcomeFields, recordOutcome } from './proposal-outcome.record.ts';
import { ProposalOutcome } from './proposal-outcome.ts';
import { Proposal } from './proposal.ts';

@Resolver(() => ProposalOutcome)
class ProposalOutcomeFields {
  @FieldResolver(() => [AgreedLine], { nullable: 'items', description: 'Plan lines that take it up with this step; null for one that its register does not hold: lineReferences tells its code.' })
  lines(@Root() { lines = [] }: ProposalOutcome, @Ctx() { load }: Context) {
    return lines.map((line) => lineOf(line, load));
  }

  @FieldResolver(() => [PlanLineReference], { description: 'Kind and code of every line that takes it up with this step, in the order of lines.' })
  lineReferences(@Root() { lines = [] }: ProposalOutcome) {
    return lines;
  }
}

const name = 'recordProposalOutcome';
const does =
  'Records a step of what became of a proposal: RECORDED, then UNDER_STUDY, then ADOPTED with the lines that take it up or DECLINED with a reason, then DONE. For the state it is in already, corrects that step.';
const OutcomeInput = wholeInputOf('ProposalOutcomeInput', 'A step of what became of a proposal.', {
  proposal: text('Code of the proposal.', { required: true }),
  ...outcomeFields,
});
const OutcomePayload = payloadOf(name, 'proposal', Proposal);

@Resolver()
class ProposalOutcomes {
  @Mutation(() => OutcomePayload, { name, nullable: true, description: mutationDescription(name, does) })
  async record(@Arg('input', () => OutcomeInput, { description: 'The step.' }) { proposal, ...step }: Given & { proposal: string }, @Ctx() context: Context) {
    const findings = new Findings();
    const outcome = await recordOutcome(context, findings, proposal, step);
    return payload(context, 'proposal', Proposal, proposal, outcome, findings);
  }
}

export const proposalOutcomeResolvers = [
  ProposalOutcomeFields,
  ProposalOutcomes,
  translatedResolver(ProposalOutcome, { one: { note: 'What the document says of it, or the reason given; null when it says nothing.' } }),
] as const;

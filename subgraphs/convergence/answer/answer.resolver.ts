import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { Proposal } from '../proposal.reference.ts';
import { whenAsked } from '../snapshot/held.ts';
import { AnswerCandidate } from './answer.ts';
import { answerCandidates, mostCandidates } from './candidates.ts';

@Resolver(() => Proposal)
export class AnswerResolver {
  @FieldResolver(() => [AnswerCandidate], { nullable: true, description: 'Plan lines that may answer it, the nearest first: same theme domain at the least, and C from .40. Null before the first snapshot, and for a proposal the snapshot does not hold.' })
  answerCandidates(
    @Root() { code }: Proposal,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 10, description: `How many, at most ${mostCandidates}.` }) first: number,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ): Promise<AnswerCandidate[] | null> {
    return answerCandidates(context, code, Math.max(0, Math.min(first, mostCandidates)), asOf);
  }
}

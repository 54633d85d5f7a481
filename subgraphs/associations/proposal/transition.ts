import { ProposalState } from './proposal-outcome.ts';

/** What may follow each state; before anything is known a proposal can only be taken note of. */
const following: Readonly<Record<ProposalState | 'UNKNOWN', readonly ProposalState[]>> = {
  UNKNOWN: [ProposalState.RECORDED],
  RECORDED: [ProposalState.UNDER_STUDY],
  UNDER_STUDY: [ProposalState.ADOPTED, ProposalState.DECLINED],
  ADOPTED: [ProposalState.DONE],
  DECLINED: [],
  DONE: [],
};

export const nextStates = (from: ProposalState | null): readonly ProposalState[] => following[from ?? 'UNKNOWN'];

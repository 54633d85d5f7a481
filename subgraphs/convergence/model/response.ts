import type { Figure } from './figure.ts';
import { shareOf } from './share.ts';

export interface RecordedProposal {
  /** Linked to a plan line; null when nobody has looked yet. */
  readonly linked: boolean | null;
}

/** W: what part of the proposals made in consultations reached a plan. */
export function responseOf(proposals: readonly RecordedProposal[]): Figure {
  return shareOf(proposals.map(({ linked }) => linked));
}

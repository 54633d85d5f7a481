import { nationCode } from '../../../kernel/territory-code.ts';
import { responseOf, type Commune, type Figure } from '../../model/index.ts';
import type { ProposalRow } from '../scene/input.rows.ts';
import type { Communes } from '../scene/communes.ts';

/**
 * Whether a proposal reached a plan: no when it was declined, yes when a step names a line that takes it up. A state alone does not
 * name a line, and where nothing is recorded nobody has looked: both are unknown.
 */
export function isTakenUp({ line_codes: lines, state }: ProposalRow): boolean | null {
  if (state === 'DECLINED') return false;
  return lines.length > 0 ? true : null;
}

/** Proposals that concern these communes or some of them and no others; those without a territory count for the nation alone. */
export function proposalsIn(communes: readonly Commune[], all: Communes, proposals: readonly ProposalRow[]): readonly ProposalRow[] {
  if (proposals.length === 0) return proposals;
  const here = new Set(communes.map(({ code }) => code));
  const whole = here.size === all.all.length;
  return proposals.filter(({ territory_code: territory }) => {
    const concerned = all.expand(territory ?? nationCode);
    return concerned.size === 0 ? whole : concerned.size <= here.size && [...concerned].every((code) => here.has(code));
  });
}

/** W over proposals. */
export const responseTo = (proposals: readonly ProposalRow[]): Figure => responseOf(proposals.map((proposal) => ({ linked: isTakenUp(proposal) })));

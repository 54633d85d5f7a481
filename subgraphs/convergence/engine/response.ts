import { nationCode } from '../../kernel/territory-code.ts';
import { responseOf, type Commune, type Figure } from '../model/index.ts';
import type { ProposalRow } from './input.rows.ts';
import type { Communes } from './communes.ts';

/**
 * Whether a proposal reached a plan: no when it was declined, yes when a step names a line that takes it up. A state alone does not
 * name a line, and where nothing is recorded nobody has looked: both are unknown.
 */
export function isTakenUp({ line_codes: lines, state }: ProposalRow): boolean | null {
  if (state === 'DECLINED') return false;
  return lines.length > 0 ? true : null;
}

/** W over proposals that concern these communes or some of them and no others; those without a territory count for the nation alone. */
export function responseIn(communes: readonly Commune[], all: Communes, proposals: readonly ProposalRow[]): Figure {
  const here = new Set(communes.map(({ code }) => code));
  const whole = here.size === all.all.length;
  return responseOf(
    proposals
      .filter(({ territory_code: territory }) => {
        const concerned = all.expand(territory ?? nationCode);
        return concerned.size === 0 ? whole : concerned.size <= here.size && [...concerned].every((code) => here.has(code));
      })
      .map((proposal) => ({ linked: isTakenUp(proposal) })),
  );
}

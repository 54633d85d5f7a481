import { allOf, anyOf, type Verdict } from './verdict.ts';

/** A norm's own rule: which of its provisions must be fulfilled. None knows an average. */
export type Rule =
  | { readonly kind: 'ALL' }
  | {
      readonly kind: 'AT_LEAST';
      readonly provisions: number;
      /** So many of them from among these, as Convention 102 asks for one of five branches. */
      readonly ofWhich?: { readonly provisions: number; readonly among: readonly string[] };
    };

export interface TestVerdict {
  /** Tests of one requirement are alternatives; a provision asks for all its requirements. */
  readonly requirement: string;
  readonly verdict: Verdict;
}

/** A provision, such as a branch: each requirement by any of its tests, and every requirement. */
export function provisionVerdict(tests: readonly TestVerdict[]): Verdict {
  const requirements = Map.groupBy(tests, ({ requirement }) => requirement);
  return allOf([...requirements.values()].map((alternatives) => anyOf(alternatives.map(({ verdict }) => verdict))));
}

export interface ProvisionStanding {
  readonly code: string;
  readonly verdict: Verdict;
}

function satisfied(rule: Rule, met: readonly ProvisionStanding[], all: number): boolean {
  if (rule.kind === 'ALL') return met.length === all;
  const { ofWhich } = rule;
  const among = ofWhich === undefined ? 0 : met.filter(({ code }) => ofWhich.among.includes(code)).length;
  return met.length >= rule.provisions && among >= (ofWhich?.provisions ?? 0);
}

/**
 * A rule only gains from another provision fulfilled. So it is fulfilled for certain when what is met is enough, and
 * failed for certain when even all that is unknown would not be; between the two nobody can tell.
 */
export function normVerdict(rule: Rule, provisions: readonly ProvisionStanding[]): Verdict {
  if (provisions.length === 0) return 'UNKNOWN';
  const met = provisions.filter(({ verdict }) => verdict === 'MEETS');
  const possible = provisions.filter(({ verdict }) => verdict !== 'BELOW');
  if (satisfied(rule, met, provisions.length)) return 'MEETS';
  return satisfied(rule, possible, provisions.length) ? 'UNKNOWN' : 'BELOW';
}

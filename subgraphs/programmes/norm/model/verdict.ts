/** Whether something asked by a norm is fulfilled. UNKNOWN is an answer of its own: it never counts as a failure. */
export type Verdict = 'MEETS' | 'BELOW' | 'UNKNOWN';

/** All parts are required: one that fails is enough to fail, and only all of them fulfil. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('BELOW')) return 'BELOW';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'MEETS') ? 'MEETS' : 'UNKNOWN';
}

/** The norm leaves the choice: one part is enough, and only all of them failing is a failure. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('MEETS')) return 'MEETS';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'BELOW') ? 'BELOW' : 'UNKNOWN';
}

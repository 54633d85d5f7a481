/** Why a row of a feed cannot be scored as it stands. */
export type ProblemReason = 'UNKNOWN_TERRITORY' | 'UNKNOWN_THEME' | 'REFUSED_BY_METHOD' | 'CODE_SHARED' | 'ACCEPTANCE_LAPSED' | 'LINE_UNKNOWN';

export interface Problem {
  readonly kind: string;
  readonly code: string;
  readonly reason: ProblemReason;
  /** What is wrong, and what to do. */
  readonly message: string;
}

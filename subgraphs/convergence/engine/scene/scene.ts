import type { Agreement, Need, Plan, World } from '../../model/index.ts';
import type { Communes } from './communes.ts';
import type { ProposalRow } from './input.rows.ts';
import type { EngineLine } from './lines.ts';
import type { Problem } from './problem.ts';

/**
 * All that one computation looks at. Facts and examples make two scenes that never meet: an example beside a fact in one
 * figure would be shown as a fact.
 */
export interface Scene {
  readonly illustrative: boolean;
  readonly communes: Communes;
  readonly actions: readonly EngineLine[];
  readonly locals: readonly EngineLine[];
  /** Care institutions, whose places are offers in cells. */
  readonly supply: readonly EngineLine[];
  readonly plans: readonly Plan[];
  readonly needs: readonly Need[];
  readonly agreements: readonly Agreement[];
  readonly proposals: readonly ProposalRow[];
  /** Pairs of codes that a person has spoken of: they are evaluated whatever their scores. */
  readonly judged: readonly (readonly [action: string, line: string])[];
  readonly world: World;
}

export interface Scenes {
  readonly facts: Scene;
  readonly example: Scene;
  readonly problems: readonly Problem[];
}

import type { Context } from '../../kernel/context.ts';
import type { ProposalRow } from '../engine/scene/input.rows.ts';
import { heldInputs } from '../engine/scene/held.ts';
import type { Scene } from '../engine/scene/scene.ts';
import { lineStub } from '../local-line.ts';
import { atLeast, convergenceOf, dimensionsOf, planLineOf, THRESHOLDS, type PlanLine } from '../model/index.ts';
import { snapshotAsOf } from '../snapshot/snapshot.current.ts';
import type { AnswerCandidate } from './answer.ts';

/** More would be a search result, not a proposal of what to look at. */
export const mostCandidates = 50;

/** A proposal reads like a line that says what, for whom and where, and nothing else. */
function asLine({ code, theme_codes, population_codes, territory_code }: ProposalRow, { communes }: Scene): PlanLine {
  const share = 100 / theme_codes.length;
  return planLineOf({
    code,
    themeShares: theme_codes.map((theme) => ({ code: theme, share })),
    populationCodes: population_codes,
    communeCodes: territory_code === null ? [] : communes.expand(territory_code),
  });
}

/** Without a place a proposal is to the whole country: theme and people decide. */
function scoreOf(proposal: PlanLine, line: PlanLine, scene: Scene) {
  const { theme, population, territory } = dimensionsOf(proposal, line, scene.world);
  const placed = territory === null && proposal.communeCodes.size === 0 ? 1 : territory;
  const dimensions = { ...dimensionsOf(proposal, line, scene.world), territory: placed };
  return { theme, population, territory, convergence: convergenceOf(dimensions) };
}

function candidatesIn(scene: Scene, row: ProposalRow, first: number): AnswerCandidate[] {
  const proposal = asLine(row, scene);
  return [...scene.actions, ...scene.locals]
    .map(({ kind, line }) => ({ kind, code: line.code, line: lineStub(kind, line.code), ...scoreOf(proposal, line, scene) }))
    .filter(({ theme, convergence }) => theme !== null && atLeast(theme, THRESHOLDS.candidate.value) && convergence !== null && atLeast(convergence, THRESHOLDS.reviewText.value))
    .sort((one, other) => (other.convergence ?? 0) - (one.convergence ?? 0) || (one.code < other.code ? -1 : 1))
    .slice(0, first);
}

/** Empty where the proposal names no theme: then nothing could be said but that all lines are candidates. */
export async function answerCandidates(context: Context, proposalCode: string, first: number, asOf?: string | null): Promise<AnswerCandidate[] | null> {
  const snapshot = await snapshotAsOf(context, asOf);
  if (snapshot === null) return null;
  const { scenes } = await heldInputs(context.em, snapshot.number);
  for (const scene of [scenes.facts, scenes.example]) {
    const row = scene.proposals.find(({ code }) => code === proposalCode);
    if (row !== undefined) return row.theme_codes.length === 0 ? [] : candidatesIn(scene, row, first);
  }
  return null;
}

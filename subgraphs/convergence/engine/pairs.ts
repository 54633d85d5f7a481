import { DEFAULT_WEIGHTS, hasEstablishedThemes, pairFrom, type Pair, type Weights } from '../model/index.ts';
import type { EngineLine } from './lines.ts';
import { Candidates } from './pair.candidates.ts';
import { dimensionsWith, metBy, type Met } from './pair.met.ts';
import { PossiblePair } from './pair.possible.ts';
import type { Scene } from './scene.ts';

/** A national and a local line that may have to do with each other. */
export interface EvaluatedPair {
  readonly action: EngineLine;
  readonly local: EngineLine;
  readonly pair: Pair;
}

/** As much of a scene as its pairs depend on. */
export type PairScene = Pick<Scene, 'actions' | 'locals' | 'world' | 'judged'>;

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const isKept = ({ pair }: EvaluatedPair): boolean => pair.state !== 'NONE' || pair.mayLink || pair.verdict !== null;

/** Numbers of the local lines that a person has spoken of, by the action, as far as this scene holds both. */
function judgedLocals({ locals, judged }: PairScene): ReadonlyMap<string, ReadonlySet<number>> {
  if (judged.length === 0) return new Map();
  const numbers = new Map(locals.map(({ line }, number) => [line.code, number]));
  const byAction = new Map<string, Set<number>>();
  for (const [action, local] of judged) {
    const number = numbers.get(local);
    if (number !== undefined) byAction.set(action, (byAction.get(action) ?? new Set()).add(number));
  }
  return byAction;
}

const nobody: ReadonlySet<number> = new Set();

/**
 * Every pair that is linked, waits for review, might be linked if more were known, or has a person's word on it, in the order of
 * the actions and then of the local lines. What the search leaves out, the model would have left out; what it finds, the model judges.
 */
export function evaluatedPairs(scene: PairScene, weights: Weights = DEFAULT_WEIGHTS): readonly EvaluatedPair[] {
  const { actions, locals, world } = scene;
  const candidates = new Candidates(scene);
  const judged = judgedLocals(scene);
  const established = locals.map(({ line }) => hasEstablishedThemes(line));
  const pairs: EvaluatedPair[] = [];
  for (const action of actions) {
    const ofPersons = judged.get(action.line.code) ?? nobody;
    const found = new Map<number, Met>();
    candidates.of(action, (local, theme, population, territory) => {
      found.set(local, { theme: orNull(theme), population: orNull(population), territory: orNull(territory) });
    });
    for (const number of ofPersons) if (!found.has(number)) found.set(number, metBy(action.line, locals[number]!.line, world));
    const certain = hasEstablishedThemes(action.line);
    for (const [number, met] of [...found].sort(([one], [other]) => one - other)) {
      const local = locals[number]!;
      if (!(certain && established[number]!) && !ofPersons.has(number)) {
        pairs.push(new PossiblePair(action, local, met, world, weights));
        continue;
      }
      const pair = pairFrom(action.line, local.line, dimensionsWith(action.line, local.line, met, world), world, weights);
      const entry = { action, local, pair };
      if (isKept(entry)) pairs.push(entry);
    }
  }
  return pairs;
}

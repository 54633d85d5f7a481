import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EngineLine } from '../../../subgraphs/convergence/engine/lines.ts';
import { evaluatedPairs, type EvaluatedPair, type PairScene } from '../../../subgraphs/convergence/engine/pairs.ts';
import { domainOf } from '../../../subgraphs/convergence/model/code-lists.ts';
import {
  DEFAULT_WEIGHTS, pairOf, planLineOf, weightsOf, worldOf, type Pair, type PlanLineInput, type Verdict, type Weights,
} from '../../../subgraphs/convergence/model/index.ts';
import { landRows, lineRow } from '../method/arbitraries.ts';

/** What rows of real plans lack, or hold wrongly: themes from text or from no list, silence on people and place. */
const flaw: fc.Arbitrary<Partial<PlanLineInput>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.boolean().map((themesAccepted) => ({ themeOrigin: 'INFERRED' as const, themesAccepted })) },
  fc.constantFrom<Partial<PlanLineInput>>(
    { themeShares: [] },
    { themeShares: [{ code: 'NO/SUCH', share: 100 }] },
    { themeShares: [{ code: 'SOC/DIS/CTR', share: 60 }, { code: 'NO/SUCH', share: 40 }] },
    { populationCodes: [] },
    { communeCodes: [] },
    { populationCodes: [], themeOrigin: 'INFERRED' },
    // More than one word of bits.
    { populationCodes: Array.from({ length: 40 }, (_, at) => `group ${at}`) },
    { populationCodes: ['group 33', 'disabled'] },
  ),
);

const codes = (letter: string, from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, at) => `${letter}${from + at}`);

/** The lines of a small land, and more that lack something. */
const scenes: fc.Arbitrary<PairScene> = fc.record({
  land: landRows,
  more: fc.tuple(...codes('L', 4, 9).map((code) => lineRow(code, ['N1', 'ministry']))),
  flaws: fc.array(flaw, { minLength: 12, maxLength: 12 }),
  twins: fc.array(fc.option(fc.nat(2), { freq: 2 }), { minLength: 6, maxLength: 6 }),
  verdicts: fc.uniqueArray(
    fc.record({
      a: fc.constantFrom('N1', 'N2', 'N3', 'N4'), b: fc.constantFrom(...codes('L', 1, 10)), decision: fc.constantFrom<Verdict['decision']>('ACCEPTED', 'REJECTED'),
      class: fc.constantFrom(null, 'CO_DELIVERY' as const), by: fc.constant('a person'), reason: fc.constant('for a reason'),
    }),
    { maxLength: 4, selector: ({ a, b }) => `${a} ${b}` },
  ),
}).map(({ land, more, flaws, twins, verdicts }) => {
  const actions = land.actions.map((row, at) => ({ ...row, ...flaws[at] }));
  const twinned = more.map((row, at) => {
    const twin = twins[at] == null ? undefined : actions[twins[at]];
    return twin === undefined ? row : { ...row, themeShares: twin.themeShares!, populationCodes: twin.populationCodes! };
  });
  const locals = [...land.locals, ...twinned].map((row, at) => ({ ...row, ...flaws[at + 3] }));
  return {
    actions: engineLines('action', actions),
    locals: engineLines('project', locals),
    judged: verdicts.map(({ a, b }) => [a, b] as const),
    world: worldOf({ ...land.rows, verdicts }),
  };
});

/** Lines of one place share one set, as the engine's own do. */
function engineLines(kind: EngineLine['kind'], rows: readonly PlanLineInput[]): readonly EngineLine[] {
  const sets = new Map<string, ReadonlySet<string>>();
  return rows.map((row) => {
    const key = [...row.communeCodes!].join(' ');
    if (!sets.has(key)) sets.set(key, new Set(row.communeCodes));
    return { kind, line: planLineOf({ ...row, communeCodes: sets.get(key)! }), row: {} as EngineLine['row'] };
  });
}

/**
 * The model over every action and every local line. One thing the engine adds: where both lines name a theme that the list holds,
 * they must share a domain, also while those themes wait for a person. Coded lines never differ by it, since their T is 0.
 */
function plainly({ actions, locals, world }: PairScene, weights: Weights): readonly Pair[] {
  const domainsOf = ({ line }: EngineLine) => new Set(line.themeShares.flatMap(({ code }) => domainOf(code, world.codes.themes) ?? []));
  return actions.flatMap((action) => locals.flatMap((local) => {
    const pair = pairOf(action.line, local.line, world, weights);
    if (pair.verdict !== null) return [pair];
    const [one, other] = [domainsOf(action), domainsOf(local)];
    const near = one.size === 0 || other.size === 0 || !one.isDisjointFrom(other);
    return near && (pair.state !== 'NONE' || pair.mayLink) ? [pair] : [];
  }));
}

const fields = [
  'a', 'b', 'dimensions', 'containment', 'c', 'h', 'k', 'chk', 'class', 'rule', 'duplicationCandidate', 'candidate', 'state', 'established', 'mayLink',
  'verdict', 'intervals', 'missing', 'defaultScores',
] as const satisfies readonly (keyof Pair)[];

/** Read field by field, since the engine works some of them out only when they are read. */
const told = (pairs: readonly EvaluatedPair[]): readonly Pair[] =>
  pairs.map(({ pair }) => Object.fromEntries(fields.map((field) => [field, pair[field]])) as unknown as Pair);

describe('the engine', () => {
  test('tells the same pairs as the model over every two lines, to the last digit and in the same order', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(told(evaluatedPairs(scene))).toEqual(plainly(scene, DEFAULT_WEIGHTS));
      }),
      { numRuns: 1000 },
    );
  });

  test('links the same pairs whatever weights are asked for, and scores them as the model does', () => {
    const weights = weightsOf({ population: 5, territory: 0.2, coordination: 3 });
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(told(evaluatedPairs(scene, weights))).toEqual(plainly(scene, weights));
      }),
      { numRuns: 300 },
    );
  });

  test('sees linked, reviewed, possible, judged and unrelated pairs in these lands, or they would prove nothing', () => {
    const seen = new Map<string, number>();
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
    for (const scene of fc.sample(scenes, { numRuns: 300, seed: 7 })) {
      const kept = plainly(scene, DEFAULT_WEIGHTS);
      for (const pair of kept) {
        count(pair.state);
        if (pair.state === 'NONE' && pair.mayLink && pair.established) count('possible');
        if (pair.state === 'NONE' && !pair.established) count('not established');
        if (pair.dimensions.theme === null && pair.established) count('coded, theme unknown');
        if (pair.dimensions.territory === null) count('territory unknown');
        if (pair.dimensions.population === null) count('population unknown');
        if (pair.verdict?.decision === 'REJECTED') count('rejected');
      }
      for (let at = kept.length; at < scene.actions.length * scene.locals.length; at += 1) count('left out');
    }
    const kinds = [
      'LINKED', 'REVIEW', 'NONE', 'possible', 'not established', 'coded, theme unknown', 'territory unknown', 'population unknown', 'rejected', 'left out',
    ];
    for (const kind of kinds) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20);
  });
});

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import { agreementsFor } from '../../../subgraphs/convergence/advice/advised.agreements.ts';
import { linkedPairsOf } from '../../../subgraphs/convergence/advice/linked.pairs.ts';
import { agreementOver } from '../../../subgraphs/convergence/simulation/sign.ts';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import type { CountryPair } from '../../../subgraphs/convergence/engine/country.pairs.ts';
import type { InputRows, LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import { planAgainst } from '../../../subgraphs/convergence/engine/view/plan.view.ts';
import { sceneAfter } from '../../../subgraphs/convergence/engine/scene/scene.after.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import { viewOf, viewOfScene, viewsOfScene } from '../../../subgraphs/convergence/engine/view/territory.view.ts';
import { weightsOf } from '../../../subgraphs/convergence/model/index.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { communes, wide } from './kingdom.ts';
import { plainFigures, wholeOf } from './plainly.figures.ts';
import { plainPairs } from './plainly.pairs.ts';

const territory = fc.constantFrom(...communes, ...wide);
const weight = fc.constantFrom(0.2, 1, 3);
const weights = fc.record({ population: weight, time: weight, coordination: weight, additionality: weight, convergence: weight }).map(weightsOf);

function same(told: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(told, expected)) expect(told).toStrictEqual(expected);
}

const tried = ['action', 'project', 'association_project', 'need', 'agreement', 'agreement_register', 'verdict', 'interaction'] as const;

/** The first rows of another list, and of this one those that they do not replace. */
function replaced<T extends { readonly code: string }>(rows: readonly T[], others: readonly T[]): readonly T[] {
  const put = others.slice(0, 2);
  return [...put, ...rows.filter(({ code }) => !put.some((row) => row.code === code))];
}

describe('a territory computed on the spot', () => {
  test('has the figures that the model gives it under the same weights, from the lines that reach it alone', () => {
    fc.assert(
      fc.property(inputRows, territory, weights, fc.boolean(), (inputs, code, asked, example) => {
        const scene = scenesOf(inputs)[example ? 'example' : 'facts'];
        const told = viewOfScene(scene, code, asked);
        if (told === null) expect(example).toBe(true);
        else same(told.figures, plainFigures(wholeOf(scene, plainPairs(scene, asked)), scene.communes.under.get(code)!));
      }),
      { numRuns: 400 },
    );
  });

  test('has under the method’s own weights the figures that are published', () => {
    fc.assert(
      fc.property(inputRows, territory, (inputs, code) => {
        const scene = scenesOf(inputs).facts;
        same(viewOfScene(scene, code)!.figures, plainFigures(wholeOf(scene, plainPairs(scene)), scene.communes.under.get(code)!));
      }),
    );
  });

  test('after changes is what it is where all is read anew', () => {
    fc.assert(
      fc.property(inputRows, inputRows, fc.subarray([...tried], { minLength: 1 }), territory, fc.boolean(), (inputs, other, kinds, code, example) => {
        const now = { ...inputs, ...Object.fromEntries(kinds.map((kind) => [kind, replaced(inputs[kind], other[kind])])) };
        const scene = sceneAfter(scenesOf(inputs)[example ? 'example' : 'facts'], inputs, now);
        same(viewOfScene(scene, code)?.figures, viewOf(now, code, example)?.figures);
      }),
      { numRuns: 300 },
    );
  });

  test('together with others has the figures that it has alone, and their pairs are found once', () => {
    fc.assert(
      fc.property(inputRows, fc.uniqueArray(territory, { minLength: 2 }), weights, fc.boolean(), (inputs, codes, asked, example) => {
        const scene = scenesOf(inputs)[example ? 'example' : 'facts'];
        const together = viewsOfScene(scene, [...codes, '77.777'], asked);
        same(together.map((view) => view?.figures ?? null), [...codes.map((code) => viewOfScene(scene, code, asked)?.figures ?? null), null]);
        expect(new Set(together.flatMap((view) => view?.country ?? [])).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is none where no one owns the code', () => {
    const [inputs] = fc.sample(inputRows, { numRuns: 1, seed: 3 });
    expect(viewOf(inputs!, '77.777', false)).toBeNull();
  });

  test('is told of examples exactly where figures of examples are published', async () => {
    await fc.assert(
      fc.asyncProperty(inputRows, async (inputs) => {
        const { figures } = (await Engine.of(inputs)).everything();
        const published = [...figures.rows].flatMap(({ subject_kind: kind, subject_code: code, illustrative }) => (kind === 'territory' && illustrative ? [code] : []));
        expect([...communes, ...wide].filter((code) => viewOf(inputs, code, true) !== null).sort()).toEqual([...published].sort());
      }),
      { numRuns: 30 },
    );
  });
});

const codesOf = ({ action, local }: CountryPair): string => `${action.line.code}~${local.line.code}`;

interface Told {
  readonly code: string;
  readonly after: number | null;
  readonly gain: number | null;
}

/** What an agreement over a pair of lines that somebody owns brings: the world in which it is signed, read anew. None where the uptake is unknown there. */
function signedOver(pair: CountryPair, inputs: InputRows, code: string, before: number | null): readonly Told[] {
  const row = agreementOver([pair.action.entry.row, pair.local.entry.row], { code: 'SIGNED' });
  const then = viewOf({ ...inputs, agreement: [...inputs.agreement, row] }, code, false)!;
  const { value } = then.figures.uptake;
  if (value === null) return [];
  const { chk } = linkedPairsOf(then).find((one) => codesOf(one) === codesOf(pair))!;
  return [{ code: codesOf(pair), after: chk, gain: before === null ? null : value - before }];
}

/** What is advised, once it is seen to be the first of all that could be signed. */
function advisedOf(inputs: InputRows, code: string, first: number): readonly Told[] {
  const view = viewOfScene(scenesOf(inputs).facts, code)!;
  const before = view.figures;
  const linked = linkedPairsOf(view);
  const advised = agreementsFor(view, linked, first).map(({ action, line, after, gain }) => ({ code: `${action}~${line}`, after, gain }));
  const rank = ({ gain, after }: Told): number => gain ?? after ?? -1;
  const all = linked
    .filter(({ action, local, signature, dimensions }) =>
      signature.class !== 'CONTRADICTION' && dimensions.coordination !== 1 && (action.line.ownerCode !== null || local.line.ownerCode !== null))
    .flatMap((pair) => signedOver(pair, inputs, code, before.uptake.value))
    .filter(({ gain }) => gain === null || gain > 0)
    .sort((one, other) => rank(other) - rank(one) || one.code.localeCompare(other.code, 'en'));
  same(advised, all.slice(0, first));
  same(view.figures, before);
  return advised;
}

/** The same as plans often are: all of one service, and nobody says how it is counted, what is paid to it, how many need it, or what was agreed. */
function ofFewWords(inputs: InputRows): InputRows {
  const bare = (row: LineRow): LineRow => ({
    ...row, theme_shares: [{ code: 'SOC/DIS/CTR', share: 100 }], theme_codes: ['SOC/DIS/CTR'], theme_origin: 'CODED', indicators: [], contributions: [], illustrative: false,
  });
  return {
    ...inputs, need: [], agreement_register: [],
    action: inputs.action.map(bare), project: inputs.project.map(bare), association_project: inputs.association_project.map(bare), plan: inputs.plan.map((row) => ({ ...row, illustrative: false })),
  };
}

describe('advised agreements', () => {
  test('are those that raise the uptake most of all that could be signed, each by as much as the world in which it is signed says', () => {
    let raising = 0;
    fc.assert(
      fc.property(inputRows, territory, fc.integer({ min: 1, max: 4 }), (inputs, code, first) => {
        raising += advisedOf(inputs, code, first).filter(({ gain }) => gain !== null).length;
      }),
      { numRuns: 1500 },
    );
    // Some sixty; most pairs of such worlds have another partner that is as good.
    expect(raising).toBeGreaterThan(25);
  });

  test('are where the uptake is unknown those that make it known, and then no one says that it rises', () => {
    let known = 0;
    fc.assert(
      fc.property(inputRows.map(ofFewWords), territory, fc.integer({ min: 1, max: 4 }), (inputs, code, first) => {
        known += advisedOf(inputs, code, first).filter(({ gain }) => gain === null).length;
      }),
      { numRuns: 700 },
    );
    // Some forty; most such worlds hold an action that no line meets, and then the uptake is known.
    expect(known).toBeGreaterThan(12);
  });
});

/** The same with every project a fact of one of two plans that stand over the first region and its first province. */
const withTwoPlans = (inputs: InputRows): InputRows => ({
  ...inputs,
  plan: [...inputs.plan, { code: 'HIGHER', territory_code: '01', illustrative: false }, { code: 'LOWER', territory_code: '01.101', illustrative: false }],
  project: inputs.project.map((row, at) => ({ ...row, plan_code: at % 2 === 0 ? 'LOWER' : 'HIGHER', illustrative: false })),
});

describe('one plan against another', () => {
  test('has the figures that the model gives the lower plan when the lines of the higher one stand as actions', () => {
    let linked = 0;
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const scene = scenesOf(withTwoPlans(inputs)).facts;
        const linesOf = (plan: string) => scene.locals.filter(({ line }) => line.planCode === plan);
        const narrowed: Scene = { ...scene, actions: linesOf('HIGHER'), locals: linesOf('LOWER'), plans: scene.plans.filter(({ code }) => code === 'LOWER'), proposals: [] };
        const told = planAgainst(scene, 'LOWER', 'HIGHER')!;
        same(told, plainFigures(wholeOf(narrowed, plainPairs(narrowed)), scene.communes.under.get('01.101')!));
        linked += told.linkedPairs;
      }),
      { numRuns: 300 },
    );
    expect(linked).toBeGreaterThan(50);
  });

  test('has none where either is no plan of this world', () => {
    const [inputs] = fc.sample(inputRows, { numRuns: 1, seed: 3 });
    const { facts, example } = scenesOf(withTwoPlans(inputs!));
    expect([planAgainst(facts, 'LOWER', 'PAC-LOST'), planAgainst(facts, 'PAC-LOST', 'HIGHER'), planAgainst(example, 'LOWER', 'HIGHER')]).toEqual([null, null, null]);
  });
});

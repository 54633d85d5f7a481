import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import { contradictionOf, hasEstablishedThemes, isJointProject, isSocial, plansOver } from '../../../subgraphs/convergence/model/index.ts';
import { sharedCodes } from '../../../subgraphs/convergence/model/overlap.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { plainCells, yearly } from './plainly.cells.ts';
import { plainPairs, type PlainPair } from './plainly.pairs.ts';
import { plainly } from './plainly.ts';
import { expectSame, mapped, read } from './told.ts';

describe('the engine', () => {
  test('tells of facts and of examples what the model says over every action and every local line, to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(inputRows, async (inputs) => {
        const told = read((await Engine.of(inputs)).everything());
        const { facts, example } = scenesOf(inputs);
        const [ofFacts, ofExamples] = [plainly(facts), plainly(example)];
        expectSame(mapped((table) => (table === 'cell' ? told.cell.flatMap(yearly) : told[table])), mapped((table) => [...ofFacts[table], ...ofExamples[table]]));
      }),
      { numRuns: 300 },
    );
  });

  test('meets every kind of pair, line and territory in these kingdoms, or they would prove nothing', () => {
    const seen = new Map<string, number>();
    for (const inputs of fc.sample(inputRows, { numRuns: 200, seed: 11 })) {
      const { facts, example, problems } = scenesOf(inputs);
      for (const kind of [...kindsIn(facts), ...kindsIn(example), ...problems.map(({ reason }) => reason)]) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (example.locals.length > 0 && example.plans.length > 0) seen.set('examples', (seen.get('examples') ?? 0) + 1);
    }
    for (const kind of kinds) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(10);
  });
});

const kinds = [
  'LINKED', 'REVIEW', 'possible', 'possible for want of accepted themes', 'line that two methods agree on', 'linked by a person', 'rejected', 'linked, CHK unknown', 'theme unknown', 'territory unknown',
  'population unknown', 'joint project', 'contradiction', 'contradiction that an expert sees', 'common agreement', 'agreement not dated', 'no agreement in a loaded register', 'register not loaded', 'same owner', 'social line', 'line perhaps social', 'line not social', 'line of nobody’s plan',
  'more than 31 common populations', 'commune without a plan', 'nothing targets a commune', 'commune without people', 'plan of no territory', 'place of care', 'saturated cell',
  'proposal taken up', 'proposal of nowhere', 'UNKNOWN_TERRITORY', 'UNKNOWN_THEME', 'REFUSED_BY_METHOD', 'ACCEPTANCE_LAPSED', 'LINE_UNKNOWN', 'examples',
];

function kindsIn(scene: Scene): readonly string[] {
  const { actions, locals, communes, plans, supply, proposals, world } = scene;
  const social = locals.map(({ line }) => isSocial(line, world.codes.themes));
  const has: Readonly<Record<string, boolean>> = {
    'social line': social.includes(true),
    'line perhaps social': locals.some(({ line }, at) => social[at] === null && hasEstablishedThemes(line)),
    'line that two methods agree on': locals.some(({ row, line }) => row.theme_origin === 'INFERRED' && row.themes_agreed === true && hasEstablishedThemes(line)),
    'line not social': social.includes(false),
    'line of nobody’s plan': locals.some(({ line }) => line.planCode !== null && plans.every(({ code }) => code !== line.planCode)),
    'commune without a plan': communes.all.some((commune) => plansOver(commune, plans).length === 0),
    'nothing targets a commune': communes.all.some(({ code }) => actions.every(({ line }) => !line.communeCodes.has(code))),
    'commune without people': communes.all.some(({ population }) => population === 0),
    'plan of no territory': plans.some(({ territoryCode }) => communes.expand(territoryCode).size === 0),
    'place of care': supply.length > 0,
    'saturated cell': plainCells(scene).some(({ cell }) => (cell.duplicates?.low ?? 0) > 0),
    'contradiction that an expert sees': plainPairs(scene).some(({ action, local, pair }) =>
      pair.state === 'LINKED' && pair.rule === 2 && (world.interactionOf?.(action.line.code, local.line.code) ?? 0) < 0 && contradictionOf(action.line, local.line).indicators.length === 0),
    'proposal taken up': proposals.some(({ line_codes: lines, state }) => lines.length > 0 && state !== 'DECLINED'),
    'proposal of nowhere': proposals.some(({ territory_code: territory }) => territory !== null && communes.expand(territory).size === 0),
  };
  return [...Object.keys(has).filter((kind) => has[kind]), ...plainPairs(scene).flatMap(kindsOf)];
}

function kindsOf({ action: { line: a }, local: { line: b }, pair }: PlainPair): readonly string[] {
  const linked = pair.state === 'LINKED' && pair.established;
  const has: Readonly<Record<string, boolean>> = {
    [pair.state]: true,
    possible: pair.state === 'NONE' && pair.established && pair.mayLink,
    'possible for want of accepted themes': !pair.established && pair.mayLink,
    'linked by a person': pair.verdict?.decision === 'ACCEPTED',
    rejected: pair.verdict?.decision === 'REJECTED',
    'linked, CHK unknown': linked && pair.chk === null,
    'theme unknown': pair.established && pair.dimensions.theme === null,
    'territory unknown': pair.dimensions.territory === null,
    'population unknown': linked && pair.dimensions.population === null,
    'joint project': linked && isJointProject(a, b),
    contradiction: linked && pair.class === 'CONTRADICTION',
    'common agreement': linked && pair.dimensions.coordination === 1,
    'agreement not dated': linked && pair.dimensions.coordination === 0.5 && pair.dimensions.coordinationCeiling === 1,
    'no agreement in a loaded register': linked && pair.dimensions.coordination === 0,
    'register not loaded': linked && pair.dimensions.coordination === null,
    'same owner': linked && a.ownerCode !== null && a.ownerCode === b.ownerCode,
    'more than 31 common populations': linked && sharedCodes(a.populationCodes, b.populationCodes).length > 31,
  };
  return Object.keys(has).filter((kind) => has[kind]);
}

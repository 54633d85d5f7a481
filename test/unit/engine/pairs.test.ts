import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import { Country } from '../../../subgraphs/convergence/engine/country.ts';
import { Contacts } from '../../../subgraphs/convergence/engine/pairs/pair.contacts.ts';
import { MEASURES } from '../../../subgraphs/convergence/engine/pairs/score.book.ts';
import { Roll } from '../../../subgraphs/convergence/engine/scene/roll.ts';
import { contributionOf, coordinationOf, coordinationOfStrangers, isRegisterComplete, mayOwnerBeNamed, missingMaskOf, pairOf } from '../../../subgraphs/convergence/model/index.ts';
import { inputRows } from './inputs.arbitrary.ts';

const orNull = (score: number): number | null => (Number.isNaN(score) ? null : score);

describe('pairs of a country', () => {
  test('hold in every row what the model says of the two lines, with both ends of every interval and all that is missing', () => {
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const country = Country.of(scenesOf(inputs).facts);
        const { world } = country.scene;
        for (const local of country.locals) {
          const { page, start, end } = country.table.of(local.number);
          for (let row = start; row < end; row += 1) {
            const action = country.action(page.action(row));
            const pair = pairOf(action.line, local.line, world);
            for (const [measure, name] of MEASURES.entries()) {
              const told = [orNull(page.score(row, measure, 0)), page.score(row, measure, 1), page.score(row, measure, 2)];
              expect(told).toEqual([pair[name], pair.intervals[name].low, pair.intervals[name].high]);
            }
            const { state, established, mayLink, class: name, rule, duplicationCandidate, verdict, dimensions } = pair;
            expect(country.judge.signatures.of(page.mark(row))).toEqual({
              state, established, mayLink, class: name, rule, duplicationCandidate, judged: verdict !== null, themeKnown: dimensions.theme !== null,
              missing: missingMaskOf(action.line, local.line, dimensions, world),
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of strangers have the R that the register tells, and no B', () => {
    let strangers = 0;
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { actions, locals, scene: { world } } = Country.of(scenesOf(inputs).facts);
        const contacts = new Contacts();
        for (const action of actions) contacts.take(action);
        for (const local of locals) {
          contacts.turnTo(local);
          for (const { number, line } of actions) {
            if (!contacts.areStrangers(number)) continue;
            strangers += 1;
            const mayBeNamed = mayOwnerBeNamed(line, local.line, world.agreementsOf(local.line.code)) || mayOwnerBeNamed(local.line, line, world.agreementsOf(line.code));
            expect(coordinationOf(line, local.line, world)).toEqual(coordinationOfStrangers(isRegisterComplete(line, local.line, world), mayBeNamed));
            expect(contributionOf(line, local.line)).toBeNull();
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(strangers).toBeGreaterThan(100);
  });

  test('that are possible for want of accepted themes are told alike one by one and together', () => {
    fc.assert(
      fc.property(inputRows, (inputs) => {
        const { actions, locals, possible } = Country.of(scenesOf(inputs).facts);
        for (const local of locals) expect(actions.filter((action) => possible.has(local, action))).toEqual(possible.of(local));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a roll', () => {
  test('is a map whose list stays as it was when it was handed out', () => {
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat()));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const roll = new Roll<{ readonly value: number }>();
        const map = new Map<string, { readonly value: number }>();
        for (const [code, value] of changes) {
          const [handed, before] = [roll.list, [...map.values()]];
          if (value === null) roll.remove(code);
          else roll.put(code, { value });
          if (value === null) map.delete(code);
          else map.set(code, { value });
          expect(handed).toEqual(before);
          expect(roll.list).toEqual([...map.values()]);
          for (const one of ['a', 'b', 'c', 'd']) expect(roll.get(one)).toEqual(map.get(one));
        }
      }),
    );
  });
});

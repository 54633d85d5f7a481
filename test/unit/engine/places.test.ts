import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Places, ones } from '../../../subgraphs/convergence/engine/ground/places.ts';
import { planLineOf, territoryOf } from '../../../subgraphs/convergence/model/index.ts';
import { sharedCodes } from '../../../subgraphs/convergence/model/overlap.ts';

/** More communes than three machine words have bits, and some that are in no row. */
const known = Array.from({ length: 100 }, (_, at) => `C${at}`);
const codes = fc.oneof(fc.subarray([...known, 'X1', 'X2']), fc.subarray([...known, 'X1', 'X2'], { maxLength: 3 }), fc.constant([...known]));

describe('places', () => {
  test('have in common what their communes have, and G of the model, however they are asked', () => {
    fc.assert(
      fc.property(fc.array(codes, { minLength: 2, maxLength: 6 }), (drawn) => {
        const places = new Places({ all: known.map((code) => ({ code, population: 1, ancestors: [] })) });
        const sets = drawn.map((list) => new Set(list));
        for (const one of sets) {
          for (const other of sets) {
            const [first, second] = [places.placeOf(one), places.placeOf(other)];
            const [a, b] = [one, other].map((communeCodes) => planLineOf({ code: 'any', communeCodes })) as [ReturnType<typeof planLineOf>, ReturnType<typeof planLineOf>];
            expect(places.overlap(first, second)).toBe(territoryOf(a, b) ?? NaN);
            expect([...places.membersOf(places.common(first, second))].map((commune) => places.codeOf(commune)).toSorted()).toEqual(sharedCodes(one, other).toSorted());
          }
        }
      }),
    );
  });

  test('of the same communes are one, whatever the order and the set', () => {
    fc.assert(
      fc.property(codes, (list) => {
        const places = new Places({ all: known.map((code) => ({ code, population: 1, ancestors: [] })) });
        expect(places.placeOf(new Set(list.toReversed()))).toBe(places.placeOf(new Set(list)));
      }),
    );
  });

  test('count the bits of a word, also where its sign is one of them', () => {
    fc.assert(fc.property(fc.integer(), (word) => { expect(ones(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length); }));
  });
});

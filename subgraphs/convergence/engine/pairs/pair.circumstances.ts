import { unservedOf, type Classification, type Dimensions, type LinkState, type World } from '../../model/index.ts';
import { mayOwnerBeNamed } from './pair.contacts.ts';
import { CLASSES, classNumbers, STATES, stateNumbers } from './pair.signature.ts';
import type { Traits } from '../ground/traits.ts';
import { UNSAID } from '../ground/unsaid.ts';

/** A is known: 0. Else what is unknown of who is served, and whether the lines never run together, when no need is looked up. */
const additions = 1 + 2 * 8;

function additionOf(a: Traits, b: Traits, { theme, time, additionality }: Dimensions, world: World): number {
  if (additionality !== null) return 0;
  return theme === null ? 1 : 1 + 2 * unservedOf(a.line, b.line, world) + Number(time === 0);
}

/** How far the registers of the common communes reach: one is not loaded, one ends before the lines may begin to run together, or all are complete. */
export const NOT_LOADED = 0;
export const TOO_SHORT = 1;
export const COMPLETE = 2;
export type Reach = typeof NOT_LOADED | typeof TOO_SHORT | typeof COMPLETE;

/** R is known: 0. Else how far the registers reach, or whose owner would tell. */
const silences = 6;

function silenceOf(a: Traits, b: Traits, { coordination }: Dimensions, reach: Reach): number {
  if (coordination !== null) return 0;
  return reach === COMPLETE ? 2 + Number(mayOwnerBeNamed(a, b)) + 2 * Number(mayOwnerBeNamed(b, a)) : 1 + reach;
}

/**
 * All that decides the signature of two strangers of which nobody spoke, as one number: some thousand for millions of pairs, so that the model
 * tells once for each what is missing. Why B is null, the lines not naming each other, is the same for all of them.
 */
export function circumstancesOf(
  a: Traits, b: Traits, dimensions: Dimensions, reach: Reach, state: LinkState, established: boolean, mayLink: boolean, computed: Classification | null, world: World,
): number {
  let number = a.unsaid * UNSAID + b.unsaid;
  number = number * 2 + Number(dimensions.indicator === null);
  number = number * silences + silenceOf(a, b, dimensions, reach);
  number = number * additions + additionOf(a, b, dimensions, world);
  number = number * STATES + stateNumbers[state];
  number = number * 4 + Number(established) * 2 + Number(mayLink);
  // Of the classes only one has two rules.
  return number * 2 * CLASSES + (computed === null ? 0 : 2 * classNumbers.get(computed.class)! + Number(computed.rule === 1));
}

import { unservedOf, type Classification, type Dimensions, type LinkState, type World } from '../../model/index.ts';
import { CLASSES, classNumbers, STATES, stateNumbers } from './pair.signature.ts';
import type { Traits } from '../ground/traits.ts';
import { UNSAID } from '../ground/unsaid.ts';

/** A is known: 0. Else what is unknown of who is served, and whether the lines never run together, when no need is looked up. */
const additions = 1 + 2 * 8;

function additionOf(a: Traits, b: Traits, { theme, time, additionality }: Dimensions, world: World): number {
  if (additionality !== null) return 0;
  return theme === null ? 1 : 1 + 2 * unservedOf(a.line, b.line, world) + Number(time === 0);
}

/**
 * All that decides the signature of two strangers of which nobody spoke, as one number: some thousand for millions of pairs, so that the model
 * tells once for each what is missing. Why B is null, the lines not naming each other, is the same for all of them.
 */
export function circumstancesOf(
  a: Traits, b: Traits, dimensions: Dimensions, state: LinkState, established: boolean, mayLink: boolean, computed: Classification | null, world: World,
): number {
  let number = a.unsaid * UNSAID + b.unsaid;
  number = number * 2 + Number(dimensions.indicator === null);
  number = number * 2 + Number(dimensions.coordination === null);
  number = number * additions + additionOf(a, b, dimensions, world);
  number = number * STATES + stateNumbers[state];
  number = number * 4 + Number(established) * 2 + Number(mayLink);
  // Of the classes only one has two rules.
  return number * 2 * CLASSES + (computed === null ? 0 : 2 * classNumbers.get(computed.class)! + Number(computed.rule === 1));
}

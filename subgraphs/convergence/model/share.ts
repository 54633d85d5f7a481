import type { Figure } from './figure.ts';
import { figureOf, tallyOf } from './tally.ts';

/** Yes as 1, no as 0; what is not known stays out of the point and spans the interval. */
export function answerOf(answer: boolean | number | null): { readonly value: number | null; readonly low: number; readonly high: number } {
  if (answer === null) return { value: null, low: 0, high: 1 };
  const value = Number(answer);
  return { value, low: value, high: value };
}

/** The share of items for which the answer is yes. A number between 0 and 1 is a part of a yes. */
export function shareOf(answers: readonly (boolean | number | null)[]): Figure {
  return figureOf(tallyOf(answers.map((answer) => ({ weight: 1, ...answerOf(answer) }))));
}

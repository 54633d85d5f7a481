import type { ListArgs } from '../kernel/connection.ts';

interface Told {
  illustrative?: { eq: boolean };
}

/** Facts, unless examples are asked for: a sum over both would pass examples off as facts. */
export const factsUnlessAsked = <Args extends ListArgs<never, never>>(args: Args): Args => {
  const where = args.where as Told | null | undefined;
  // Null is not left out: the list refuses it, as it refuses every null in a condition.
  return { ...args, where: { ...where, illustrative: where?.illustrative === undefined ? { eq: false } : where.illustrative } };
};

export const whetherExample = 'By whether it is made of examples; facts only without it.';

/** Of a figure, which is made of one or the other. */
export const whetherFacts = 'false: from facts only. true: from the made-up examples only; the two never meet in one figure.';

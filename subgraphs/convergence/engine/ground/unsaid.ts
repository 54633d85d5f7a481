import { outcomeOf, type CodeLists, type PlanLine } from '../../model/index.ts';

/** How many different answers there are. */
export const UNSAID = 2 ** 8;

/**
 * What a line alone leaves unsaid, as one number. With what its pair lacks for reasons of the pair, it tells which fields the method finds
 * missing: whatever `missingMaskOf` asks of one line is asked here.
 */
export function unsaidOf({ themeShares, populationCodes, communeCodes, startMonth, endMonth, indicators }: PlanLine, codes: CodeLists): number {
  const answers = [
    themeShares.length === 0,
    themeShares.some(({ code }) => codes.themes.depthOf(code) === 0),
    populationCodes.size === 0,
    communeCodes.size === 0,
    startMonth === null,
    endMonth === null,
    indicators.length === 0,
    indicators.some((indicator) => outcomeOf(indicator, codes) === null),
  ];
  return answers.reduce((bits, answer, at) => bits + (answer ? 2 ** at : 0), 0);
}

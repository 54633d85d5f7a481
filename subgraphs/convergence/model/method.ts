import { MethodRefusal } from './refusal.ts';

/** Weights inside each index. Only their proportions count. */
export interface Weights {
  readonly theme: number;
  readonly population: number;
  readonly territory: number;
  readonly time: number;
  readonly indicator: number;
  readonly contribution: number;
  readonly coordination: number;
  readonly additionality: number;
  readonly convergence: number;
  readonly harmony: number;
  readonly complementarity: number;
}

/** Equal, because no published source justifies others. */
export const DEFAULT_WEIGHTS: Weights = {
  theme: 1, population: 1, territory: 1,
  time: 1, indicator: 1, contribution: 1,
  coordination: 1, additionality: 1,
  convergence: 1, harmony: 1, complementarity: 1,
};

export interface Threshold {
  readonly value: number;
  readonly reason: string;
}

export const THRESHOLDS = {
  candidate: { value: 1 / 3, reason: 'Two services of one domain have T = ⅓; below it two lines share no domain.' },
  linkCoded: { value: 0.5, reason: 'Own convention, to be calibrated: codes do not mislead as words do, so one cut is enough and nothing waits for review.' },
  reviewCoded: { value: 0.5, reason: 'Own convention, to be calibrated: equal to the link threshold, so there is no review zone for coded themes.' },
  linkText: { value: 0.6, reason: 'Own convention, to be calibrated: upper cut of the Fellegi–Sunter zones, stricter where themes come from text.' },
  reviewText: { value: 0.4, reason: 'Own convention, to be calibrated: lower cut of the Fellegi–Sunter zones; between the two a person decides.' },
  contribution: { value: 1.2, reason: 'The 20 % rule of SIGMA: statements that differ by less than a fifth are one statement.' },
  relayMonths: { value: 12, reason: 'Own convention, to be calibrated: one budget year between the end of a line and the line that takes over.' },
  samePopulation: { value: 0.5, reason: 'Own convention, to be calibrated: at least half of the categories of both lines are common.' },
  duplication: { value: 0.5, reason: 'Own convention, to be calibrated: more than half of the smaller offer exceeds the need.' },
  complementary: { value: 2 / 3, reason: 'Two services of one field have T = ⅔.' },
  related: { value: 1 / 3, reason: 'Two services of one domain have T = ⅓.' },
  convergent: { value: 0.5, reason: 'Own convention, to be calibrated: the lower end of PEFA’s middle band.' },
  fragmentedOwners: { value: 3, reason: 'Own convention, to be calibrated: two owners can still meet without a table.' },
  fragmentedHhi: { value: 0.25, reason: 'Own convention, to be calibrated: as scattered as four equal owners, or more.' },
  socialShare: { value: 50, reason: 'Own convention: a line is social when at least half of it lies in themes that the code list calls social.' },
  weightSpread: { value: 0.5, reason: 'Each weight may be half as large or half as large again: wide enough to hold the weights experts argue for.' },
} as const satisfies Readonly<Record<string, Threshold>>;

export interface Method {
  readonly version: string;
  readonly weights: Weights;
  readonly thresholds: Readonly<Record<string, Threshold>>;
}

export const METHOD: Method = { version: 'CHK-1', weights: DEFAULT_WEIGHTS, thresholds: THRESHOLDS };

/**
 * The caller's weights over the defaults. Zero is refused: a dimension without weight could no longer make C zero,
 * and two lines without a common place would meet.
 */
export function weightsOf(custom: Partial<Weights>): Weights {
  for (const [name, weight] of Object.entries(custom)) {
    if (!(name in DEFAULT_WEIGHTS)) {
      throw new MethodRefusal('WEIGHT_NAME', `"${name}" is not a weight of the method: use one of ${Object.keys(DEFAULT_WEIGHTS).join(', ')}.`);
    }
    if (!(weight > 0) || !Number.isFinite(weight)) {
      throw new MethodRefusal('WEIGHT_VALUE', `The weight of ${name} is ${weight}: give a number above 0; a small one all but leaves the term out.`);
    }
  }
  return { ...DEFAULT_WEIGHTS, ...custom };
}

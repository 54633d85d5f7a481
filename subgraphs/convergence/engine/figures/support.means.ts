import type { Figure } from '../../model/index.ts';
import { Mean, MeanByValue } from './mean.ts';
import type { Traits } from '../ground/traits.ts';

/** What the means tell. */
export interface SupportFigures {
  readonly supportByNumber: Figure;
  readonly supportByValue: Figure;
  readonly alignedSupportByNumber: Figure;
  readonly alignedSupportByValue: Figure;
  readonly unsupportedLines: number;
}

/** What stands behind local lines, by number and by value, with CHK and with C. */
export class SupportMeans {
  /** Social lines that no national action is linked to. */
  #unsupported = 0;
  readonly #byNumber = new Mean();
  readonly #byValue = new MeanByValue();
  readonly #alignedByNumber = new Mean();
  readonly #alignedByValue = new MeanByValue();

  /** One line that is social or may be, with its support at a place among others; null where no action of the key has to do with it. */
  add({ line: { budget }, social }: Traits, supports: Float64Array | null, at: number): void {
    // A line that is perhaps social stays in the interval, out of the point: its score from 0 to 1 also spans its absence.
    if (social === null) this.#add(budget, NaN, 0, 1, NaN, 0, 1);
    else if (supports === null) this.#add(budget, 0, 0, 0, 0, 0, 0);
    else this.#add(budget, supports[at + 4]!, supports[at + 5]!, supports[at + 6]!, supports[at + 1]!, supports[at + 2]!, supports[at + 3]!);
    if (social === true && (supports === null || supports[at] === 0)) this.#unsupported += 1;
  }

  clear(): void {
    this.#unsupported = 0;
    this.#byNumber.clear();
    this.#byValue.clear();
    this.#alignedByNumber.clear();
    this.#alignedByValue.clear();
  }

  get told(): SupportFigures {
    return {
      supportByNumber: this.#byNumber.figure,
      supportByValue: this.#byValue.figure,
      alignedSupportByNumber: this.#alignedByNumber.figure,
      alignedSupportByValue: this.#alignedByValue.figure,
      unsupportedLines: this.#unsupported,
    };
  }

  #add(budget: number | null, chk: number, chkLow: number, chkHigh: number, c: number, cLow: number, cHigh: number): void {
    this.#byNumber.add(1, chk, chkLow, chkHigh);
    this.#byValue.add(budget, chk, chkLow, chkHigh);
    this.#alignedByNumber.add(1, c, cLow, cHigh);
    this.#alignedByValue.add(budget, c, cLow, cHigh);
  }
}

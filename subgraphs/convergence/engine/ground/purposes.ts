import type { PlanLine } from '../../model/index.ts';

/** A service for a population. */
export interface Purpose {
  readonly number: number;
  readonly theme: string;
  readonly population: string;
  /** The same service for whomever. */
  readonly forAnyone: number;
}

/** Whoever does not say whom it serves may serve anyone. */
const anyone = '';

/** What lines offer and needs ask for, by number, so that the lines of a commune are shared out among its cells without a word being compared. */
export class Purposes {
  readonly #all: Purpose[] = [];
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #lists = new Map<ReadonlySet<string>, Map<number, readonly number[]>>();

  at(number: number): Purpose {
    return this.#all[number]!;
  }

  numberOf(theme: string, population: string): number {
    let ofTheme = this.#numbers.get(theme);
    if (ofTheme === undefined) this.#numbers.set(theme, (ofTheme = new Map()));
    const known = ofTheme.get(population);
    if (known !== undefined) return known;
    const number = this.#all.length;
    ofTheme.set(population, number);
    this.#all.push({ number, theme, population, forAnyone: number });
    if (population !== anyone) this.#all[number] = { number, theme, population, forAnyone: this.numberOf(theme, anyone) };
    return number;
  }

  /** Each service of a line for each of its populations, those it excludes among them. */
  of({ themeShares, populationCodes }: PlanLine): readonly number[] {
    const populations = populationCodes.size === 0 ? [anyone] : [...populationCodes];
    return themeShares.flatMap(({ code }) => populations.map((population) => this.numberOf(code, population)));
  }

  /** The same; lines with the same number for their themes and the same populations share one list. */
  shared(line: PlanLine, themes: number): readonly number[] {
    let byThemes = this.#lists.get(line.populationCodes);
    if (byThemes === undefined) this.#lists.set(line.populationCodes, (byThemes = new Map()));
    let list = byThemes.get(themes);
    if (list === undefined) byThemes.set(themes, (list = this.of(line)));
    return list;
  }
}

import type { PlanLine, ThemeTree } from '../../model/index.ts';
import { domainOf, fieldOf } from '../../model/code-lists.ts';
import { Numbering } from './numbering.ts';

/** A line of several fields brings to each the part of its budget that its themes say. */
export interface FieldShare {
  readonly field: string;
  /** Percent of the line; null for a line that is about nothing else. */
  readonly share: number | null;
}

/** What themes and their shares say, apart from whether they are established. */
export interface Subject {
  /** Lines with the same themes in the same shares have the same number. */
  readonly themes: number;
  /** There are themes, and the list holds all of them. */
  readonly heard: boolean;
  readonly domains: readonly number[];
  readonly fields: readonly FieldShare[];
}

/** The subjects of lines: thousands of lines share one. */
export class Subjects {
  readonly #tree: ThemeTree;
  readonly #domains = new Numbering<string>();
  readonly #domainLists = new Map<string, readonly number[]>();
  readonly #subjects = new Map<string, Subject>();

  constructor(tree: ThemeTree) {
    this.#tree = tree;
  }

  /** Domains by the numbers that subjects hold. */
  get domains(): readonly string[] {
    return this.#domains.all;
  }

  domainNumber(code: string): number {
    return this.#domains.of(code, () => code);
  }

  of({ themeShares }: PlanLine): Subject {
    let key = '';
    for (const { code, share } of themeShares) key += `${code} ${share}~`;
    let subject = this.#subjects.get(key);
    if (subject === undefined) {
      const domains = [...new Set(themeShares.flatMap(({ code }) => domainOf(code, this.#tree) ?? []))];
      subject = {
        themes: this.#subjects.size,
        heard: themeShares.length > 0 && themeShares.every(({ code }) => this.#tree.depthOf(code) > 0),
        domains: this.#shared(domains.map((code) => this.domainNumber(code))),
        fields: fieldSharesOf(themeShares, this.#tree),
      };
      this.#subjects.set(key, subject);
    }
    return subject;
  }

  /** Subjects of the same domains share one list, so that to be the same list is to be the same domains. */
  #shared(domains: readonly number[]): readonly number[] {
    const name = domains.join(' ');
    let known = this.#domainLists.get(name);
    if (known === undefined) this.#domainLists.set(name, (known = domains));
    return known;
  }
}

function fieldSharesOf(themeShares: PlanLine['themeShares'], tree: ThemeTree): readonly FieldShare[] {
  const shares = new Map<string, number>();
  for (const { code, share } of themeShares) {
    const field = fieldOf(code, tree);
    if (field !== null) shares.set(field, (shares.get(field) ?? 0) + share);
  }
  const whole = shares.size === 1 && themeShares.every(({ code }) => fieldOf(code, tree) !== null);
  return [...shares].map(([field, share]) => ({ field, share: whole ? null : share }));
}

import type { SentenceParts } from './sentences.ts';
import { UserErrorCode, type Problem } from './user-error.ts';

/** A code that must be the code of a row of this subgraph's own database. */
export interface OwnReference {
  readonly table: string;
  readonly code: string;
  readonly place: Place;
}

/** All that is found out while one input is read, so that all of its problems are told at once. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly references: OwnReference[] = [];

  get refused(): boolean {
    return this.problems.length > 0;
  }
}

/** Where in the arguments a reader stands. */
export class Place {
  readonly path: readonly string[];
  readonly #findings: Findings;

  constructor(findings: Findings, path: readonly string[] = ['input']) {
    this.#findings = findings;
    this.path = path;
  }

  in(step: string | number): Place {
    return new Place(this.#findings, [...this.path, String(step)]);
  }

  report(code: UserErrorCode, parts: SentenceParts = {}): void {
    this.#findings.problems.push({ path: this.path, code, ...parts });
  }

  refersTo(table: string, code: string): void {
    this.#findings.references.push({ table, code, place: this });
  }

  /** A list that may hold each thing once. */
  once(keys: readonly string[]): void {
    for (const [at, key] of keys.entries()) if (keys.indexOf(key) < at) this.in(at).report(UserErrorCode.DUPLICATE, { value: key });
  }
}

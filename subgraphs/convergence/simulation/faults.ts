import { PublicError } from '../../kernel/errors.ts';

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** All that is wrong with the changes of one call, so that it is told at once. */
export class Faults {
  readonly #found: Fault[] = [];

  place(path: string): ChangePlace {
    return new ChangePlace(this.#found, path);
  }

  /** Ends the call where anything is wrong. */
  refuse(): void {
    const [first] = this.#found;
    if (first === undefined) return;
    const sentences = this.#found.map(({ path, message }) => `${path}: ${message}`);
    throw new PublicError('BAD_USER_INPUT', sentences.join('\n'), { path: changeOf(first.path), faults: this.#found });
  }
}

/** "changes.0.add", of a place within it. */
const changeOf = (path: string): string => path.split('.').slice(0, 3).join('.');

/** Where in the changes a reader stands: "changes.0.add.themes". */
export class ChangePlace {
  readonly path: string;
  readonly #found: Fault[];

  constructor(found: Fault[], path: string) {
    [this.#found, this.path] = [found, path];
  }

  in(step: string | number): ChangePlace {
    return new ChangePlace(this.#found, `${this.path}.${step}`);
  }

  /** `message` says what is wrong with which value, and what to do. */
  report(message: string): void {
    this.#found.push({ path: this.path, message });
  }
}

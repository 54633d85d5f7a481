import type { Country } from './country.ts';
import type { Block } from './pair.table.ts';
import type { Traits } from './traits.ts';

/** A local line with its pairs. */
export interface PairedLine {
  readonly line: Traits;
  readonly pairs: Block;
}

/**
 * What became of local lines and their pairs since somebody last looked. Neither a line nor a block of pairs is ever changed, so what is the same
 * object says the same. Whoever keeps sums over millions of pairs takes out what was and puts in what is.
 */
export class PairWatch {
  #lines: (PairedLine | undefined)[] = [];

  /** Lines as they were and lines as they are; the first time, all as they are. */
  changes(country: Country): { readonly gone: readonly PairedLine[]; readonly come: readonly PairedLine[] } {
    const [gone, come]: [PairedLine[], PairedLine[]] = [[], []];
    const { table, localNumbers } = country;
    for (let number = 0; number < localNumbers; number += 1) {
      const before = this.#lines[number];
      const [line, pairs] = [country.local(number), table.of(number)];
      if (before?.line === line && (line === undefined || before?.pairs === pairs)) continue;
      if (before !== undefined) gone.push(before);
      const after = line === undefined ? undefined : { line, pairs };
      if (after !== undefined) come.push(after);
      this.#lines[number] = after;
    }
    return { gone, come };
  }
}

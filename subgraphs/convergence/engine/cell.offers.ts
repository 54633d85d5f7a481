import { hasEstablishedThemes } from '../model/index.ts';
import type { CellPlace } from './cell.key.ts';
import { placeKey } from './cell.key.ts';
import type { EngineLine } from './lines.ts';

/** Above this a line is looked up by service and asked whether it covers the commune, instead of standing under each commune. */
const narrow = 40;

/** Whoever does not say whom it serves may serve anyone. */
const anyone = '';

/** Lines by the service, the population and, where they cover few communes, the commune they offer something in. */
export class Offers {
  readonly #byCommune = new Map<string, EngineLine[]>();
  readonly #wide = new Map<string, EngineLine[]>();

  constructor(lines: readonly EngineLine[]) {
    for (const entry of lines.filter(({ line }) => hasEstablishedThemes(line))) {
      const populations = entry.line.populationCodes.size === 0 ? [anyone] : entry.line.populationCodes;
      for (const { code } of entry.line.themeShares) for (const population of populations) this.#put(code, population, entry);
    }
  }

  /** Lines that may offer something there in some year, in the order of their codes. */
  in({ theme, population, commune }: CellPlace): readonly EngineLine[] {
    const found = [population, anyone].flatMap((people) => [
      ...(this.#byCommune.get(placeKey(theme, people, commune)) ?? []),
      ...(this.#wide.get(placeKey(theme, people, '')) ?? []).filter(({ line }) => line.communeCodes.has(commune)),
    ]);
    return found.sort((one, other) => (one.line.code < other.line.code ? -1 : 1));
  }

  #put(theme: string, population: string, entry: EngineLine): void {
    const { communeCodes } = entry.line;
    if (communeCodes.size > narrow) append(this.#wide, placeKey(theme, population, ''), entry);
    else for (const commune of communeCodes) append(this.#byCommune, placeKey(theme, population, commune), entry);
  }
}

function append(index: Map<string, EngineLine[]>, key: string, entry: EngineLine): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}

import type { Offering } from './cell.offers.ts';
import type { Country } from '../country.ts';
import type { LinesByPlace } from '../ground/lines.by.place.ts';

/** Lines that cover the same communes, by what is asked of them in each. */
interface Covering {
  readonly byPurpose: ReadonlyMap<number, readonly Offering[]>;
  /** By communes that they state persons for. */
  readonly stating: ReadonlyMap<string, readonly Offering[]>;
}

/** Of so few lines all are looked at. */
const few = 8;

/** Lines that may offer something in a commune. Those of wide places are the same in hundreds of communes, and are looked up there and not gone through. */
export class CellLines {
  readonly #country: Country;
  readonly #supply: ReadonlyMap<string, readonly Offering[]>;
  readonly #coverings = new Map<LinesByPlace, Map<number, Covering>>();

  constructor(country: Country) {
    const { scene: { supply }, book: { purposes } } = country;
    this.#country = country;
    const offerings = supply.map((entry): Offering => ({ number: -1, entry, line: entry.line, purposes: purposes.of(entry.line) }));
    // A care institution stands in one commune.
    this.#supply = Map.groupBy(offerings, ({ line }) => [...line.communeCodes][0]!);
  }

  in(commune: number): LinesHere {
    const { places, actionsByPlace, localsCovering } = this.#country;
    const code = places.codeOf(commune);
    const here = new LinesHere(code, [...(this.#supply.get(code) ?? [])]);
    for (const side of [actionsByPlace, localsCovering]) {
      for (const place of side.placesIn(commune)) {
        const lines = side.at(place);
        if (lines.size > few && places.membersOf(place).length > 1) here.coverings.push(this.#coveringOf(side, place));
        else here.near.push(...lines);
      }
    }
    return here;
  }

  #coveringOf(side: LinesByPlace, place: number): Covering {
    let ofSide = this.#coverings.get(side);
    if (ofSide === undefined) this.#coverings.set(side, (ofSide = new Map()));
    let covering = ofSide.get(place);
    if (covering === undefined) ofSide.set(place, (covering = coveringOf(side.at(place))));
    return covering;
  }
}

/** The lines of one commune. */
class LinesHere {
  readonly coverings: Covering[] = [];
  readonly #commune: string;
  readonly near: Offering[];

  constructor(commune: string, near: Offering[]) {
    [this.#commune, this.near] = [commune, near];
  }

  /** Lines that say how many persons they plan for here. */
  *stating(): Iterable<Offering> {
    for (const line of this.near) if (line.line.beneficiaries.has(this.#commune)) yield line;
    for (const { stating } of this.coverings) yield* stating.get(this.#commune) ?? [];
  }

  /** Adds lines to the lists of purposes; what has no list is not asked for. */
  shareOut(purposes: readonly number[], lists: readonly (Offering[] | undefined)[]): void {
    for (const line of this.near) for (const purpose of line.purposes) lists[purpose]?.push(line);
    for (const { byPurpose } of this.coverings) for (const purpose of purposes) for (const line of byPurpose.get(purpose) ?? []) lists[purpose]!.push(line);
  }
}

function coveringOf(lines: Iterable<Offering>): Covering {
  const byPurpose = new Map<number, Offering[]>();
  const stating = new Map<string, Offering[]>();
  const put = <Key>(map: Map<Key, Offering[]>, key: Key, line: Offering): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [line]);
    else list.push(line);
  };
  for (const offering of lines) {
    for (const purpose of offering.purposes) put(byPurpose, purpose, offering);
    if (offering.purposes.length > 0) for (const commune of offering.line.beneficiaries.keys()) put(stating, commune, offering);
  }
  return { byPurpose, stating };
}

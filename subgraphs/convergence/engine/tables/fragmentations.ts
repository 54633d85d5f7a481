import { fragmentationFrom, type Agreement } from '../../model/index.ts';
import type { Country } from '../country.ts';
import { FieldIndex } from './field.index.ts';
import { FieldLines } from './field.lines.ts';

const partiesOf = new WeakMap<readonly Agreement[], ReadonlyMap<string, readonly Agreement[]>>();

/** Agreements by party: one that is common to all owners is among those of any of them. Put together once for all changes that leave them as they are. */
function agreementsByParty(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Agreement[]> {
  const known = partiesOf.get(agreements);
  if (known !== undefined) return known;
  const byParty = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    for (const party of agreement.parties) {
      const ofParty = byParty.get(party);
      if (ofParty === undefined) byParty.set(party, [agreement]);
      else ofParty.push(agreement);
    }
  }
  partiesOf.set(agreements, byParty);
  return byParty;
}

/** Who acts on each field in provinces, regions and the nation, and whether anything holds them together. */
export class Fragmentations {
  readonly #country: Country;
  readonly #index: FieldIndex;

  constructor(country: Country) {
    this.#country = country;
    this.#index = new FieldIndex(country);
  }

  /** Rows as the table `fragmentation` holds them; of all fields, or of some. */
  *rows(wanted: (territory: number) => boolean, fields: ReadonlySet<string> | null = null): Iterable<Record<string, unknown>> {
    const { scene } = this.#country;
    this.#index.follow();
    const byParty = agreementsByParty(scene.agreements);
    const reachOf = this.#reach(wanted);
    const isRegisterLoaded = this.#registers();
    for (const field of fields ?? this.#index.fields) {
      const lines = new FieldLines(field);
      for (const line of this.#index.of(field)) lines.add(line, reachOf(line.stack));
      for (const [territory, parts] of lines.byTerritory) yield this.#row(field, territory, lines, parts, byParty, isRegisterLoaded(territory));
    }
  }

  #row(field: string, number: number, lines: FieldLines, parts: readonly number[], byParty: ReadonlyMap<string, readonly Agreement[]>, registerLoaded: boolean): Record<string, unknown> {
    const { scene, ground, book } = this.#country;
    const ownership = lines.ownership(parts, (owner) => book.keys[owner]!.key);
    const [owner] = ownership.owners;
    const { owners, hhi, commonAgreement, fragmented } = fragmentationFrom(ownership, byParty.get(owner ?? '') ?? [], registerLoaded);
    return {
      theme_code: field,
      territory_code: ground.codes[number]!,
      level: scene.communes.levelOf(ground.codes[number]!),
      lines: parts.length,
      owners,
      hhi,
      common_agreement: commonAgreement,
      fragmented,
      budget_unknown: lines.unknownBudgets(parts),
      illustrative: scene.illustrative,
    };
  }

  /** Wanted territories of a place, looked up once for all lines there. Communes are left out: three owners in one commune are neighbours, not a fragmented policy. */
  #reach(wanted: (territory: number) => boolean): (place: number) => readonly number[] {
    const { ground } = this.#country;
    return kept((place) => [...ground.reach(place)].filter((territory) => !ground.isCommune(territory) && wanted(territory)));
  }

  /** Whether the register of agreements speaks of all communes of a territory. */
  #registers(): (territory: number) => boolean {
    const { scene, ground } = this.#country;
    return kept((territory) => ground.under(territory).every((commune) => scene.world.isRegisterLoaded(ground.codes[commune]!)));
  }
}

/** The same answers, each found once. */
function kept<Answer>(find: (number: number) => Answer): (number: number) => Answer {
  const known = new Map<number, Answer>();
  return (number) => {
    let answer = known.get(number);
    if (answer === undefined) known.set(number, (answer = find(number)));
    return answer;
  };
}

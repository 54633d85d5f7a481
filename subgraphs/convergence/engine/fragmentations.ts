import { fragmentationFrom, type Agreement } from '../model/index.ts';
import type { Country } from './country.ts';
import { FieldLines } from './field.lines.ts';

/** Agreements by party: one that is common to all owners is among those of any of them. */
function agreementsByParty(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Agreement[]> {
  const byParty = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    for (const party of agreement.parties) {
      const known = byParty.get(party);
      if (known === undefined) byParty.set(party, [agreement]);
      else known.push(agreement);
    }
  }
  return byParty;
}

/** Whether the register of agreements speaks of all communes of a territory, asked once for all fields. */
function registers({ scene, ground }: Country): (territory: number) => boolean {
  const known = new Map<number, boolean>();
  return (territory) => {
    let loaded = known.get(territory);
    if (loaded === undefined) known.set(territory, (loaded = ground.under(territory).every((commune) => scene.world.isRegisterLoaded(ground.codes[commune]!))));
    return loaded;
  };
}

/** Rows as the table `fragmentation` holds them, for provinces, regions and the nation; of all fields, or of some. */
export function* fragmentationRows(country: Country, wanted: (territory: number) => boolean, ofFields: ReadonlySet<string> | null = null): Iterable<Record<string, unknown>> {
  const { scene, ground, book } = country;
  const byParty = agreementsByParty(scene.agreements);
  const registerLoaded = registers(country);
  const lines = new FieldLines(country, wanted, ofFields);
  for (const [field, byTerritory] of lines.fields) {
    for (const [number, parts] of byTerritory) {
      const ownership = lines.ownership(parts, (owner) => book.keys[owner]!.key);
      const [owner] = ownership.owners;
      const { owners, hhi, commonAgreement, fragmented } = fragmentationFrom(ownership, byParty.get(owner ?? '') ?? [], registerLoaded(number));
      yield {
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
  }
}

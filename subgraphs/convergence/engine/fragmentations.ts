import { fragmentationOf, hasEstablishedThemes, type Agreement, type PlanLine } from '../model/index.ts';
import { fieldOf } from '../model/code-lists.ts';
import type { Country } from './country.ts';
import type { Scene } from './scene.ts';
import type { Traits } from './traits.ts';

/** A line of several fields brings to each the part of its budget that its themes say. */
function partsOf({ line }: Traits, { world: { codes } }: Scene): ReadonlyMap<string, PlanLine> {
  const shares = new Map<string, number>();
  for (const { code, share } of hasEstablishedThemes(line) ? line.themeShares : []) {
    const field = fieldOf(code, codes.themes);
    if (field !== null) shares.set(field, (shares.get(field) ?? 0) + share);
  }
  const whole = shares.size === 1 && line.themeShares.every(({ code }) => fieldOf(code, codes.themes) !== null);
  return new Map([...shares].map(([field, share]) => [field, whole || line.budget === null ? line : { ...line, budget: (line.budget * share) / 100 }]));
}

/** Lines by territory and field. Communes are left out: three owners in one commune are neighbours, not a fragmented policy. */
function linesByField({ scene, ground, actions, locals }: Country, wanted: (territory: number) => boolean, ofFields: ReadonlySet<string> | null): ReadonlyMap<number, ReadonlyMap<string, PlanLine[]>> {
  const byTerritory = new Map<number, Map<string, PlanLine[]>>();
  for (const entry of [...actions, ...locals]) {
    const territories = ground.reach(entry.stack).filter((territory) => !ground.isCommune(territory) && wanted(territory));
    if (territories.length === 0) continue;
    for (const [field, line] of partsOf(entry, scene)) {
      if (ofFields?.has(field) === false) continue;
      for (const territory of territories) {
        let fields = byTerritory.get(territory);
        if (fields === undefined) byTerritory.set(territory, (fields = new Map()));
        const lines = fields.get(field);
        if (lines === undefined) fields.set(field, [line]);
        else lines.push(line);
      }
    }
  }
  return byTerritory;
}

/** Agreements by party: one that is common to all owners is among those of any of them. */
function agreementsByParty(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Agreement[]> {
  const byParty = new Map<string, Agreement[]>();
  for (const agreement of agreements) for (const party of agreement.parties) byParty.set(party, [...(byParty.get(party) ?? []), agreement]);
  return byParty;
}

/** Rows as the table `fragmentation` holds them, for provinces, regions and the nation; of all fields, or of some. */
export function fragmentationRows(country: Country, wanted: (territory: number) => boolean, ofFields: ReadonlySet<string> | null = null): Record<string, unknown>[] {
  const { scene, ground } = country;
  const byParty = agreementsByParty(scene.agreements);
  return [...linesByField(country, wanted, ofFields)].flatMap(([number, fields]) => {
    const territory = ground.codes[number]!;
    const communes = scene.communes.under.get(territory) ?? [];
    const registerLoaded = communes.every(({ code }) => scene.world.isRegisterLoaded(code));
    return [...fields].map(([field, lines]) => {
      const owner = lines.find(({ ownerCode }) => ownerCode !== null)?.ownerCode ?? '';
      const { owners, hhi, commonAgreement, fragmented } = fragmentationOf(lines, byParty.get(owner) ?? [], registerLoaded);
      return {
        theme_code: field,
        territory_code: territory,
        level: scene.communes.levelOf(territory),
        lines: lines.length,
        owners,
        hhi,
        common_agreement: commonAgreement,
        fragmented,
        budget_unknown: lines.filter(({ budget }) => budget === null).length,
        illustrative: scene.illustrative,
      };
    });
  });
}

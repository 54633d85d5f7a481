import { readTable } from '../../codes.ts';
import { compact } from './normalise.ts';
import { editDistance } from './distance.ts';
import { territoryRegister } from './territories.ts';

export interface NamedInstitution {
  readonly code: string;
  readonly name: string;
  /** A group such as «الجماعات الترابية» is none of its members. */
  readonly group: boolean;
}

interface Register { readonly byCode: ReadonlyMap<string, NamedInstitution>; readonly byName: ReadonlyMap<string, NamedInstitution> }

let register: Register | undefined;

function institutions(): Register {
  if (register !== undefined) return register;
  const byCode = new Map<string, NamedInstitution>();
  const byName = new Map<string, NamedInstitution>();
  for (const row of readTable('subgraphs', 'programmes', 'reference', 'institutions.csv')) {
    const institution = { code: row['code']!, name: row['name_ar'] || row['name_fr']!, group: row['kind'] === 'ACTOR_GROUP' };
    byCode.set(institution.code, institution);
    const names = [row['name_ar'], row['name_fr'], row['name_en'], ...(row['former_names_ar'] ?? '').split('|')];
    for (const name of names) if (name) byName.set(compact(name), institution);
  }
  register = { byCode, byName };
  return register;
}

/** By code, by name of today, or by a former name. No slip is tolerated: ministries differ by a word, and a wrong one is worse than none. */
export const institutionNamed = (name: string): NamedInstitution | null =>
  institutions().byCode.get(name) ?? institutions().byName.get(compact(name)) ?? null;

const councilForm = /^COUNCIL:(.+)$/u;

/** Whether a code can own a plan line: an institution of the register, or the council of a territory that exists. */
export function isOwnerCode(code: string): boolean {
  const council = councilForm.exec(code);
  return council === null ? institutions().byCode.has(code) : territoryRegister().byCode.has(council[1]!);
}

/** The institutions whose name is nearest, for the person who must correct one. */
export function institutionsNear(name: string, count = 2): NamedInstitution[] {
  const written = compact(name);
  const measured = [...institutions().byName].map(([known, institution]) => ({
    institution,
    share: editDistance(known, written) / Math.max(known.length, written.length),
  }));
  return [...new Set(measured.sort((a, b) => a.share - b.share).map(({ institution }) => institution))].slice(0, count);
}

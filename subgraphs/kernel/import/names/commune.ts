import { compact, wordsOf } from './normalise.ts';
import { editDistance, tolerance } from './distance.ts';
import { territoryRegister, type NamedTerritory } from './territories.ts';

/** How a name led to its commune: as written, without articles and words like "commune de", or by a close spelling. */
export type NameMatch = 'SAME' | 'SHORTENED' | 'CLOSE';

export type NameResolution =
  | { readonly kind: 'FOUND'; readonly commune: NamedTerritory; readonly match: NameMatch }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly NamedTerritory[] }
  | { readonly kind: 'UNKNOWN'; readonly closest: readonly NamedTerritory[] };

/** Words that a document may put before a name or leave out, in the form that comparison gives them. */
const idle = new Set([
  'al', 'el', 'l', 'la', 'le', 'les', 'de', 'du', 'des', 'd', 'commune', 'communes', 'rurale', 'urbaine', 'territoriale', 'municipalite', 'ville', 'mun', 'cr', 'cu', 'ct',
  'جماعه', 'الجماعه', 'بلديه', 'مدينه', 'القرويه', 'الحضريه', 'الترابيه',
]);

/** A name without idle words and the Arabic article; "" when nothing else is left. */
const shortened = (name: string): string =>
  wordsOf(name)
    .filter((word) => !idle.has(word))
    .map((word) => (/^ال..../u.test(word) ? word.slice(2) : word))
    .join('');

interface Spelling { readonly commune: NamedTerritory; readonly same: string; readonly shortened: string }

const spellings = new Map<string, readonly Spelling[]>();

function spellingsIn(province: string): readonly Spelling[] {
  const known = spellings.get(province);
  if (known !== undefined) return known;
  const communes = territoryRegister().communesOf.get(province) ?? [];
  const found = communes.flatMap((commune) => commune.names.map((name) => ({ commune, same: compact(name), shortened: shortened(name) })));
  if (found.length > 0) spellings.set(province, found);
  return found;
}

const communesAmong = (found: readonly Spelling[]): NamedTerritory[] => [...new Set(found.map(({ commune }) => commune))];

const settle = (candidates: readonly NamedTerritory[], match: NameMatch): NameResolution | null =>
  candidates.length === 0 ? null
  : candidates.length === 1 ? { kind: 'FOUND', commune: candidates[0]!, match }
  : { kind: 'AMBIGUOUS', candidates };

/**
 * Finds the commune of a province that a name means. The first rule that any commune satisfies decides: same name; same
 * name but for articles and idle words; fewest slips of the pen, within the tolerance, with these or without. Two communes
 * under one rule are ambiguous: choosing between them is for a person.
 */
export function resolveCommune(name: string, province: string): NameResolution {
  const all = spellingsIn(province);
  const same = compact(name);
  const short = shortened(name);
  if (same === '') return { kind: 'UNKNOWN', closest: [] };
  return (
    settle(communesAmong(all.filter((spelling) => spelling.same === same)), 'SAME') ??
    settle(communesAmong(all.filter((spelling) => short !== '' && spelling.shortened === short)), 'SHORTENED') ??
    settle(communesAmong(closestWithin(all, same, short)), 'CLOSE') ??
    { kind: 'UNKNOWN', closest: communesAmong(nearest(all, same)).slice(0, 3) }
  );
}

/** Slips of the pen between two names; infinitely many where there are more than a name of this length may contain. */
function slipsBetween(one: string, name: string): number {
  const limit = tolerance(name.length);
  const slips = limit === 0 ? Infinity : editDistance(one, name, limit);
  return slips > limit ? Infinity : slips;
}

function closestWithin(all: readonly Spelling[], same: string, short: string): Spelling[] {
  const measured = all.map((spelling) => ({ spelling, slips: Math.min(slipsBetween(spelling.same, same), slipsBetween(spelling.shortened, short)) }));
  const fewest = Math.min(...measured.map(({ slips }) => slips));
  return fewest === Infinity ? [] : measured.filter(({ slips }) => slips === fewest).map(({ spelling }) => spelling);
}

/** What a person may have meant: fewest slips for the length of the name. */
const nearest = (all: readonly Spelling[], name: string): Spelling[] =>
  all
    .map((spelling) => ({ spelling, share: editDistance(spelling.same, name) / Math.max(spelling.same.length, name.length) }))
    .filter(({ share }) => share < 1)
    .sort((a, b) => a.share - b.share)
    .map(({ spelling }) => spelling);

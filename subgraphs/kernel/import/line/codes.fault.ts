import { codeList, descendantsOf } from '../../codes.ts';
import { instead, populationCodes, themeCodes, type Vocabulary } from '../../vocabulary.ts';
import { territoryRegister } from '../names/territories.ts';

/** What to do about an unknown code, within a sentence. */
const meant = (vocabulary: Vocabulary, code: string): string => instead(vocabulary, code).replace(/\.$/, '');

/** Null when a plan line may carry the theme; else what is wrong, to follow the name of the place. */
export const themeFault = (code: string): string | null =>
  codeList('themes').has(code) ? null : `names the theme ${code}, which schema/codes/themes.csv does not have (${meant(themeCodes, code)})`;

/** The categories that a group of populations is made of; none of a category itself. */
export const categoriesOf = (population: string): readonly string[] => descendantsOf('populations', population).slice(1);

/** Only leaf categories say who is meant; a group is for reading, not for coding. */
export const populationFault = (code: string): string | null =>
  !codeList('populations').has(code) ? `names the population ${code}, which schema/codes/populations.csv does not have (${meant(populationCodes, code)})`
  : categoriesOf(code).length > 0 ? `names the group ${code}; name its categories instead`
  : null;

export const territoryFault = (code: string): string | null =>
  territoryRegister().byCode.has(code) ? null : `names the territory ${code}, which does not exist; use a code of subgraphs/territories/reference`;

/** A percent as millionths, whole numbers, so that 25.55 + 74.45 is 100 and not 100.00000000000001. */
const millionths = (share: number): number => Math.round(share * 1_000_000);
const whole = millionths(100);

type Shares = readonly { readonly code: string; readonly share: number }[];

const sumOf = (shares: Shares): number => shares.reduce((total, { share }) => total + millionths(share), 0);

/** What shares sum to, in percent. */
export const sumOfShares = (shares: Shares): number => sumOf(shares) / 1_000_000;

/** Themes as shares sum to 100, within 0.01; none at all means that nobody has coded them. */
export const areWhole = (shares: Shares): boolean => shares.length === 0 || Math.abs(sumOf(shares) - whole) <= millionths(0.01);

/** Null when a plan line may carry the shares; else what is wrong, to follow the name of the place. */
export function sharesFault(shares: Shares): string | null {
  if (new Set(shares.map(({ code }) => code)).size < shares.length) return 'names a theme twice';
  return areWhole(shares) ? null : `has shares that sum to ${sumOfShares(shares)} and not to 100`;
}

/** Equal shares that sum to 100 exactly: the last one takes what rounding leaves. */
export function equalShares(codes: readonly string[]): { code: string; share: number }[] {
  const each = Math.floor(10_000 / codes.length);
  return codes.map((code, at) => ({ code, share: (at < codes.length - 1 ? each : 10_000 - each * (codes.length - 1)) / 100 }));
}

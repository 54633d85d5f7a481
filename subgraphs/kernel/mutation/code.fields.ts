import { codeList, type CodeListName } from '../codes.ts';
import { categoriesOf } from '../import/line/codes.fault.ts';
import { isOwnerCode } from '../import/names/institution.ts';
import { territoryRegister } from '../import/names/territories.ts';
import { listed as listNamed, withItsCodes } from '../vocabulary.ts';
import type { FieldOptions, InputField } from './field.ts';
import { manyOnce } from './many.ts';
import type { Place } from './place.ts';
import { UserErrorCode } from './user-error.ts';

/** A code is an index key, and read aloud. */
const longestCode = 100;

export function checkCode(code: string, place: Place): void {
  if (code === '' || code !== code.trim() || code.length > longestCode) place.report(UserErrorCode.CODE_MALFORMED, { value: code });
}

function checkListed(list: CodeListName, code: string, place: Place): void {
  if (!codeList(list).has(code)) place.report(UserErrorCode.CODE_UNKNOWN, { value: code, wanted: withItsCodes(listNamed(list), code) });
}

const codeWith = (check: (code: string, place: Place) => void, description: string, options: FieldOptions): InputField => ({
  ...options, description, type: () => String,
  read: (code: string, place) => {
    check(code, place);
    return code;
  },
});

/** A code of one of the contract's lists. */
export const listed = (list: CodeListName, description: string, options: FieldOptions = {}): InputField =>
  codeWith((code, place) => checkListed(list, code, place), description, options);

const codesWith = (check: (code: string, place: Place) => void, description: string, options: FieldOptions): InputField =>
  manyOnce(codeWith(check, description, {}), description, options);

const manyListed = (list: CodeListName, description: string, options: FieldOptions = {}): InputField =>
  codesWith((code, place) => checkListed(list, code, place), description, options);

export const themes = (description: string): InputField => manyListed('themes', description, { as: 'theme_codes' });
/** For whom something is, in whatever breadth it is told; nothing is computed from it. */
export const populations = (description: string): InputField => manyListed('populations', description, { as: 'population_codes' });

/** Whom a figure sets against others: of a group nobody knows which of its categories are meant, and it would meet none of them. */
function checkCategory(code: string, place: Place): void {
  checkListed('populations', code, place);
  const categories = categoriesOf(code);
  if (categories.length > 0) place.report(UserErrorCode.CODE_TOO_BROAD, { value: code, wanted: categories.join(', ') });
}

export const populationCategory = (description: string, options: FieldOptions = { as: 'population_code' }): InputField =>
  codeWith(checkCategory, `${description} A category, not a group of them.`, options);
export const populationCategories = (description: string, options: FieldOptions = { as: 'population_codes' }): InputField =>
  codesWith(checkCategory, `${description} Categories, not groups of them.`, options);

/** The code of a row that this subgraph holds. */
export const own = (table: string, description: string, options: FieldOptions = {}): InputField =>
  codeWith((code, place) => place.refersTo(table, code), description, { ...options, names: table });

export const manyOwn = (table: string, description: string, options: FieldOptions = {}): InputField => manyOnce(own(table, description), description, options);

/** Codes of rows that another subgraph holds, where nobody here can look them up. */
export const foreignCodes = (description: string, options: FieldOptions = {}): InputField => codesWith(checkCode, description, options);

/** Territories are known from the tables that ship with the hub; a former code is read as today's. */
export const territory = (description: string, options: FieldOptions = {}): InputField => ({
  as: 'territory_code', ...options, description, type: () => String,
  read: (code: string, place) => {
    const { byCode, byFormerCode } = territoryRegister();
    const current = byCode.has(code) ? code : byFormerCode.get(code);
    if (current === undefined) place.report(UserErrorCode.CODE_UNKNOWN, { value: code, wanted: 'territories' });
    return current ?? code;
  },
});

export function checkInstitution(code: string, place: Place): void {
  if (!isOwnerCode(code)) place.report(UserErrorCode.CODE_UNKNOWN, { value: code, wanted: 'institutions' });
}

/** An institution of the register, or the council of a territory. */
export const institution = (description: string, options: FieldOptions = {}): InputField => codeWith(checkInstitution, description, options);

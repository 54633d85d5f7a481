import type { GraphQLScalarType } from 'graphql';
import { Int } from 'type-graphql';
import { codeList, type CodeListName } from '../codes.ts';
import { categoriesOf } from '../import/line/codes.fault.ts';
import { isOwnerCode } from '../import/names/institution.ts';
import { territoryRegister } from '../import/names/territories.ts';
import { CalendarDate, Decimal, YearMonth } from '../scalars.ts';
import { listed as listNamed, withItsCodes } from '../vocabulary.ts';
import { readWhole, wholeInputOf, type FieldOptions, type Given, type InputField, type InputFields } from './field.ts';
import type { Place } from './place.ts';
import type { SentenceParts } from './sentences.ts';
import { UserErrorCode } from './user-error.ts';

/** A code is an index key, and read aloud. */
const longestCode = 100;

export function checkCode(code: string, place: Place): void {
  if (code === '' || code !== code.trim() || code.length > longestCode) place.report(UserErrorCode.CODE_MALFORMED, { value: code });
}

/** What stands for an unknown text: null, where the field is not required. */
const unknownAs = ({ required = false }: FieldOptions): SentenceParts => (required ? {} : { wanted: 'null' });

/** A text in one language or without one, such as a number on a document. */
export const text = (description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => String,
  read: (value: string, place) => {
    if (value.trim() === '') place.report(UserErrorCode.TEXT_EMPTY, unknownAs(options));
    return value;
  },
});

const translations: InputFields = {
  ar: text('In Arabic.'), fr: text('In French.'), en: text('In English.'), zgh: text('In Standard Moroccan Amazigh, in Tifinagh.'),
};
const TranslationsInput = wholeInputOf('TranslationsInput', 'A text in one or more languages.', translations);

const readTexts = (options: FieldOptions) => (value: Given, place: Place): unknown => {
  const told = Object.fromEntries(Object.entries(readWhole(translations, value, place)).filter(([, one]) => one !== null));
  if (Object.keys(told).length === 0) place.report(UserErrorCode.TEXT_EMPTY, unknownAs(options));
  return told;
};

export const texts = (description: string, options: FieldOptions = {}): InputField => ({ ...options, description, type: () => TranslationsInput, fields: translations, read: readTexts(options) });

export const listOfTexts = (description: string, options: FieldOptions = {}): InputField => many(texts(description, { required: true }), description, options);

function checkListed(list: CodeListName, code: string, place: Place): void {
  if (!codeList(list).has(code)) place.report(UserErrorCode.CODE_UNKNOWN, { value: code, wanted: withItsCodes(listNamed(list)) });
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
  codeWith((code, place) => place.refersTo(table, code), description, options);

export const manyOwn = (table: string, description: string, options: FieldOptions = {}): InputField =>
  codesWith((code, place) => place.refersTo(table, code), description, options);

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

/** One word of an enum, which a file may write otherwise. */
export const oneOf = (words: object, description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => words,
  read: (word: string, place) => {
    const known = Object.values(words) as string[];
    if (!known.includes(word)) place.report(UserErrorCode.VALUE_MALFORMED, { value: word, wanted: known.join(' · ') });
    return word;
  },
});
export const someOf = (words: object, description: string, options: FieldOptions = {}): InputField => manyOnce(oneOf(words, description), description, options);

/** A whole number; `least` is the smallest that means something. */
export const count = (least: number, description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => Int,
  read: (value: number, place) => {
    if (value < least) place.report(UserErrorCode.NUMBER_TOO_SMALL, { value: String(value), wanted: String(least) });
    return value;
  },
});

/** Before 1900 there was no plan to speak of; such a year is a slip of the pen. */
export const year = (description: string, options: FieldOptions = {}): InputField => count(1900, description, options);

/** What a number holds to the centime: thirteen digits of dirhams, ten thousand times the state's budget. */
const amountForm = /^\d{1,13}(\.\d{1,2})?$/;

/** Dirhams, stored as a number. */
export const money = (description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => Decimal,
  read: (value: string, place) => {
    if (Number(value) < 0) place.report(UserErrorCode.NUMBER_TOO_SMALL, { value, wanted: '0' });
    else if (!amountForm.test(value)) place.report(UserErrorCode.VALUE_MALFORMED, { value, wanted: '1250.50' });
    return Number(value);
  },
});

/** A text of one form, which a file may write otherwise. */
const formed = (scalar: GraphQLScalarType, wanted: string) => (description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => scalar,
  read: (value: string, place) => {
    try {
      return scalar.parseValue(value);
    } catch {
      place.report(UserErrorCode.VALUE_MALFORMED, { value, wanted });
      return value;
    }
  },
});
export const day = formed(CalendarDate, '2025-09-30');
export const month = formed(YearMonth, '2025-09');
export const flag = (description: string, options: FieldOptions = {}): InputField => ({ ...options, description, type: () => Boolean, read: (value: boolean) => value });
/** A statement that holds or not: saying nothing says no. */
export const yesOrNo = (description: string, options: FieldOptions = {}): InputField => ({ ...flag(description, options), empty: false });

/** Things inside a row. `check` sees one of them as it is stored. */
export function things(name: string, description: string, fields: InputFields, options: FieldOptions & { one?: boolean; check?: (thing: Given, place: Place) => void } = {}): InputField {
  const { one = false, check, ...rest } = options;
  const Input = wholeInputOf(name, description, fields);
  const readOne = (value: Given, place: Place): unknown => {
    const thing = readWhole(fields, value, place);
    check?.(thing, place);
    return thing;
  };
  const single: InputField = { ...rest, description, type: () => Input, fields, read: readOne };
  return one ? single : many(single, description, rest);
}

/** Several of what one is. */
export const many = (one: InputField, description: string, options: FieldOptions = {}): InputField => ({
  ...options, description, type: () => [one.type()], of: one, empty: [],
  read: (values: unknown[], place) => values.map((value, at) => one.read(value as never, place.in(at))),
});

/** Several texts, each once. */
function manyOnce(one: InputField, description: string, options: FieldOptions): InputField {
  const several = many(one, description, options);
  return {
    ...several,
    read: (values: string[], place) => {
      const read = several.read(values as never, place);
      place.once(values);
      return read;
    },
  };
}

const SourceFields: InputFields = {
  title: text('Title of the document, in its own language.', { required: true }),
  publisher: text('Who published it; null when the document does not say.'),
  url: text('Where it can be read; null when it has no address.'),
  page: text('Page, line or sheet within the document; null when it has none.'),
  retrievedOn: day('The day it was taken into the hub; null when not recorded.'),
};
const oneSource = things('SourceInput', 'A document that a statement comes from «المصدر».', SourceFields, { one: true });

export const source: InputField = { ...oneSource, description: 'The document that states it; null when nobody recorded it.' };
export const sources = (description: string): InputField => many(oneSource, description);

/** What every row says of itself. */
export const ofEveryRow: InputFields = { source, illustrative: yesOrNo('true: made up as an example, not a fact.') };

export function checkYears(start: unknown, end: unknown, place: Place): void {
  if (typeof start === 'number' && typeof end === 'number' && end < start) place.report(UserErrorCode.DATES_REVERSED, { value: String(end), wanted: String(start) });
}

/** An end that lies before its beginning; what is unknown reverses nothing. */
export function checkOrder(start: unknown, end: unknown, place: Place): void {
  if (typeof start === 'string' && typeof end === 'string' && end < start) place.report(UserErrorCode.DATES_REVERSED, { value: end, wanted: start });
}

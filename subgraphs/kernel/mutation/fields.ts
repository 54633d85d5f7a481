import type { GraphQLScalarType } from 'graphql';
import { Int } from 'type-graphql';
import { years } from '../years.ts';
import { CalendarDate, Decimal, YearMonth } from '../scalars.ts';
import { readWhole, wholeInputOf, type FieldOptions, type Given, type InputField, type InputFields } from './field.ts';
import { many, manyOnce, things } from './many.ts';
import type { Place } from './place.ts';
import type { SentenceParts } from './sentences.ts';
import { UserErrorCode } from './user-error.ts';

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

export const year = (description: string, options: FieldOptions = {}): InputField => {
  const counted = count(years.first, description, options);
  return {
    ...counted,
    read: (value: number, place) => {
      if (value > years.last) place.report(UserErrorCode.VALUE_MALFORMED, { value: String(value), wanted: `${years.first} – ${years.last}` });
      return counted.read(value as never, place);
    },
  };
};

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

const isDated = (one: unknown): one is string | number => typeof one === 'string' || typeof one === 'number';

/** An end that lies before its beginning, both days, months or years; what is unknown reverses nothing. */
export function checkOrder(start: unknown, end: unknown, place: Place): void {
  if (isDated(start) && isDated(end) && end < start) place.report(UserErrorCode.DATES_REVERSED, { value: String(end), wanted: String(start) });
}

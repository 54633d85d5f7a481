/** Signs that have no meaning of their own: direction marks, joiners, tatweel. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u0640]/gu;

/** Letters that one sound is written with; what Unicode itself decomposes (أ ؤ é) needs no entry. */
const oneForm: Readonly<Record<string, string>> = {
  'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ة': 'ه', 'ە': 'ه', 'ک': 'ك', 'ڭ': 'ك', 'گ': 'ك', 'ݣ': 'ك', 'ڤ': 'ف', 'œ': 'oe', 'æ': 'ae', 'ß': 'ss',
};
const otherForms = new RegExp(`[${Object.keys(oneForm).join('')}]`, 'gu');

/**
 * Text as names and titles are compared: lower case, without accents, harakat and tatweel, one form of alef, hamza carrier,
 * ya, ta marbuta and gaf, and a single space wherever there was punctuation. Nothing but letters, digits and spaces is left.
 */
export const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(invisible, '')
    .replace(otherForms, (letter) => oneForm[letter]!)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const wordsOf = (text: string): string[] => normalise(text).split(' ').filter((word) => word !== '');

/** The same without spaces: "Ben Karrich" and "Benkarrich" are one name. */
export const compact = (text: string): string => normalise(text).replaceAll(' ', '');

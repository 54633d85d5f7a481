import fc from 'fast-check';

const harakat = ['\u064B', '\u064C', '\u064D', '\u064E', '\u064F', '\u0650', '\u0651', '\u0652', '\u0670'];
const alefs = ['ا', 'أ', 'إ', 'آ', 'ٱ'];

/** What one letter may be written as without meaning another: any alef for an alef, with or without vowel signs and stretching. */
const spellingsOf = (letter: string): fc.Arbitrary<string> => {
  if (!/\p{Script=Arabic}/u.test(letter)) return fc.constant(letter);
  const forms = alefs.includes(letter) ? alefs : letter === 'ى' || letter === 'ي' ? ['ى', 'ي'] : letter === 'ة' || letter === 'ه' ? ['ة', 'ه'] : [letter];
  return fc
    .tuple(fc.constantFrom(...forms), fc.constantFrom('', '', ...harakat), fc.constantFrom('', '', 'ـ', 'ــ'))
    .map((parts) => parts.join(''));
};

/** The same Arabic text as different hands write it. */
export const spelledOtherwise = (text: string): fc.Arbitrary<string> => fc.tuple(...[...text].map(spellingsOf)).map((letters) => letters.join(''));

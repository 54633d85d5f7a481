/** What Arabic writes onto the front of a word: the article, and, in, to, like, so, alone and together. Longest first. */
const withArticle = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];
const particles = ['وب', 'ول', 'وك', 'و', 'ف', 'ب', 'ل', 'ك'];

/** Letters that must remain: after the article even «صم» is a word, after a particle alone two letters are chance. */
const leftAfterArticle = 2;
const leftAfterParticle = 3;

const without = (word: string, prefixes: readonly string[], left: number): string[] =>
  prefixes.filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= left).map((prefix) => word.slice(prefix.length));

/** Every word that a normalised Arabic word may be with something written onto it; itself first. */
export const bareForms = (word: string): string[] => [
  word,
  ...without(word, withArticle, leftAfterArticle),
  ...without(word, particles, leftAfterParticle),
];

/** A word of a term as it is looked up: without the article, when enough of it remains to be a word. */
export const lookedUp = (word: string): string => (word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word);

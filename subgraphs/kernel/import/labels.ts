import MiniSearch from 'minisearch';
import { codeList, type Code } from '../codes.ts';
import type { StoredProposal } from '../plan-line.ts';
import { narrowest, type GlossaryLanguage } from './glossary.ts';
import { wordsOf } from './names/normalise.ts';
import { bareForms, lookedUp } from './names/prefix.ts';

/** Words that stand in labels of every domain and tell none from another. */
const smallWords: ReadonlySet<string> = new Set(wordsOf('في من على عن و de du des la le les l d et a au aux en dans pour par sur'));

/**
 * One or two words of a label are often the very keyword that the glossary found, which is one piece of evidence and not two; with three the title
 * says more than any keyword.
 */
const leastWords = 3;

/** Of what the label as a whole would score. With less than half of it the title may well be about something that only shares a phrase. */
const leastShare = 0.5;

/** Twice the score of any rival: 1.1 is the distance between care institutions and those of children where a title says just «care institutions». */
const leastMargin = 2;

type Label = Pick<Code, 'code' | 'names'>;

/** The official labels of themes in one language, searched by BM25. Knows nothing of the glossary's keywords. */
export class Labels {
  readonly #index: MiniSearch<{ code: string; label: string }>;
  readonly #labels: ReadonlyMap<string, string>;

  constructor(themes: Iterable<Label>, language: GlossaryLanguage) {
    this.#labels = new Map([...themes].flatMap(({ code, names }) => (names[language] === undefined ? [] : [[code, names[language]] as const])));
    const bareWord = language === 'ar' ? bareWordAmong([...this.#labels.values()]) : (word: string) => word;
    this.#index = new MiniSearch({
      idField: 'code',
      fields: ['label'],
      // Each word once: a title that repeats a word is not the more about it.
      tokenize: (text) => [...new Set(wordsOf(text).filter((word) => !smallWords.has(word)).map(bareWord))],
      processTerm: (word) => word,
    });
    this.#index.addAll([...this.#labels].map(([code, label]) => ({ code, label })));
  }

  /** The theme whose label a title says, clearly before all others; null when there is none. */
  themeOf(title: string): string | null {
    const [best, ...others] = this.#index.search(title);
    if (best === undefined || best.terms.length < leastWords) return null;
    const code = best.id as string;
    if (best.score < leastShare * this.#wholeScore(code)) return null;
    const rival = others.find(({ id }) => !isAboveOrBelow(id as string, code));
    return rival !== undefined && best.score < leastMargin * rival.score ? null : code;
  }

  #wholeScore(code: string): number {
    return this.#index.search(this.#labels.get(code)!).find(({ id }) => id === code)!.score;
  }
}

const isAboveOrBelow = (one: string, other: string): boolean => one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/** Takes from an Arabic word what is written onto its front, where what remains is a word of the labels: «وحدات» keeps its first letter, «ومحاربة» does not. */
function bareWordAmong(labels: readonly string[]): (word: string) => string {
  const known = new Set(labels.flatMap(wordsOf).map(lookedUp));
  return (word) => bareForms(word).filter((form) => known.has(form)).sort((a, b) => a.length - b.length)[0] ?? word;
}

const shipped = new Map<GlossaryLanguage, Labels>();

/** The labels of the list of themes, read once a process. */
function labels(language: GlossaryLanguage): Labels {
  let known = shipped.get(language);
  if (known === undefined) shipped.set(language, (known = new Labels(codeList('themes').values(), language)));
  return known;
}

/** The theme whose official label a line's titles say; null when there is none, or when two languages do not say the same. */
export function labelledTheme(titles: Readonly<Partial<Record<string, string>>>): string | null {
  const said = (['ar', 'fr'] as const).flatMap((language) => (titles[language] === undefined ? [] : [labels(language).themeOf(titles[language])]));
  const [first = null] = said;
  return said.every((code) => code === first) ? first : null;
}

/** Whether the glossary's proposals and the labels, which know nothing of each other, lead to one and the same service or field. */
export function methodsAgree(titles: Readonly<Partial<Record<string, string>>>, proposed: readonly StoredProposal[]): boolean {
  const [theme, ...others] = narrowest(proposed);
  const isDomain = theme?.includes('/') === false;
  return theme !== undefined && others.length === 0 && !isDomain && labelledTheme(titles) === theme;
}

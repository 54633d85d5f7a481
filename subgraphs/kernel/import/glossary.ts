import { codeList, readTable } from '../codes.ts';
import type { StoredProposal } from '../plan-line.ts';
import { wordsOf } from './names/normalise.ts';
import { bareForms, lookedUp } from './names/prefix.ts';

export type GlossaryLanguage = 'ar' | 'fr';

/** What a word or a phrase hints at. A hint is a proposal and never a coding. */
export interface Term {
  readonly term: string;
  readonly language: GlossaryLanguage;
  readonly theme: string | null;
  readonly population: string | null;
}

export interface Proposals {
  readonly themes: readonly StoredProposal[];
  readonly populations: readonly StoredProposal[];
}

interface Entry extends Term { readonly words: readonly string[] }
interface Finding { readonly entry: Entry; readonly from: number; readonly to: number }

export class Glossary {
  readonly #byFirstWord: ReadonlyMap<string, readonly Entry[]>;

  constructor(terms: readonly Term[]) {
    const entries = terms.map((term) => {
      const words = wordsOf(term.term);
      return { ...term, words: term.language === 'ar' ? words.map(lookedUp) : words };
    });
    this.#byFirstWord = Map.groupBy(entries.filter(({ words }) => words.length > 0), ({ language, words }) => `${language} ${words[0]}`);
  }

  /** What the glossary finds in a title, each code once, in the order of the text. */
  propose(titles: Readonly<Partial<Record<string, string>>>): Proposals {
    const found = (['ar', 'fr'] as const).flatMap((language) => (titles[language] === undefined ? [] : this.#findIn(titles[language], language)));
    return {
      themes: proposals(found.filter((each) => !found.some((other) => contains(other, each))), ({ theme }) => theme),
      populations: proposals(found.filter((each) => !found.some((other) => contains(other, each) && sameGroup(other.entry, each.entry))), ({ population }) => population),
    };
  }

  #findIn(title: string, language: GlossaryLanguage): Finding[] {
    const forms = wordsOf(title).map((word) => (language === 'ar' ? bareForms(word) : [word]));
    return forms.flatMap((first, from) =>
      first
        .flatMap((form) => this.#byFirstWord.get(`${language} ${form}`) ?? [])
        .filter(({ words }) => words.every((word, at) => forms[from + at]?.includes(word)))
        .map((entry) => ({ entry, from, to: from + entry.words.length })),
    );
  }
}

/** The longer phrase says more exactly what the shorter one within it says. */
const contains = (longer: Finding, shorter: Finding): boolean =>
  longer.entry.language === shorter.entry.language && longer.from <= shorter.from && longer.to >= shorter.to && longer.to - longer.from > shorter.to - shorter.from;

/** "Women victims of violence" replaces "women"; "disabled children" does not replace "children" by "disabled". */
function sameGroup({ population: a }: Term, { population: b }: Term): boolean {
  const groupOf = (code: string | null) => (code === null ? undefined : codeList('populations').get(code)?.parent);
  return groupOf(a) !== undefined && groupOf(a) === groupOf(b);
}

function proposals(found: readonly Finding[], codeOf: (term: Term) => string | null): StoredProposal[] {
  const byCode = new Map<string, StoredProposal>();
  for (const { entry } of found) {
    const code = codeOf(entry);
    if (code !== null && !byCode.has(code)) byCode.set(code, { code, term: entry.term, language: entry.language });
  }
  return [...byCode.values()];
}

/** The themes that proposals amount to: one that stands above another proposed one adds nothing. */
export function narrowest(themes: readonly StoredProposal[]): string[] {
  const codes = themes.map(({ code }) => code);
  return codes.filter((code) => !codes.some((other) => other.startsWith(`${code}/`)));
}

let shipped: Glossary | undefined;

/** The glossary that ships with the hub, read once a process. */
export function glossary(): Glossary {
  shipped ??= new Glossary(glossaryTerms());
  return shipped;
}

export const glossaryTerms = (): Term[] =>
  readTable('subgraphs', 'kernel', 'import', 'glossary.csv').map((row) => ({
    term: row['term']!,
    language: row['language'] as GlossaryLanguage,
    theme: row['theme'] || null,
    population: row['population'] || null,
  }));

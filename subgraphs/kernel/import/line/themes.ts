import type { Translations } from '../../localized-text.ts';
import type { StoredProposal, StoredThemeShare } from '../../plan-line.ts';
import type { Row } from '../file/row.ts';
import { narrowest } from '../glossary.ts';
import { methodsAgree } from '../labels.ts';
import type { Category, CodesColumn, Mapping } from '../mapping/mapping.ts';
import { normalise } from '../names/normalise.ts';
import { remembering } from '../names/remember.ts';
import type { Refuse } from '../report.ts';
import { equalShares, populationFault, sharesFault, themeFault } from './codes.fault.ts';

/** What a person said a line is about and for whom; themes null: nobody did. */
export interface Coding {
  readonly themes: readonly StoredThemeShare[] | null;
  readonly populations: readonly string[];
  readonly excludedPopulations: readonly string[];
}

const nothing: Coding = { themes: null, populations: [], excludedPopulations: [] };

/** Reads the coding of rows: through the translation of the source's own categories, or from columns of the hub's codes. */
export function codingReader({ line }: Mapping): (row: Row, refuse: Refuse) => Coding {
  const { categories, themes, populations, excludedPopulations } = line;
  if (categories !== undefined) return categoryReader(categories);
  const readPopulations = (column: CodesColumn | undefined, row: Row, refuse: Refuse) => (column === undefined ? [] : populationCodes(column, row, refuse));
  return (row, refuse) => ({
    themes: themes === undefined ? null : themeShares(themes, row, refuse),
    populations: readPopulations(populations, row, refuse),
    excludedPopulations: readPopulations(excludedPopulations, row, refuse),
  });
}

type Categories = NonNullable<Mapping['line']['categories']>;

function categoryReader({ columns, table }: Categories): (row: Row, refuse: Refuse) => Coding {
  const plain = remembering(normalise);
  const keyOf = (cells: readonly (string | null)[]): string => cells.map((cell) => plain(cell ?? '')).join('\n');
  const byKey = new Map<string, Category>(table.map((category) => [keyOf(category.when), category]));
  return (row, refuse) => {
    const cells = columns.map((column) => row.text(column));
    const category = byKey.get(keyOf(cells));
    if (category !== undefined) return category;
    refuse('CATEGORY_UNKNOWN', columns.join(', '), cells.map((cell) => cell ?? '').join(' · '), 'The mapping does not translate this category; correct the cell, or say in the mapping which themes it stands for (null when it says nothing).');
    return nothing;
  };
}

/** "SOC/DIS:60|SOC/ELD:40", or codes alone for equal shares; null when the cell is empty. */
function themeShares({ column, separator }: CodesColumn, row: Row, refuse: Refuse): StoredThemeShare[] | null {
  const parts = row.parts(column, separator).map((part) => part.split(':').map((piece) => piece.trim()));
  if (parts.length === 0) return null;
  const codes = parts.map(([code]) => code!);
  const shares = parts.every(([, share]) => share === undefined) ? equalShares(codes) : parts.map(([code, share]) => ({ code: code!, share: Number(share ?? Number.NaN) }));
  const cell = row.text(column);
  const unknown = codes.map(themeFault).find((fault) => fault !== null);
  if (unknown !== undefined) refuse('CODE_UNKNOWN', column, cell, `The row ${unknown}; correct the code.`);
  const wrong = shares.some(({ share }) => !(share > 0)) ? 'has a theme without a share above 0 beside others with one' : sharesFault(shares);
  if (wrong !== null) refuse('SHARES_NOT_WHOLE', column, cell, `The row ${wrong}; correct the shares, in percent.`);
  return unknown === undefined && wrong === null ? shares : null;
}

function populationCodes({ column, separator }: CodesColumn, row: Row, refuse: Refuse): string[] {
  return [...new Set(row.parts(column, separator))].filter((code) => {
    const fault = populationFault(code);
    if (fault !== null) refuse('CODE_UNKNOWN', column, code, `The row ${fault}; correct the code.`);
    return fault === null;
  });
}

/**
 * The columns of a stored line that say its themes. What nobody coded is filled from the title, and flagged as inferred; also where two methods agree,
 * since the themes come from text all the same.
 */
export const themeColumns = (coded: readonly StoredThemeShare[] | null, proposed: readonly StoredProposal[], titles: Translations) =>
  coded === null
    ? { theme_shares: proposed.length === 0 ? [] : equalShares(narrowest(proposed)), theme_origin: 'INFERRED', themes_agreed: methodsAgree(titles, proposed), proposed_themes: proposed }
    : { theme_shares: coded, theme_origin: 'CODED', themes_agreed: false, proposed_themes: proposed };

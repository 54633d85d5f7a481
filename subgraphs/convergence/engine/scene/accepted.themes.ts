import type { StoredThemeShare } from '../../../kernel/plan-line.ts';
import type { LineRow, ThemeVerdictRow } from './input.rows.ts';

type Shares = readonly StoredThemeShare[];

/** Shares in the order of their codes: in which order a source names them says nothing. */
export const inOrder = (shares: Shares): Shares => [...shares].sort((a, b) => (a.code < b.code ? -1 : 1));

export function areSame(some: Shares, others: Shares): boolean {
  const ordered = inOrder(others);
  return some.length === others.length && inOrder(some).every(({ code, share }, at) => code === ordered[at]!.code && share === ordered[at]!.share);
}

/** Whether a person's word is about the themes that a line has now: nobody accepted others that came later. */
export const isAboutThemesOf = ({ theme_shares: themes }: LineRow, { theme_shares: accepted }: ThemeVerdictRow): boolean =>
  accepted === undefined || areSame(accepted, themes);

const told = (shares: Shares): string => inOrder(shares).map(({ code, share }) => `${code} ${share} %`).join(', ');

/** Null unless a person accepted the themes that a machine had proposed for a line, and it proposes others now; else what to do. */
export function lapsedAcceptance(row: LineRow, word: ThemeVerdictRow | undefined): string | null {
  if (word === undefined || row.theme_origin !== 'INFERRED' || row.theme_shares.length === 0 || isAboutThemesOf(row, word)) return null;
  const consequence = row.themes_agreed === true ? 'on which two methods agree, so that it takes part in figures by these' : 'so that it takes no part in figures';
  return `${word.by} accepted other themes (${told(word.theme_shares ?? [])}) than it has now (${told(row.theme_shares)}), ${consequence}. Accept these with acceptThemes, or correct them.`;
}

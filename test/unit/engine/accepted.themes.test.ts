import { expect, test } from 'vitest';
import { isAboutThemesOf, lapsedAcceptance } from '../../../subgraphs/convergence/engine/scene/accepted.themes.ts';
import type { LineRow, ThemeVerdictRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';

const shares = (...codes: readonly string[]) => codes.map((code) => ({ code, share: 100 / codes.length }));
const line = (themes: LineRow['theme_shares'], origin: LineRow['theme_origin'] = 'INFERRED') => ({ theme_shares: themes, theme_origin: origin }) as LineRow;
const word = (themes?: ThemeVerdictRow['theme_shares']): ThemeVerdictRow => ({ code: 'X', by: 'A. Planner', reason: 'x', ...(themes === undefined ? {} : { theme_shares: themes }) });

test('a word is about the accepted themes in any order, with just these shares', () => {
  expect(isAboutThemesOf(line(shares('SOC/ELD', 'SOC/DIS')), word(shares('SOC/DIS', 'SOC/ELD')))).toBe(true);
  expect(isAboutThemesOf(line(shares('SOC/ELD')), word(shares('SOC/ELD', 'SOC/DIS')))).toBe(false);
  expect(isAboutThemesOf(line([{ code: 'SOC/ELD', share: 60 }, { code: 'SOC/DIS', share: 40 }]), word(shares('SOC/ELD', 'SOC/DIS')))).toBe(false);
});

test('in snapshots from before the accepted themes were kept it is about whatever the line has', () => {
  expect(isAboutThemesOf(line(shares('SOC/ELD')), word())).toBe(true);
});

test('it has lapsed where a machine proposes other themes, and not where a person coded them or nobody proposes any', () => {
  expect(lapsedAcceptance(line(shares('SOC/DIS')), word(shares('SOC/ELD')))).toContain('A. Planner accepted other themes (SOC/ELD 100 %) than it has now (SOC/DIS 100 %)');
  for (const other of [line(shares('SOC/DIS'), 'CODED'), line([]), line(shares('SOC/ELD'))]) expect(lapsedAcceptance(other, word(shares('SOC/ELD')))).toBeNull();
});

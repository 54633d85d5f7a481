import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAboutThemesOf, lapsedAcceptance } from '../../../subgraphs/convergence/engine/scene/accepted.themes.ts';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import type { LineRow, ThemeVerdictRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import { hasEstablishedThemes } from '../../../subgraphs/convergence/model/index.ts';
import { inputRows } from './inputs.arbitrary.ts';

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

test('where two methods agree on the others, what has lapsed is told, and that the line counts all the same', () => {
  const agreed = { ...line(shares('SOC/DIS')), themes_agreed: true };
  expect(lapsedAcceptance(agreed, word(shares('SOC/ELD')))).toMatch(/two methods agree, so that it takes part in figures/);
  expect(lapsedAcceptance({ ...agreed, themes_agreed: false }, word(shares('SOC/ELD')))).toMatch(/so that it takes no part in figures/);
});

test('themes are established by a person who coded or accepted them, or by two methods that agree; what no list holds by neither method', () => {
  const seen = new Map<string, number>();
  fc.assert(fc.property(inputRows, (inputs) => {
    const { facts, example } = scenesOf(inputs);
    for (const { row, line: read } of [facts, example].flatMap(({ actions, locals }) => [...actions, ...locals])) {
      const heard = !row.theme_codes.includes('NO/SUCH');
      const said = inputs.theme_verdict.find(({ code }) => code === row.code);
      const reasons = {
        coded: row.theme_origin === 'CODED' && heard,
        accepted: said !== undefined && isAboutThemesOf(row, said),
        agreed: row.theme_origin === 'INFERRED' && row.themes_agreed === true && heard,
      };
      expect(hasEstablishedThemes(read)).toBe(row.theme_shares.length > 0 && Object.values(reasons).includes(true));
      const only = Object.entries(reasons).filter(([, holds]) => holds).map(([reason]) => reason).join(' and ') || 'none';
      seen.set(only, (seen.get(only) ?? 0) + 1);
    }
  }), { numRuns: 200, seed: 5 });
  for (const reason of ['coded', 'accepted', 'agreed', 'accepted and agreed', 'none']) expect(seen.get(reason) ?? 0, reason).toBeGreaterThan(10);
});

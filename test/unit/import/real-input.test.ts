import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../subgraphs/kernel/import/file/table.ts';
import { narrowest } from '../../../subgraphs/kernel/import/glossary.ts';
import { methodsAgree } from '../../../subgraphs/kernel/import/labels.ts';
import { linesOf } from '../../../subgraphs/kernel/import/line/line.ts';
import { columnsOf, columnsOfJoined } from '../../../subgraphs/kernel/import/mapping/mapping.columns.ts';
import { readMapping } from '../../../subgraphs/kernel/import/mapping/mapping.read.ts';
import { resolveCommune } from '../../../subgraphs/kernel/import/names/commune.ts';
import { Findings } from '../../../subgraphs/kernel/import/report.ts';
import type { Translations } from '../../../subgraphs/kernel/localized-text.ts';
import type { StoredProposal, StoredThemeShare } from '../../../subgraphs/kernel/plan-line.ts';
import { inputs } from '../../support/inputs.ts';

async function read(dataset: string, file: string, beside?: string) {
  const findings = new Findings();
  const mapping = readMapping(dataset, findings)!;
  const table = (await readTable(join(inputs.folder, file), { columns: columnsOf(mapping), delimiter: null }, findings))!;
  const joined = beside === undefined ? null : await readTable(join(inputs.folder, beside), { columns: columnsOfJoined(mapping), delimiter: null }, findings);
  return { lines: linesOf(mapping, table, joined, findings), refused: findings.refused, notes: findings.notes };
}

describe.skipIf(!inputs.present)(`real files (${inputs.sentence})`, () => {
  test('all 106 measures of the national plan become actions with an exact owner, period and coding', async () => {
    const { lines, refused, notes } = await read('panddh', 'panddh_solidarity_measures.csv');
    expect(refused).toEqual([]);
    expect(lines).toHaveLength(106);
    expect(new Set(lines.map((line) => `${line['start_month']} ${line['end_month']} ${line['territory_codes']} ${line.theme_origin}`))).toEqual(new Set(['2018-01 2021-12 MA CODED']));
    expect(lines.filter((line) => line['owner_code'] === null)).toHaveLength(1);
    expect(notes.filter((note) => note.includes('is not in the register'))).toEqual([]);
  });

  test('all 35 programmes of Tétouan become projects of 22 communes, their cost counted once', async () => {
    const { lines, refused } = await read('pdti-tetouan', 'pdti_tetouan_programmes.csv', 'pdti_tetouan_programme_commune.csv');
    expect(refused).toEqual([]);
    expect(lines).toHaveLength(35);
    expect(lines.reduce((sum, line) => sum + Number(line['budget']), 0)).toBe(590_000_000);
    expect(lines.reduce((sum, line) => sum + (line['territory_codes'] as string[]).length, 0)).toBe(397);
    expect(new Set(lines.flatMap((line) => line['territory_codes'] as string[])).size).toBe(22);
  });

  test('where glossary and labels agree, the theme is within what a person coded: 10 of 106 measures, 5 of 35 programmes', async () => {
    const [measures, programmes] = [await read('panddh', 'panddh_solidarity_measures.csv'), await read('pdti-tetouan', 'pdti_tetouan_programmes.csv', 'pdti_tetouan_programme_commune.csv')];
    const agreed = [measures, programmes].map(({ lines }) => lines.flatMap((line) => {
      const proposed = line['proposed_themes'] as readonly StoredProposal[];
      if (!methodsAgree(line['titles'] as Translations, proposed)) return [];
      const [found] = narrowest(proposed);
      const coded = (line['theme_shares'] as readonly StoredThemeShare[]).map(({ code }) => code);
      return [{ code: line.code, fits: coded.some((one) => one === found || one.startsWith(`${found}/`) || found.startsWith(`${one}/`)) }];
    }));
    expect(agreed.map((lines) => lines.length)).toEqual([10, 5]);
    expect(agreed.flat().filter(({ fits }) => !fits)).toEqual([]);
  });

  test('all 397 commune names resolve by name alone to the code that stands beside them', () => {
    const rows = parse(readFileSync(join(inputs.folder, 'pdti_tetouan_programme_commune.csv')), { columns: true, bom: true }) as Record<string, string>[];
    const wrong = rows.filter((row) => {
      const found = resolveCommune(row['source_name']!, '01.571');
      return found.kind !== 'FOUND' || found.commune.code !== row['commune_code'];
    });
    expect(rows).toHaveLength(397);
    expect(wrong).toEqual([]);
  });
});

test.skipIf(inputs.present)(inputs.sentence, () => {});

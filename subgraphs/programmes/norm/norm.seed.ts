import { readFileSync } from 'node:fs';
import { namesOf, readTable } from '../../kernel/codes.ts';
import { csvContent, jsonContent, toColumns, type Content, type Row } from '../../kernel/import/seed.ts';
import { projectFile } from '../../kernel/root.ts';
import { distanceOf, verdictOf, type Measure, type Threshold } from './model/test.ts';

const folder = 'subgraphs/programmes/reference';
const testsFile = `${folder}/norms.tests.csv`;

const numberOf = (text: string | undefined): number | null => (text ? Number(text) : null);

/** Texts of a column in three languages, `basis_ar` and so on; null where the row has none. */
function translationsOf(row: Record<string, string>, column: string): Row | null {
  const texts = (['ar', 'fr', 'en'] as const).flatMap((language) => (row[`${column}_${language}`] ? [[language, row[`${column}_${language}`]]] : []));
  return texts.length === 0 ? null : (Object.fromEntries(texts) as Row);
}

const sourceOf = (title: string | undefined): Row | null => (title ? { title, publisher: null, url: null, page: null, retrievedOn: null } : null);

/** In the order of their foreign keys. */
export const norms: readonly Content[] = [
  jsonContent('norms', 'norm', `${folder}/norms.json`),
  csvContent('norms/provisions', 'provision', `${folder}/norms.provisions.csv`, (row) => ({
    code: row['code'],
    norm_code: row['norm'],
    position: Number(row['position']),
    reference: row['reference'],
    theme_code: row['theme'] || null,
    from_year: numberOf(row['from_year']),
    until_year: numberOf(row['until_year']),
    titles: namesOf(row),
  })),
  csvContent('norms/tests', 'provision_test', testsFile, (row) => ({
    code: row['code'],
    provision_code: row['provision'],
    kind: row['kind'],
    requirement: row['requirement'],
    comparison: row['comparison'],
    threshold: numberOf(row['threshold']),
    unit: row['unit'],
    basis: translationsOf(row, 'basis'),
    article: row['article'],
    verified: row['verified'] === 'true',
  })),
  csvContent('norms/subjects', 'norm_subject', `${folder}/norms.subjects.csv`, (row) => ({
    code: `${row['norm']}~${row['subject']}`,
    norm_code: row['norm'],
    subject_kind: row['subject_kind'],
    subject_code: row['subject'],
    note: translationsOf(row, 'note'),
    source: sourceOf(row['source_title']),
  })),
];

const thresholds = (): Map<string, Threshold> =>
  new Map(readTable(...testsFile.split('/')).map((row) => [
    row['code']!,
    { threshold: numberOf(row['threshold']), comparison: row['comparison'] as Threshold['comparison'] },
  ]));

/** Verdict and distance are never read from a file: the rule gives them, again whenever a threshold changes. */
function assessed(row: Row, tests: ReadonlyMap<string, Threshold>): Row {
  const test = tests.get(String(row['test']));
  if (test === undefined) throw new Error(`${String(row['code'])} names the test ${String(row['test'])}, which ${testsFile} does not have; correct the code.`);
  const measure = row as unknown as Measure;
  return { ...toColumns(row, { test: 'test_code', subject: 'subject_code' }), verdict: verdictOf(test, measure), distance: distanceOf(test, measure) };
}

/** What was measured and is shipped: facts, or an example. */
export function conformity(kind: 'facts' | 'example'): Content {
  const path = `subgraphs/programmes/${kind}/conformity.json`;
  return {
    dataset: `${kind}/conformity`,
    table: 'conformity_assessment',
    path,
    alsoFrom: [testsFile],
    rows: () => {
      const tests = thresholds();
      return (JSON.parse(readFileSync(projectFile(path), 'utf8')) as Row[]).map((row) => assessed(row, tests));
    },
  };
}

import type { MikroORM } from '@mikro-orm/postgresql';
import { namesOf } from '../kernel/codes.ts';
import type { Seed } from '../kernel/config.ts';
import { codeContent, csvContent, jsonContent, loadContents, type Content } from '../kernel/import/seed.ts';
import { conformity, norms } from './norm/norm.seed.ts';

const list = (text: string | undefined, separator: string): string[] => (text ? text.split(separator).map((part) => part.trim()) : []);

const reference: readonly Content[] = [
  codeContent('themes', 'theme', (row) => ({
    parent_code: row['parent'] || null,
    depth: row['code']!.split('/').length,
    social: row['social'] === 'true',
    sdg_targets: list(row['sdg_targets'], ' '),
  })),
  codeContent('populations', 'population', (row) => ({ parent_code: row['parent'] || null })),
  codeContent('indicators', 'indicator', (row) => ({ theme_code: row['theme'], unit: row['unit'], direction: row['direction'] })),
  csvContent('institutions', 'institution', 'subgraphs/programmes/reference/institutions.csv', (row) => ({
    code: row['code'],
    kind: row['kind'],
    parent_code: row['parent'] || null,
    names: namesOf(row),
    former_names: list(row['former_names_ar'], '|'),
    social_pole: row['social_pole'] === 'true',
  })),
  ...norms,
];

export const shipped = (kind: 'facts' | 'example'): readonly Content[] => [
  jsonContent(`${kind}/strategies`, 'strategy', `subgraphs/programmes/${kind}/strategies.json`, { institution: 'institution_code' }),
  jsonContent(`${kind}/programmes`, 'programme', `subgraphs/programmes/${kind}/programmes.json`, { institution: 'institution_code', strategy: 'strategy_code' }),
  jsonContent(`${kind}/actions`, 'action', `subgraphs/programmes/${kind}/actions.json`, { programme: 'programme_code' }),
  // A measure is one of a norm's tests, so the norms come with it even where the rest of the reference does not.
  ...norms,
  conformity(kind),
];

export const seedProgrammes = (orm: MikroORM, seeds: readonly Seed[]): Promise<void> =>
  loadContents(orm, [
    ...(seeds.includes('reference') ? reference : []),
    ...(seeds.includes('facts') ? shipped('facts') : []),
    ...(seeds.includes('example') ? shipped('example') : []),
  ]);

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datasets } from '../../../subgraphs/kernel/import/mapping/datasets.ts';
import { checkRecordMapping, readRecordMapping } from '../../../subgraphs/kernel/import/record/record.mapping.ts';
import { Findings } from '../../../subgraphs/kernel/import/report.ts';
import { projectFile } from '../../../subgraphs/kernel/root.ts';

const text = (column: string) => ({ text: { column } });
const need = { code: text('code'), theme: text('theme'), territory: { place: { name: 'commune', within: '01.571' } } };

async function faultsOf(mapping: object | string): Promise<string[]> {
  const findings = new Findings();
  const content = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
  await checkRecordMapping(content, 'test.json', findings);
  return findings.refused.map(({ message }) => message);
}

describe('a mapping of records', () => {
  test.each([...datasets('records')])('%s, which ships with the hub, is right', async (dataset, path) => {
    const findings = new Findings();
    expect(await readRecordMapping(dataset, findings)).not.toBeNull();
    expect(findings.refused).toEqual([]);
    expect(JSON.parse(readFileSync(projectFile(path), 'utf8'))).toHaveProperty('about');
  });

  test.each([
    ['text that is not JSON', '{', 'the whole file: it is not JSON'],
    ['a target that is none', { target: 'project', record: need }, 'target: it must be one of careInstitution, association, fundingRequest, need'],
    ['no code', { target: 'need', record: { theme: need.theme, territory: need.territory } }, 'record: it lacks code'],
    ['a field of another target', { target: 'need', record: { ...need, capacity: { count: { column: 'c' } } } }, 'record.capacity: it names a field that is not there'],
    ['a text where a count is due', { target: 'need', record: { ...need, persons: text('persons') } }, 'record.persons: it gives text where count is due'],
    ['a field within that is not there', { target: 'careInstitution', record: { code: text('c'), kind: text('k'), name: { fields: { de: text('n') } }, territory: need.territory } }, 'record.name.fields.de: it names a field that is not there'],
    ['a year that is none', { target: 'careInstitution', record: { code: text('c'), kind: text('k'), name: { fields: { fr: text('n') } }, territory: need.territory, authorisedFrom: { text: { constant: '31/12/2024' } } } }, 'record.authorisedFrom: it says something that no row may say'],
    ['a name that is looked up in a province that does not exist', { target: 'need', record: { ...need, territory: { place: { name: 'commune', within: '08.999' } } } }, 'record.territory.place.within: it names the territory 08.999, which does not exist'],
    ['a name that is looked up nowhere', { target: 'need', record: { ...need, territory: { place: { name: 'commune' } } } }, 'record.territory'],
  ])('with %s is refused', async (_, mapping, sentence) => {
    expect(await faultsOf(mapping)).toEqual([expect.stringContaining(sentence)]);
  });
});

import { describe, expect, test } from 'vitest';
import { datasets } from '../../../subgraphs/kernel/import/mapping/datasets.ts';
import { readMapping } from '../../../subgraphs/kernel/import/mapping/mapping.read.ts';
import { Findings } from '../../../subgraphs/kernel/import/report.ts';
import { faultsOf, mappingWith } from '../../support/import.ts';

const categories = (category: object, columns = ['sector']) => mappingWith({ categories: { columns, table: [{ when: ['X'], ...category }] } });

describe('a mapping', () => {
  test.each([...datasets('lines').keys()])('%s, which ships with the hub, is right', (dataset) => {
    const findings = new Findings();
    expect(readMapping(dataset, findings)).not.toBeNull();
    expect(findings.refused).toEqual([]);
  });

  test('that does not exist is refused with the names of those that do', () => {
    const findings = new Findings();
    expect(readMapping('pandd', findings)).toBeNull();
    expect(findings.refused).toMatchObject([{ code: 'DATASET_UNKNOWN', value: 'pandd', message: expect.stringContaining('panddh, pdti-tetouan') }]);
  });

  test('is refused in one sentence that names the file and the path in it', () => {
    expect(faultsOf(mappingWith({ code: { column: 7 } }))).toEqual([
      'The mapping subgraphs/programmes/mappings/test.json is wrong at line.code.column: it must be a string; correct it there.',
    ]);
  });

  test.each([
    ['text that is not JSON', '{', 'the whole file: it is not JSON'],
    ['no subgraph', {}, 'subgraph: it must name the subgraph'],
    ['a field that does not exist', mappingWith({ colour: 1 }), 'line: it has «colour»'],
    ['two ways for one text', mappingWith({ code: { column: 'a', constant: 'b' } }), 'line.code: it must have exactly one of constant, column and template'],
    ['an expression that is none', mappingWith({ startMonth: { column: 'a', capture: '(' } }), 'line.startMonth.capture: it must be a regular expression'],
    ['no title', mappingWith({ titles: {} }), 'line.titles: it must have at least one language'],
    ['an unknown theme', categories({ themes: [{ code: 'SOC/NIX', share: 100 }] }), 'line.categories.table.0.themes.0.code: it names the theme SOC/NIX'],
    ['shares that do not sum', categories({ themes: [{ code: 'SOC', share: 60 }, { code: 'EDU', share: 30 }] }), 'line.categories.table.0.themes: it has shares that sum to 90 and not to 100'],
    ['a group of populations', categories({ themes: null, populations: ['childhood'] }), 'line.categories.table.0.populations.0: it names the group childhood'],
    ['a population targeted and excluded', categories({ themes: null, populations: ['youth'], excludedPopulations: ['youth'] }), 'it excludes youth'],
    ['too few category values', categories({ themes: null }, ['sector', 'axis']), 'line.categories.table.0.when: it must have 2 values'],
    ['names without a province', mappingWith({ territories: { name: 'commune' } }), 'line.territories.within: it must be the code of the province'],
    ['a territory that does not exist', mappingWith({ territories: { constant: ['99'] } }), 'line.territories.constant.0: it names the territory 99'],
    ['a second file in another folder', mappingWith({ territories: { code: 'c', join: { file: '../x.csv', column: 'a', key: 'b' } } }), 'line.territories.join.file: it must be a file name without folder'],
    ['a unit that is no money', mappingWith({ budget: { column: 'a', unit: 'KM' } }), 'line.budget.unit: it must be a unit of money'],
    ['a name that stands for nobody', mappingWith({ owner: { column: 'by', values: { 'Conseil': 'COUNCIL:08.999' } } }), 'line.owner.values.Conseil: it names COUNCIL:08.999'],
    ['an unknown owner', mappingWith({ owner: { constant: 'XX' } }), 'line.owner.constant: it names XX'],
    ['an unknown budget status', mappingWith({ budgetStatus: { constant: 'MAYBE' } }), 'line.budgetStatus: it says MAYBE'],
  ])('with %s is refused', (_, mapping, sentence) => {
    expect(faultsOf(mapping)).toEqual([expect.stringContaining(sentence)]);
  });

  test('of a plan is refused when the kind of plan belongs to another level of territory', () => {
    const plan = { code: 'P', kind: 'PAC', territory: '01.571', titles: { fr: 'Plan' } };
    const { line } = mappingWith() as { line: object };
    expect(faultsOf({ subgraph: 'territories', plan, line })).toEqual([expect.stringContaining('plan.territory: it is not a commune, which adopts a PAC')]);
  });

  test('may give shares in hundredths that float arithmetic does not sum to 100', () => {
    expect(faultsOf(categories({ themes: [{ code: 'SOC', share: 25.55 }, { code: 'EDU', share: 74.45 }] }))).toEqual([]);
  });
});

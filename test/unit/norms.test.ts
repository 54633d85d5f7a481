import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explained } from '../../subgraphs/programmes/norm/conformity/wording.ts';
import { costOfGap, gapMissing, personsOutside } from '../../subgraphs/programmes/norm/model/gap.ts';
import { normVerdict, provisionVerdict, type Rule } from '../../subgraphs/programmes/norm/model/rule.ts';
import { distanceOf, missingOf, shortfall, verdictOf } from '../../subgraphs/programmes/norm/model/test.ts';
import { allOf, anyOf, type Verdict } from '../../subgraphs/programmes/norm/model/verdict.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const table = (path: string): Record<string, string>[] => parse(read(path), { columns: true });
const reference = 'subgraphs/programmes/reference';
const norms = JSON.parse(read(`${reference}/norms.json`)) as { code: string; rule: Rule; ruleText: Record<string, string>; source: { title: string } }[];
const provisions = table(`${reference}/norms.provisions.csv`);
const tests = table(`${reference}/norms.tests.csv`);
const subjects = table(`${reference}/norms.subjects.csv`);
const c102 = norms.find(({ code }) => code === 'C102')!.rule;

const proof = [{ line: 'EX-A01', figure: 12 }];
const half = { threshold: 50, comparison: 'AT_LEAST' } as const;
const verdict = fc.constantFrom<Verdict>('MEETS', 'BELOW', 'UNKNOWN');

describe('one test', () => {
  test('is met when the measure reaches the threshold and a line and a figure prove it', () => {
    expect(verdictOf(half, { measured: 50, evidence: proof })).toBe('MEETS');
    expect(distanceOf(half, { measured: 50, evidence: proof })).toBe(0);
  });

  test.each([
    ['no evidence', []],
    ['a line without a figure', [{ line: 'EX-A01', figure: null }]],
    ['a figure without a line', [{ line: null, figure: 12 }]],
    ['a line and a figure, but not together', [{ line: 'EX-A01', figure: null }, { line: null, figure: 12 }]],
    ['an empty line', [{ line: '', figure: 12 }]],
  ])('is not met on %s, however high the measure: it is unknown', (_, evidence) => {
    expect(verdictOf(half, { measured: 99, evidence })).toBe('UNKNOWN');
    expect(distanceOf(half, { measured: 99, evidence })).toBeNull();
  });

  test('is below without any proof, with the distance as a share of the threshold', () => {
    expect(verdictOf(half, { measured: 40, evidence: [] })).toBe('BELOW');
    expect(distanceOf(half, { measured: 40, evidence: [] })).toBeCloseTo(0.2, 12);
  });

  test('a known zero is below by the whole threshold; an unknown measure is not', () => {
    expect(distanceOf(half, { measured: 0, evidence: [] })).toBe(1);
    expect(verdictOf(half, { measured: null, evidence: proof })).toBe('UNKNOWN');
  });

  test('a qualifying period is met from below', () => {
    const years = { threshold: 15, comparison: 'AT_MOST' } as const;
    expect([10, 15, 18].map((measured) => verdictOf(years, { measured, evidence: proof }))).toEqual(['MEETS', 'MEETS', 'BELOW']);
    expect(shortfall(years, 18)).toBeCloseTo(0.2, 12);
  });

  test('where the norm sets no number nobody can tell, and that is what is missing', () => {
    const open = { threshold: null, comparison: 'AT_LEAST' } as const;
    expect(verdictOf(open, { measured: 63, evidence: proof })).toBe('UNKNOWN');
    expect(missingOf(open, { measured: 63, evidence: proof })).toEqual(['THRESHOLD']);
  });

  test('says what is missing exactly when it is unknown, and in three languages', () => {
    const value = fc.option(fc.double({ min: 0, max: 200, noNaN: true }));
    const evidence = fc.array(fc.record({ line: fc.option(fc.constantFrom('', 'EX-A01')), figure: fc.option(fc.integer()) }), { maxLength: 2 });
    fc.assert(fc.property(fc.option(fc.constantFrom(40, 50, 100)), fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const), value, evidence, (threshold, comparison, measured, cited) => {
      const known = verdictOf({ threshold, comparison }, { measured, evidence: cited });
      const missing = missingOf({ threshold, comparison }, { measured, evidence: cited });
      expect(missing.length > 0).toBe(known === 'UNKNOWN');
      for (const text of Object.values(explained(known, missing))) expect(text).toMatch(/\S\.$/);
    }));
  });
});

describe('a provision', () => {
  const put = (requirement: string, verdict: Verdict) => ({ requirement, verdict });

  test('needs every requirement, each by any one of its alternatives', () => {
    expect(provisionVerdict([put('persons', 'BELOW'), put('persons', 'MEETS'), put('level', 'MEETS')])).toBe('MEETS');
    expect(provisionVerdict([put('persons', 'MEETS'), put('level', 'BELOW'), put('duration', 'UNKNOWN')])).toBe('BELOW');
    expect(provisionVerdict([put('persons', 'BELOW'), put('persons', 'UNKNOWN'), put('level', 'MEETS')])).toBe('UNKNOWN');
  });

  test('without a test is unknown, and so is one of which nothing is known', () => {
    expect([provisionVerdict([]), allOf([]), anyOf([])]).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN']);
    expect(provisionVerdict([put('persons', 'UNKNOWN')])).toBe('UNKNOWN');
  });
});

describe('a norm’s own rule', () => {
  const branches = ['MED', 'SIC', 'UNE', 'OLD', 'INJ', 'FAM', 'MAT', 'INV', 'SUR'].map((code) => `C102-${code}`);
  const standing = (met: string[], below: string[]) => branches.map((code) => {
    const short = code.slice(5);
    return { code, verdict: met.includes(short) ? 'MEETS' as const : below.includes(short) ? 'BELOW' as const : 'UNKNOWN' as const };
  });

  test('Convention 102: three branches with old age among them are enough, whatever the others', () => {
    expect(normVerdict(c102, standing(['MED', 'FAM', 'OLD'], ['SIC', 'UNE', 'INJ', 'MAT', 'INV', 'SUR']))).toBe('MEETS');
  });

  test('Convention 102: four branches without one of the five are not, and with all five below it has failed', () => {
    expect(normVerdict(c102, standing(['MED', 'SIC', 'FAM', 'MAT'], []))).toBe('UNKNOWN');
    expect(normVerdict(c102, standing(['MED', 'SIC', 'FAM', 'MAT'], ['UNE', 'OLD', 'INJ', 'INV', 'SUR']))).toBe('BELOW');
  });

  test('Convention 102: two branches met and one unknown is unknown; with none left unknown it has failed', () => {
    expect(normVerdict(c102, standing(['MED', 'OLD'], ['SIC', 'UNE', 'INJ', 'MAT', 'INV', 'SUR']))).toBe('UNKNOWN');
    expect(normVerdict(c102, standing(['MED', 'OLD'], ['SIC', 'UNE', 'INJ', 'FAM', 'MAT', 'INV', 'SUR']))).toBe('BELOW');
  });

  test('Recommendation 202: three guarantees of four do not make up for the fourth', () => {
    const guarantees = (last: Verdict) => ['HEA', 'CHI', 'ACT', 'OLD'].map((code, at) => ({ code, verdict: at < 3 ? 'MEETS' as const : last }));
    expect((['MEETS', 'BELOW', 'UNKNOWN'] as const).map((last) => normVerdict({ kind: 'ALL' }, guarantees(last)))).toEqual(['MEETS', 'BELOW', 'UNKNOWN']);
    expect(normVerdict({ kind: 'ALL' }, [])).toBe('UNKNOWN');
  });

  test('is certain exactly when every way to settle what is unknown gives the same', () => {
    fc.assert(fc.property(fc.constantFrom(c102, { kind: 'ALL' } as const), fc.array(verdict, { minLength: 9, maxLength: 9 }), (rule, verdicts) => {
      const open = verdicts.flatMap((one, at) => (one === 'UNKNOWN' ? [at] : []));
      const outcomes = new Set<Verdict>();
      for (let choice = 0; choice < 2 ** open.length; choice += 1) {
        const settled = verdicts.map((one, at) => (open.includes(at) ? ((choice >> open.indexOf(at)) & 1 ? 'MEETS' : 'BELOW') : one));
        outcomes.add(normVerdict(rule, branches.map((code, at) => ({ code, verdict: settled[at]! }))));
      }
      const told = normVerdict(rule, branches.map((code, at) => ({ code, verdict: verdicts[at]! })));
      expect(told).toBe(outcomes.size === 1 ? [...outcomes][0] : 'UNKNOWN');
    }));
  });
});

describe('the cost of closing a gap', () => {
  const gap = { personsConcerned: 50_000, measured: 72, threshold: 100, unitCost: '2400.50' };

  test('is the persons still outside times the unit cost, to the centime', () => {
    expect(personsOutside(gap)).toBe(14_000);
    expect(costOfGap(gap)).toBe('33607000.00');
    expect(costOfGap({ ...gap, personsConcerned: 36_828_330, measured: 0, unitCost: '9999999.99' })).toBe('368283299631716.70');
  });

  test('counts a part of a person as a person, and nobody twice for a rounding', () => {
    expect(personsOutside({ personsConcerned: 3, measured: 50, threshold: 100 })).toBe(2);
    expect(personsOutside({ personsConcerned: 1_000, measured: 99.9, threshold: 100 })).toBe(1);
  });

  test('is zero, and known, when the threshold is reached or passed', () => {
    expect(costOfGap({ ...gap, measured: 100 })).toBe('0.00');
    expect(costOfGap({ ...gap, measured: 80, threshold: 50 })).toBe('0.00');
  });

  test.each([['personsConcerned', 'NEED'], ['measured', 'SHARE'], ['threshold', 'THRESHOLD'], ['unitCost', 'UNIT_COST']])('is null while %s is unknown, and says so', (field, part) => {
    const unknown = { ...gap, [field]: null };
    expect(costOfGap(unknown)).toBeNull();
    expect(gapMissing(unknown)).toEqual([part]);
  });
});

describe('the norms that ship with the hub', () => {
  const codesOf = (rows: readonly Record<string, unknown>[]) => new Set(rows.map((row) => row['code']));
  const of = (norm: string) => provisions.filter((row) => row['norm'] === norm);

  test('are Convention 102 with nine branches, Recommendation 202 with four guarantees, article 31 and framework law 09.21', () => {
    expect(norms.map(({ code }) => [code, of(code).length])).toEqual([['C102', 9], ['R202', 4], ['MA-CONST-31', 10], ['MA-L-09-21', 4]]);
  });

  test('use codes that exist, each once: norm, provision, theme, unit', () => {
    const themes = codesOf(table('schema/codes/themes.csv'));
    const units = codesOf(table('schema/codes/units.csv'));
    expect(provisions.filter((row) => row['theme'] && !themes.has(row['theme']))).toEqual([]);
    expect(tests.filter((row) => !units.has(row['unit']) || !codesOf(provisions).has(row['provision']))).toEqual([]);
    expect([...provisions, ...subjects].filter((row) => !codesOf(norms).has(row['norm']))).toEqual([]);
    expect([codesOf(provisions).size, codesOf(tests).size]).toEqual([provisions.length, tests.length]);
    expect(c102.kind === 'AT_LEAST' && c102.ofWhich?.among.every((code) => codesOf(provisions).has(code))).toBe(true);
  });

  test('the branches and guarantees are the themes of the tree, one for one', () => {
    const below = (parent: string) => table('schema/codes/themes.csv').filter((row) => row['parent'] === parent).map((row) => row['code']).sort();
    expect(of('C102').map((row) => row['theme']).sort()).toEqual(below('SOC/INS'));
    expect(of('R202').map((row) => row['theme']).sort()).toEqual(below('SOC/FLO'));
  });

  test('put every branch to a test of persons, of level and of duration', () => {
    for (const { code } of of('C102')) {
      expect([code, new Set(tests.filter((row) => row['provision'] === code).map((row) => row['kind']))]).toEqual([code, new Set(['PERSONS', 'LEVEL', 'DURATION'])]);
    }
  });

  test('name the article of every threshold, and claim none as verified that no source of ours gives', () => {
    expect(tests.filter((row) => !row['article'] || row['verified'] !== 'false')).toEqual([]);
  });

  test('the Constitution sets no number, so none is invented', () => {
    expect(new Set(tests.filter((row) => row['provision']!.startsWith('MA-CONST-31')).map((row) => row['threshold']))).toEqual(new Set(['']));
  });

  test('ask all twelve regions for the four guarantees, and the strategy of the article for every norm', () => {
    expect(subjects.filter((row) => row['norm'] === 'R202' && row['subject_kind'] === 'REGION')).toHaveLength(12);
    expect(subjects.filter((row) => row['subject'] === 'ST-SOCIAL-PROTECTION').map((row) => row['norm'])).toEqual(norms.map(({ code }) => code));
  });
});

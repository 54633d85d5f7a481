import { beforeAll, describe, expect, test } from 'vitest';
import { normVerdict, provisionVerdict, type Rule } from '../../subgraphs/programmes/norm/model/rule.ts';
import type { Verdict } from '../../subgraphs/programmes/norm/model/verdict.ts';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

/** Asks the subgraph alone; an error of the graph fails the test with its own words. */
async function ask(query: string) {
  const answer = await hub.askSubgraph('programmes', query);
  expect(answer.errors ?? []).toEqual([]);
  return answer;
}

interface Assessment { code: string; verdict: Verdict; measured: number | null; missing: string[]; evidence: { line: string; figure: number }[] }

describe('on first start', () => {
  test('all three verdicts can be seen, and every measure among them is an example', async () => {
    const { data } = await ask(`{
      meets: conformity(where: {verdict: {eq: MEETS}}) { totalCount nodes { illustrative } }
      below: conformity(where: {verdict: {eq: BELOW}}) { totalCount nodes { illustrative } }
      facts: conformity(where: {illustrative: {eq: false}}) { totalCount }
      unknown: conformity(where: {illustrative: {eq: false}, verdict: {eq: UNKNOWN}}) { totalCount }
    }`);
    expect([data.meets.totalCount, data.below.totalCount]).toEqual([6, 3]);
    expect([...data.meets.nodes, ...data.below.nodes].every(({ illustrative }: { illustrative: boolean }) => illustrative)).toBe(true);
    expect(data.facts.totalCount).toBeGreaterThan(200);
    expect(data.unknown.totalCount).toBe(data.facts.totalCount);
  });

  test('every MEETS cites a line and a figure with its page, and every UNKNOWN says what is missing', async () => {
    const { data } = await ask('{ conformity(first: 200, orderBy: [{field: VERDICT}]) { nodes { code verdict measured missing evidence { line figure source { page } } } } }');
    const rows = data.conformity.nodes as (Assessment & { evidence: { source: { page: string } }[] })[];
    for (const { code, verdict, missing, evidence } of rows) {
      if (verdict === 'MEETS') expect([code, evidence[0]]).toEqual([code, { line: expect.stringMatching(/./), figure: expect.any(Number), source: { page: expect.any(String) } }]);
      expect([code, missing.length > 0]).toEqual([code, verdict === 'UNKNOWN']);
    }
  });

  test('the strategy of the article is unknown under every norm, with the article as the source and the reason beside it', async () => {
    const { data, sql } = await ask(`{ strategyByCode(code: "ST-SOCIAL-PROTECTION") {
      normVerdicts { norm { code } verdict met below unknown illustrative }
      conformity(first: 1, where: {norm: {eq: "C102"}}) { totalCount nodes { measured distance source { title } note(language: FR) { value } explanation(language: FR) { value } } }
    } }`);
    const { normVerdicts, conformity } = data.strategyByCode;
    expect(normVerdicts).toEqual([['C102', 9], ['MA-CONST-31', 10], ['MA-L-09-21', 4], ['R202', 4]].map(([code, unknown]) =>
      ({ norm: { code }, verdict: 'UNKNOWN', met: 0, below: 0, unknown, illustrative: false })));
    expect(conformity.totalCount).toBe(56);
    expect(conformity.nodes).toEqual([{
      measured: null, distance: null,
      source: { title: 'لقاء بالصويرة حول الاستراتيجية الوطنية للحماية الاجتماعية' },
      note: { value: 'L’article dit que la conformité de la stratégie a été discutée et n’en donne aucun résultat' },
      explanation: { value: 'Inconnu. Aucune mesure n’est enregistrée. Aucune ligne de plan n’est citée. Aucun chiffre de document n’est cité.' },
    }]);
    // The strategy, its page of assessments, their total, all norms' tests, its rows, the norms.
    expect(sql).toHaveLength(6);
  });

  test('a measure against a norm without a number stays unknown: the threshold is what is missing', async () => {
    const { data } = await ask('{ actionByCode(code: "EX-A09") { conformity { nodes { measured threshold verdict missing test { article verified } } } normVerdicts { met below unknown } } }');
    expect(data.actionByCode.conformity.nodes).toEqual([{ measured: 63, threshold: null, verdict: 'UNKNOWN', missing: ['THRESHOLD'], test: { article: 'Constitution of 2011, Article 31', verified: false } }]);
    expect(data.actionByCode.normVerdicts).toEqual([{ met: 0, below: 0, unknown: 10 }]);
  });
});

describe('the verdict under a norm', () => {
  test('is its own rule’s: one branch met and one below leave Convention 102 open', async () => {
    const { data } = await ask(`{ normVerdict(norm: "C102", kind: STRATEGY, subject: "EX-ST-01") {
      verdict met below unknown illustrative norm { ruleText(language: EN) { value } }
      provisions { provision { code } verdict openTests { code } assessments { code } } } }`);
    const { provisions, ...whole } = data.normVerdict;
    expect(whole).toMatchObject({ verdict: 'UNKNOWN', met: 1, below: 1, unknown: 7, illustrative: true });
    expect(whole.norm.ruleText.value).toMatch(/^At least three branches/);
    const of = (code: string) => provisions.find(({ provision }: { provision: { code: string } }) => provision.code === code);
    expect(of('C102-OLD')).toMatchObject({ verdict: 'MEETS', openTests: [], assessments: { length: 4 } });
    expect(of('C102-UNE').verdict).toBe('BELOW');
    expect(of('C102-MAT').openTests.map(({ code }: { code: string }) => code)).toContain('C102-MAT-DURATION');
  });

  test('agrees with the rule put to the rows by hand, for every subject', async () => {
    const rows = await hub.sql<{ norm: string; rule: Rule; provision: string; requirement: string; subject: string; kind: string; verdict: Verdict }>('programmes', `
      select n.code as norm, n.rule, p.code as provision, t.requirement, s.subject_code as subject, s.subject_kind as kind, coalesce(a.verdict, 'UNKNOWN') as verdict
      from (select distinct norm_code, subject_kind, subject_code from conformity) s join norm n on n.code = s.norm_code
      join provision p on p.norm_code = n.code join provision_test t on t.provision_code = p.code
      left join conformity_assessment a on a.test_code = t.code and a.subject_kind = s.subject_kind and a.subject_code = s.subject_code`);
    for (const asked of Map.groupBy(rows, ({ norm, kind, subject }) => `norm: "${norm}", kind: ${kind}, subject: "${subject}"`)) {
      const provisions = [...Map.groupBy(asked[1], ({ provision }) => provision)].map(([code, tests]) => ({ code, verdict: provisionVerdict(tests) }));
      const { data } = await ask(`{ normVerdict(${asked[0]}) { verdict met below unknown } }`);
      const count = (verdict: Verdict) => provisions.filter((one) => one.verdict === verdict).length;
      expect([asked[0], data.normVerdict]).toEqual([asked[0], { verdict: normVerdict(asked[1][0]!.rule, provisions), met: count('MEETS'), below: count('BELOW'), unknown: count('UNKNOWN') }]);
    }
  });

  test('is null for a subject that is not held against the norm', async () => {
    const { data } = await ask('{ normVerdict(norm: "C102", kind: REGION, subject: "08") { met } }');
    expect(data).toEqual({ normVerdict: null });
  });

  test('is refused for a subject of another kind', async () => {
    const { errors } = await hub.ask('{ normVerdict(norm: "C102", kind: ACTION, subject: "EX-ST-01") { met } }');
    expect(errors?.map(({ message, extensions }) => [extensions['code'], message])).toEqual([['NOT_FOUND', 'subject is "EX-ST-01", and no ACTION has this code. Look it up with actions.']]);
  });
});

describe('the four guarantees, region by region', () => {
  const query = '{ regions { nodes { code guarantees { provision { code theme { code } } verdict personsOutside costOfGap { amount currency } costMissing illustrative assessments { kind } } } } }';

  test('stand in twelve regions with what their cost still needs', async () => {
    const { data, errors } = await hub.ask(query);
    expect(errors).toBeUndefined();
    expect(data.regions.nodes).toHaveLength(12);
    for (const { code, guarantees } of data.regions.nodes) {
      expect([code, guarantees.map(({ provision }: { provision: { theme: { code: string } } }) => provision.theme.code)]).toEqual([code, ['SOC/FLO/HEA', 'SOC/FLO/CHI', 'SOC/FLO/ACT', 'SOC/FLO/OLD']]);
      if (code === '08') continue;
      for (const { verdict, costOfGap, costMissing, illustrative } of guarantees) expect({ verdict, costOfGap, costMissing, illustrative }).toEqual({ verdict: 'UNKNOWN', costOfGap: null, costMissing: ['NEED', 'SHARE', 'UNIT_COST'], illustrative: false });
    }
  });

  test('in the example of region 08 are met, below with a cost, and unknown; no unit cost, no cost', async () => {
    const { data } = await hub.ask('{ regionByCode(code: "08") { guarantees { provision { code } verdict personsOutside costOfGap { amount } costMissing } } }');
    expect(data.regionByCode.guarantees).toEqual([
      { provision: { code: 'R202-HEA' }, verdict: 'MEETS', personsOutside: 0, costOfGap: { amount: '0.00' }, costMissing: [] },
      { provision: { code: 'R202-CHI' }, verdict: 'BELOW', personsOutside: 14_000, costOfGap: { amount: '33600000.00' }, costMissing: [] },
      { provision: { code: 'R202-ACT' }, verdict: 'UNKNOWN', personsOutside: null, costOfGap: null, costMissing: ['NEED', 'UNIT_COST'] },
      { provision: { code: 'R202-OLD' }, verdict: 'BELOW', personsOutside: 7_100, costOfGap: null, costMissing: ['UNIT_COST'] },
    ]);
  });

  test('of all regions together cost four statements here', async () => {
    const { errors, statements } = await hub.ask(query, {}, { trace: true });
    expect(errors).toBeUndefined();
    // All norms' tests, the rows of twelve regions, the provisions, their themes.
    expect(statements.filter(({ subgraph }) => subgraph === 'programmes').flatMap(({ sql }) => sql)).toHaveLength(4);
  });

  test('are not followed below the regions, and followed for the nation', async () => {
    const { data, errors } = await hub.ask('{ communeByCode(code: "08.201.01.05") { guarantees { verdict } conformity { totalCount } } provinceByCode(code: "08.201") { guarantees { verdict } normVerdicts { met } } territoryByCode(code: "MA") { guarantees { verdict } } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      communeByCode: { guarantees: null, conformity: { totalCount: 0 } },
      provinceByCode: { guarantees: null, normVerdicts: [] },
      territoryByCode: { guarantees: Array.from({ length: 4 }, () => ({ verdict: 'UNKNOWN' })) },
    });
  });
});

describe('lists', () => {
  test.each([['norms', 'Norm'], ['provisions', 'Provision'], ['conformity', 'ConformityAssessment']])('%s: walked page by page, every order gives every row once', async (list, name) => {
    const { data } = await ask(`{ __type(name: "${name}OrderField") { enumValues { name } } }`);
    for (const { name: field } of data.__type.enumValues as { name: string }[]) {
      const codes: string[] = [];
      let after: string | null = null;
      do {
        const from: string = after === null ? '' : `after: ${JSON.stringify(after)},`;
        const page = await ask(`{ list: ${list}(first: ${list === 'conformity' ? 70 : 7}, ${from} orderBy: [{field: ${field}, direction: DESC}]) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`);
        codes.push(...page.data.list.nodes.map(({ code }: { code: string }) => code));
        after = page.data.list.pageInfo.hasNextPage ? page.data.list.pageInfo.endCursor : null;
        if (after === null) expect([field, codes.length]).toEqual([field, page.data.list.totalCount]);
      } while (after !== null);
      expect([field, new Set(codes).size]).toEqual([field, codes.length]);
    }
  });

  test('filters of conformity narrow to norm, subject, test and verdict', async () => {
    const { data } = await ask(`{ conformity(where: {norm: {eq: "R202"}, subject: {eq: "08"}, test: {eq: PERSONS}, verdict: {in: [MEETS, BELOW]}}) { nodes { code provision { code } territory { code } strategy { code } action { code } unitCost { amount } } } }`);
    expect(data.conformity.nodes.map(({ provision, territory, strategy, action, unitCost }: Record<string, { code: string; amount: string } | null>) =>
      [provision?.code, territory?.code, strategy, action, unitCost?.amount ?? null])).toEqual([
      ['R202-CHI', '08', null, null, '2400.00'], ['R202-HEA', '08', null, null, '1200.00'], ['R202-OLD', '08', null, null, null],
    ]);
  });

  test('the norms with provisions, tests and themes cost four statements, however many there are', async () => {
    const { data, sql } = await ask('{ norms { nodes { code provisions { nodes { code theme { code } tests { code threshold basis(language: AR) { value } } } } } } }');
    expect(data.norms.nodes.flatMap(({ provisions }: { provisions: { nodes: unknown[] } }) => provisions.nodes)).toHaveLength(27);
    expect(sql).toHaveLength(4);
  });

  test('the conformity of every action costs two statements', async () => {
    const { data, sql } = await ask('{ actions { nodes { code conformity { nodes { code verdict } } } } }');
    expect(data.actions.nodes.length).toBeGreaterThan(10);
    expect(sql).toHaveLength(2);
  });
});

describe('the database refuses', () => {
  const insert = (columns: string, values: string) =>
    hub.sql('programmes', `insert into conformity_assessment (code, test_code, subject_kind, subject_code, ${columns}) values ('X-1', 'R202-ACT-LEVEL', 'REGION', '01', ${values})`);

  test.each([
    ['MEETS without evidence', 'verdict, measured, distance', `'MEETS', 100, 0`, /meets_is_proved/],
    ['MEETS on a line without a figure', 'verdict, measured, distance, evidence', `'MEETS', 100, 0, '[{"line": "EX-A01", "figure": null}]'`, /meets_is_proved/],
    ['MEETS on a figure without a line', 'verdict, measured, distance, evidence', `'MEETS', 100, 0, '[{"line": "", "figure": 3}]'`, /meets_is_proved/],
    ['MEETS without a measure', 'verdict, distance, evidence', `'MEETS', 0, '[{"line": "EX-A01", "figure": 3}]'`, /meets_is_proved/],
    ['MEETS at a distance', 'verdict, measured, distance, evidence', `'MEETS', 90, 0.1, '[{"line": "EX-A01", "figure": 3}]'`, /distance_follows_verdict/],
    ['BELOW at no distance', 'verdict, measured, distance', `'BELOW', 100, 0`, /distance_follows_verdict/],
    ['UNKNOWN with a distance', 'verdict, distance', `'UNKNOWN', 0.5`, /distance_follows_verdict/],
  ])('%s', async (_, columns, values, refusal) => {
    await expect(insert(columns, values)).rejects.toThrow(refusal);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/hub.process.ts';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await hub.settled();
});

const refusals = async (query: string) => (await hub.ask(query)).errors?.map(({ extensions, message }) => [extensions['code'], message]);
const schema = buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8'));

/** Fields of `where` whose codes are from a list that the hub ships, whatever rows there are. */
const listed = ['theme', 'population', 'territory', 'region', 'province', 'planKind', 'unit', 'within'];
/** Of these names some are codes of rows. */
const isListed = (list: string, field: string) => listed.includes(field) || field === 'kind' || (field === 'parent' && list !== 'institutions');

/** Every list of the graph with every such field, and how a code is given to it. */
const conditions = Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, args }) => {
  const where = getNamedType(args.find((one) => one.name === 'where')?.type);
  if (!isInputObjectType(where)) return [];
  return Object.values(where.getFields()).filter((field) => isListed(name, field.name)).flatMap((field): [string, string, string][] => {
    const filter = getNamedType(field.type);
    if (!isInputObjectType(filter)) return [[name, `where.${field.name}`, `${field.name}: "NO SUCH"`]];
    const operators = Object.values(filter.getFields()).filter(({ type }) => String(getNamedType(type)) === 'String');
    return operators.map((operator) => [name, `where.${field.name}.${operator.name}`, `${field.name}: { ${operator.name}: ${String(operator.type).startsWith('[') ? '["NO SUCH"]' : '"NO SUCH"'} }`]);
  });
});

describe('a code that its list does not have', () => {
  test('is refused in every condition of every list, with the place and the value, and never looks like a list with nothing in it', async () => {
    expect(conditions.length).toBeGreaterThan(100);
    const otherwise: unknown[] = [];
    for (const [list, path, where] of conditions) {
      const { errors } = await hub.ask(`{ ${list}(where: { ${where} }) { totalCount } }`);
      const { code, path: told, value } = errors?.[0]?.extensions ?? {};
      if (code !== 'BAD_USER_INPUT' || told !== path || value !== 'NO SUCH') otherwise.push({ list, where, errors });
    }
    expect(otherwise).toEqual([]);
  });

  const sentences: readonly [string, string][] = [
    ['{ links(where: { territory: { within: "99" } }) { totalCount } }', 'where.territory.within is "99", which is none of the territories. Did you mean 09?'],
    ['{ links(where: { theme: { in: ["SOC", "soc/dis"] } }) { totalCount } }', 'where.theme.in is "soc/dis", which is none of the themes. Did you mean SOC/DIS?'],
    ['{ gaps(where: { theme: { within: "SOC/XXX" } }) { totalCount } }', 'where.theme.within is "SOC/XXX", which is none of the themes. Look the code up with themes.'],
    ['{ cells(where: { population: { eq: "disabeld" } }) { totalCount } }', 'where.population.eq is "disabeld", which is none of the populations. Did you mean disabled?'],
    ['{ agreements(where: { kind: { eq: "MEMO" } }) { totalCount } }', 'where.kind.eq is "MEMO", which is none of the agreement-kinds. Give one of MEMORANDUM, FRAMEWORK, CONVENTION.'],
    ['{ regionByCode(code: "08") { plans(where: { kind: { in: ["PAX"] } }) { totalCount } } }', 'where.kind.in is "PAX", which is none of the plan-kinds. Give one of PDR, PDP, PAC, PDTI.'],
  ];
  test.each(sentences)('%s', async (query, sentence) => {
    expect(await refusals(query)).toEqual([['BAD_USER_INPUT', sentence]]);
  });

  test('costs its own field alone', async () => {
    const { data, errors } = await hub.ask('{ territoryByCode(code: "08") { good: links(where: { theme: { within: "SOC" } }) { totalCount } bad: links(where: { theme: { within: "SOK" } }) { totalCount } } }');
    expect([data.territoryByCode.bad, typeof data.territoryByCode.good.totalCount, errors?.map(({ path }) => path?.at(-1))]).toEqual([null, 'number', ['bad']]);
  });
});

test('a code that a territory had before means the territory of today', async () => {
  const [{ code, former }] = (await hub.sql<{ code: string; former: string }>('territories', `select code, former_codes[1] as former from territory where cardinality(former_codes) > 0 and not exists (select 1 from territory other where other.code = territory.former_codes[1]) order by code limit 1`)) as [{ code: string; former: string }];
  const { data, errors } = await hub.ask('query ($code: String!) { communes(where: { within: $code }) { nodes { code } } }', { code: former });
  expect([errors, data.communes.nodes]).toEqual([undefined, [{ code }]]);
});

describe('a word that has a fixed set of values', () => {
  const words: readonly [string, string][] = [
    ['{ territories(where: { level: { eq: province } }) { totalCount } }', 'The values of TerritoryLevel are NATION, REGION, PROVINCE, COMMUNE.'],
    ['{ territories(where: { level: { eq: "PROVINCE" } }) { totalCount } }', 'Did you mean the enum value "PROVINCE"?'],
    ['{ fragmentations(where: { level: { eq: DISTRICT } }) { totalCount } }', 'NATION, REGION, PROVINCE, COMMUNE'],
    ['{ conformity(where: { verdict: { eq: FOO } }) { totalCount } }', 'The values of ConformityVerdict are MEETS, BELOW, UNKNOWN.'],
    ['{ conformity(where: { subjectKind: { in: [FOO] } }) { totalCount } }', 'STRATEGY, ACTION, NATION, REGION'],
    ['{ proposals(where: { state: { eq: FOO } }) { totalCount } }', 'RECORDED, UNDER_STUDY, ADOPTED, DECLINED, DONE'],
    ['{ policyRoles(where: { role: { in: [FOO] } }) { totalCount } }', 'The values of PolicyStage are '],
    ['{ verdicts(where: { kind: { eq: FOO } }) { totalCount } }', 'The values of VerdictKind are PAIR, INTERACTION, THEMES.'],
  ];
  test.each(words)('%s: %s', async (query, sentence) => {
    expect(await refusals(query)).toEqual([['GRAPHQL_VALIDATION_FAILED', expect.stringContaining(sentence)]]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await hub.settled();
});

/** The cursor of the first row of a list that has more than one; `args` stands between its brackets. */
async function firstCursor(list: string, args = ''): Promise<string> {
  const { data, errors } = await hub.ask(`{ ${list}(first: 1${args}) { totalCount pageInfo { endCursor } } }`);
  expect(errors, list).toBeUndefined();
  expect(data[list].totalCount, list).toBeGreaterThan(1);
  return data[list].pageInfo.endCursor;
}

/** The code of the refusal, or the rows that follow. */
async function after(cursor: string, list: string, args = ''): Promise<unknown> {
  const { data, errors } = await hub.ask(`query ($after: String) { ${list}(first: 1, after: $after${args}) { nodes { __typename } } }`, { after: cursor });
  return errors === undefined ? data[list].nodes.length : errors[0]!.extensions['code'];
}

const example = ', where: { illustrative: { eq: true } }';

describe('a cursor', () => {
  test('goes on in its own list', async () => {
    for (const [list, args] of [['regions', ''], ['gaps', example], ['links', ''], ['actions', ', orderBy: [{ field: BUDGET, direction: DESC }]'], ['projects', ', where: { theme: { within: "SOC" }, illustrative: { eq: true } }']] as const) {
      expect(await after(await firstCursor(list, args), list, args), list).toBe(1);
    }
  });

  const lists: readonly [string, string, string][] = [
    ['gaps', 'cells', example], ['cells', 'gaps', example], ['gaps', 'duplicates', example],
    ['regions', 'provinces', ''], ['provinces', 'territories', ''], ['territories', 'communes', ''], ['plans', 'axes', ''],
  ];
  test.each(lists)('of %s is refused by %s', async (one, other, args) => {
    expect(await after(await firstCursor(one, args), other, args)).toBe('CURSOR_INVALID');
  });

  test('of a whole list is refused by a part of it that hangs on something, and the other way round', async () => {
    const under = (args: string) => `{ regionByCode(code: "08") { plans(first: 1${args}) { totalCount pageInfo { endCursor } } } }`;
    const whole = await firstCursor('plans');
    expect((await hub.ask(under(`, after: "${whole}"`).replace('totalCount', 'nodes { code }'))).errors?.map(({ extensions }) => extensions['code'])).toEqual(['CURSOR_INVALID']);
    const { data } = await hub.ask(under(''));
    expect(await after(data.regionByCode.plans.pageInfo.endCursor, 'plans')).toBe('CURSOR_INVALID');
  });

  test('is refused under another order, the other direction of the same included', async () => {
    const cursor = await firstCursor('provinces', ', orderBy: [{ field: NAME }]');
    for (const order of ['', ', orderBy: [{ field: NAME, direction: DESC }]', ', orderBy: [{ field: NAME_AR }]', ', orderBy: []']) expect(await after(cursor, 'provinces', order), order).toBe('CURSOR_INVALID');
    expect(await after(cursor, 'provinces', ', orderBy: [{ direction: ASC, field: NAME }]')).toBe(1);
  });

  test('is refused under another filter, and holds where the same one is written otherwise', async () => {
    const cursor = await firstCursor('communes', ', where: { region: { eq: "08" }, population: { gte: 1000 } }');
    for (const where of ['', ', where: { region: { eq: "08" } }', ', where: { region: { eq: "08" }, population: { gte: 1001 } }', ', where: { region: { eq: "07" }, population: { gte: 1000 } }']) {
      expect(await after(cursor, 'communes', where), where).toBe('CURSOR_INVALID');
    }
    expect(await after(cursor, 'communes', ', where: { population: { gte: 1000 }, region: { eq: "08" } }')).toBe(1);
  });

  test('given beside nothing is the same as beside an empty filter', async () => {
    expect(await after(await firstCursor('regions'), 'regions', ', where: {}')).toBe(1);
    expect(await after(await firstCursor('regions', ', where: {}'), 'regions')).toBe(1);
  });
});

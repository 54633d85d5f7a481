import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

interface Agreement { action: string; line: string; chk: number | null; after: number | null; gain: number | null }
interface Signed { before: { uptake: { value: number } }; after: { uptake: { value: number } }; pairs: { action: string; line: string; after: { chk: number | null } }[] }

const REGION = '08';
let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await hub.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const signed = async (territory: string, { action, line }: { action: string; line: string }): Promise<Signed> =>
  (await ask(`query ($territory: String!, $changes: [SimulatedChange!]!) {
    simulate(territory: $territory, changes: $changes, example: true) { before { uptake { value } } after { uptake { value } } pairs { action line after { chk } } }
  }`, { territory, changes: [{ sign: { lines: [action, line] } }] })).simulate;
const gainOf = ({ before, after }: Signed): number => after.uptake.value - before.uptake.value;
const advised = async (territory: string, first: number): Promise<Agreement[]> =>
  (await ask(`query ($territory: String!, $first: Int!) {
    territoryByCode(code: $territory) { advice(example: true, first: $first) { agreements { action line chk after gain } } }
  }`, { territory, first })).territoryByCode.advice.agreements;

describe('an advised agreement', () => {
  test('brings what signing it brings, to the last digit', async () => {
    for (const [territory, first] of [[REGION, 20], ['08.201.01.05', 5]] as const) {
      for (const agreement of await advised(territory, first)) {
        const then = await signed(territory, agreement);
        const pair = then.pairs.find(({ action, line }) => action === agreement.action && line === agreement.line);
        expect({ ...agreement, territory, after: pair === undefined ? agreement.chk : pair.after.chk, gain: gainOf(then) }).toEqual({ ...agreement, territory });
      }
    }
  });

  test('is among the best of all linked pairs that could be signed for', async () => {
    const { links } = await ask('{ links(first: 200, where: { state: { eq: LINKED }, illustrative: { eq: true } }) { nodes { code class dimensions { coordination } } } }');
    const gains = await Promise.all(
      (links.nodes as { code: string; class: string | null; dimensions: { coordination: number | null } }[])
        .filter(({ class: name, dimensions }) => name !== 'CONTRADICTION' && dimensions.coordination !== 1)
        .map(async ({ code }) => {
          const [action, line] = code.split('~') as [string, string];
          return { code, gain: gainOf(await signed(REGION, { action, line })) };
        }),
    );
    const best = gains.filter(({ gain }) => gain > 0).sort((one, other) => other.gain - one.gain || one.code.localeCompare(other.code, 'en')).slice(0, 5);
    expect((await advised(REGION, 5)).map(({ action, line, gain }) => ({ code: `${action}~${line}`, gain }))).toEqual(best);
  });

  test('over lines that never run together brings R to .5, in advice as in the changes of the link', async () => {
    const { linkBetween } = await ask('{ linkBetween(action: "EX-A07", line: "EX-PAC-RTB-02") { class changes { change after } } }');
    expect(linkBetween.class).toBe('OUT_OF_PHASE');
    const [told] = linkBetween.changes.filter(({ change }: { change: string }) => change === 'SIGN_AN_AGREEMENT');
    expect(told.after).toBeCloseTo(0.63, 4);
    const agreement = (await advised(REGION, 20)).find(({ action, line }) => action === 'EX-A07' && line === 'EX-PAC-RTB-02');
    expect(agreement?.after).toBe(told.after);
  });
});

test('an agreement is advised with the class of its pair, and never over a contradiction', async () => {
  const { territoryByCode, links } = await ask(`{
    territoryByCode(code: "${REGION}") { advice(example: true, first: 20) { agreements { action line class duplicationCandidate } } }
    links(first: 200, where: { state: { eq: LINKED }, illustrative: { eq: true } }) { nodes { code class duplicationCandidate } }
  }`);
  type Classed = { code: string; class: string | null; duplicationCandidate: boolean };
  const classes = new Map((links.nodes as Classed[]).map(({ code, ...told }) => [code, told]));
  const told: (Classed & { action: string; line: string })[] = territoryByCode.advice.agreements;
  for (const { action, line, class: name, duplicationCandidate } of told) {
    expect({ action, line, class: name, duplicationCandidate }).toEqual({ action, line, ...classes.get(`${action}~${line}`) });
  }
  expect(told.some(({ duplicationCandidate }) => duplicationCandidate)).toBe(true);
  expect([...classes.values()].map(({ class: name }) => name)).toContain('CONTRADICTION');
  expect(told.map(({ class: name }) => name)).not.toContain('CONTRADICTION');
});

test('advice of many territories at once is that of each alone', async () => {
  const advice = 'advice(example: true) { agreements { action line chk after gain } fields { dimension side field pairs narrowing } }';
  const { provinces, communes } = await ask(`{
    provinces(first: 200) { nodes { code ${advice} } }
    communes(where: { code: { in: ["08.201.01.01", "08.201.01.05", "08.201.01.07", "01.571.01.11"] } }) { nodes { code ${advice} } }
  }`);
  const told = [...provinces.nodes, ...communes.nodes].filter((territory) => territory.advice !== null);
  expect(told.length).toBeGreaterThan(4);
  for (const { code, advice: together } of told) {
    expect({ code, ...(await ask(`{ territoryByCode(code: "${code}") { ${advice} } }`)).territoryByCode }).toEqual({ code, advice: together });
  }
});

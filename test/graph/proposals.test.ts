import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await ownHub();
});
afterAll(() => hub?.stop());

const change = `mutation Follow($input: ProposalOutcomeInput!) { recordProposalOutcome(input: $input) { outcome userErrors { code message } } }`;
const responses = `{
  consultationByCode(code: "CO-ESSAOUIRA") { response { value denominator unknown } proposals { nodes { code answerCandidates(first: 3) { convergence theme line { ... on AssociationProject { code } } } } } }
}`;

describe('what people asked for, and what became of it', () => {
  test('lines that may answer a proposal are proposed, the nearest first, and count nowhere before a person confirms', async () => {
    const { data, errors } = await hub.ask(responses);
    expect(errors).toBeUndefined();
    const [proposal] = data.consultationByCode.proposals.nodes;
    expect(proposal.answerCandidates[0]).toMatchObject({ line: { code: 'AP-AMSED-EPS' } });
    const scores = proposal.answerCandidates.map(({ convergence }: { convergence: number }) => convergence);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(data.consultationByCode.response).toMatchObject({ value: null, unknown: data.consultationByCode.proposals.nodes.length });
  });

  test('a person confirms, and the consultation is answered in the next snapshot', async () => {
    const { data: before } = await hub.ask(responses);
    const proposal = before.consultationByCode.proposals.nodes[0].code as string;
    for (const step of [
      { state: 'RECORDED' }, { state: 'UNDER_STUDY' },
      { state: 'ADOPTED', lines: [{ kind: 'ASSOCIATION_PROJECT', code: 'AP-AMSED-EPS' }] },
    ]) {
      const { data, errors } = await hub.ask(change, { input: { proposal, ...step } });
      expect(errors).toBeUndefined();
      expect(data.recordProposalOutcome).toMatchObject({ outcome: 'UPDATED', userErrors: [] });
    }
    await hub.settled();
    const { data } = await hub.ask(responses);
    expect(data.consultationByCode.response).toMatchObject({ value: 1, denominator: 1, unknown: before.consultationByCode.proposals.nodes.length - 1 });
  });
});

test('made-up proposals answer a figure of their own', async () => {
  const asked = `{ consultationByCode(code: "CO-ESSAOUIRA") { facts: response { unknown } examples: response(example: true) { unknown } } }`;
  const before = (await hub.ask(asked)).data.consultationByCode;
  await hub.sql('associations', `insert into proposal (code, kind, texts, theme_codes, population_codes, territory_code, consultation_code, illustrative)
    select 'PR-MADE-UP', kind, texts, theme_codes, population_codes, territory_code, consultation_code, true from proposal where consultation_code = 'CO-ESSAOUIRA' limit 1`);
  await hub.settled();
  const after = (await hub.ask(asked)).data.consultationByCode;
  expect([after.facts.unknown, after.examples.unknown]).toEqual([before.facts.unknown, before.examples.unknown + 1]);
});

test('a line that nobody owns answers no one', async () => {
  const proposal = 'PR-GUELMIM-1';
  const response = async () => (await hub.ask('{ consultationByCode(code: "CO-GUELMIM") { response { value unknown } } }')).data.consultationByCode.response;
  const before = await response();
  for (const step of [{ state: 'RECORDED' }, { state: 'UNDER_STUDY' }, { state: 'ADOPTED', lines: [{ kind: 'ACTION', code: 'NOBODY-1' }] }]) await hub.ask(change, { input: { proposal, ...step } });
  await hub.settled();
  expect(await response()).toEqual(before);
});

test('a care institution’s places are an offer in the cell of its service, its people and its commune', async () => {
  const input = { code: 'EPS-TEST', kind: 'DAR_TALEBA', name: { fr: 'Dar Taleba' }, territory: '03.171.01.05', themes: ['EDU/BOA/DAR'], populations: ['girls'], capacity: 40, occupancy: [{ year: '2024', persons: 38 }] };
  const { data, errors } = await hub.ask('mutation Care($input: CareInstitutionInput!) { recordCareInstitution(input: $input) { outcome userErrors { path code message } } }', { input });
  expect(errors).toBeUndefined();
  expect(data.recordCareInstitution.userErrors).toEqual([]);
  await hub.settled();
  const cells = await hub.ask('{ cells(where: { territory: { in: ["03.171.01.05"] } }) { nodes { need offers coverage { low } lines { low high line { ... on CareInstitution { code } } } } } }');
  expect(cells.errors).toBeUndefined();
  expect(cells.data.cells.nodes).toMatchObject([{ need: null, offers: 1, coverage: null, lines: [{ high: 40, line: { code: 'EPS-TEST' } }] }]);
});

import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await ownHub();
});
afterAll(() => hub?.stop());

/** Changes something through the gateway; an error of the graph fails the test with its own words. */
async function change(mutation: string, variables: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}) {
  const { data, errors } = await hub.ask(mutation, variables, { headers });
  expect(errors ?? []).toEqual([]);
  return data;
}

const recordProposal = 'mutation ($input: ProposalInput!) { it: recordProposal(input: $input) { outcome userErrors { path code message } proposal { code kind text(language: FR) { value } state } } }';
const recordOutcome = 'mutation ($input: ProposalOutcomeInput!) { it: recordProposalOutcome(input: $input) { outcome userErrors { path code message } proposal { state outcomes { state on lines { __typename ... on Project { code } } } } } }';
const recordAgreement = 'mutation ($input: AgreementInput!) { it: recordAgreement(input: $input) { outcome userErrors { path code } agreement { code parties { code } contributionDifferences { nodes { measure inconsistent difference { amount } } } } } }';

const entries = (code: string) => hub.sql<{ operation: string; actor: string }>('associations', 'select operation, actor from feed where code = $1 order by position', [code]);
const codesOf = ({ userErrors }: { userErrors: { path: string[]; code: string }[] }) => userErrors.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('permissions', () => {
  const { permissions, mutations } = JSON.parse(readFileSync(join(root, 'schema', 'permissions.json'), 'utf8')) as { permissions: Record<string, string>; mutations: Record<string, string> };

  test('every mutation of the graph names the one that it needs, and none is named that the graph does not have', () => {
    const fields = Object.keys(buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8')).getMutationType()!.getFields());
    expect(Object.keys(mutations).sort()).toEqual(fields.sort());
  });

  test('every permission is described and needed by some mutation', () => {
    expect(Object.keys(permissions).sort()).toEqual([...new Set(Object.values(mutations))].sort());
  });

  test('every mutation answers with an outcome and userErrors, and none fails for the others', () => {
    const fields = Object.values(buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8')).getMutationType()!.getFields());
    expect(fields.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)).toEqual([]);
    expect(fields.filter(({ description }) => !description?.includes('Needs the permission')).map(({ name }) => name)).toEqual([]);
  });
});

describe('withdrawing', () => {
  const withdraw = async (mutation: string, code: string, headers: Readonly<Record<string, string>> = {}) =>
    (await change(`mutation ($code: String!) { it: ${mutation}(code: $code, reason: "essai") { outcome rows userErrors { path code message } } }`, { code }, headers)).it;

  test.each([
    ['withdrawAssociation', 'AS-EX-03', /«AS-EX-03» is still named by others \(agreement AG-EX-01, association project EX-AP-03, care institution EX-CI-01, consultative body EX-CB-01, policy role EX-RO-01, …\)/],
    ['withdrawConsultation', 'CO-DAKHLA', /agreement .*proposal /],
    ['withdrawStrategy', 'ST-SOCIAL-PROTECTION', /norm subject/],
    ['withdrawAction', 'EX-A10', /conformity assessment/],
  ])('%s(%s) is refused while others name it, and they are named', async (mutation, code, told) => {
    const { outcome, rows, userErrors } = await withdraw(mutation, code);
    expect([outcome, rows]).toEqual([null, null]);
    expect(userErrors).toMatchObject([{ path: ['code'], code: 'REFERRED_TO', message: expect.stringMatching(told) }]);
  });

  test('is told in the language of the caller', async () => {
    expect((await withdraw('withdrawAssociation', 'AS-EX-03', { 'accept-language': 'fr' })).userErrors[0].message).toMatch(/^« AS-EX-03 » est encore nommé par d’autres/);
  });

  test('takes out of the way what nobody names', async () => {
    expect(await withdraw('withdrawTraining', 'EX-TR-02')).toEqual({ outcome: 'WITHDRAWN', rows: 1, userErrors: [] });
    expect((await change('{ trainingByCode(code: "EX-TR-02") { code } }')).trainingByCode).toBeNull();
  });
});

describe('recording by code', () => {
  const input = { code: 'PR-T-1', kind: 'EXPECTATION', text: { fr: 'Un essai' }, consultation: 'CO-DAKHLA', territory: '12', themes: ['SOC/ELD'] };

  test('makes a row, then changes nothing, then changes what is spoken of and nothing else', async () => {
    expect((await change(recordProposal, { input })).it).toMatchObject({ outcome: 'CREATED', userErrors: [], proposal: { code: 'PR-T-1', state: null } });
    expect((await change(recordProposal, { input })).it.outcome).toBe('UNCHANGED');
    expect((await change(recordProposal, { input: { code: 'PR-T-1', kind: 'CONSTRAINT' } })).it).toMatchObject({ outcome: 'UPDATED', proposal: { kind: 'CONSTRAINT', text: { value: 'Un essai' } } });
    expect(await entries('PR-T-1')).toEqual([{ operation: 'PUT', actor: 'anonymous' }, { operation: 'PUT', actor: 'anonymous' }]);
  });

  test('takes what the articles state for what is there already: mutations and shipped facts are stored alike', async () => {
    const facts = JSON.parse(readFileSync(join(root, 'subgraphs/associations/facts/proposals.json'), 'utf8')) as Record<string, unknown>[];
    const outcomes = await Promise.all(facts.map(async ({ outcomes: _, ...fact }) => (await change(recordProposal, { input: fact })).it));
    expect(outcomes.map(({ outcome, userErrors }) => [outcome, userErrors])).toEqual(facts.map(() => ['UNCHANGED', []]));
  });

  test('tells everything that is wrong at once, with its path, and stores nothing', async () => {
    const wrong = { code: 'PR-T-2', kind: 'WISH', text: { ar: ' ' }, consultation: 'CO-NOBODY', territory: '99', themes: ['SOC', 'SOC'], addressee: { kind: 'COUNCIL', code: 'EN' } };
    const { it } = await change(recordProposal, { input: wrong });
    expect(it).toMatchObject({ outcome: null, proposal: null });
    expect(codesOf(it).sort()).toEqual([
      'input.addressee.kind CONTRADICTION', 'input.consultation NOT_RECORDED', 'input.kind CODE_UNKNOWN', 'input.territory CODE_UNKNOWN', 'input.text.ar TEXT_EMPTY', 'input.themes.1 DUPLICATE',
    ]);
    expect(await entries('PR-T-2')).toEqual([]);
  });

  test('says which codes of a long list may be meant', async () => {
    const { it } = await change(recordProposal, { input: { code: 'PR-T-8', kind: 'EXPECTATION', text: { fr: 'Un essai' }, themes: ['SOC/DIS/CTRE', 'QQ/QQ/QQ'] } });
    expect(it.userErrors.map(({ message }: { message: string }) => message)).toEqual([expect.stringContaining('is not in themes (SOC/DIS/CTR?);'), expect.stringContaining('is not in themes;')]);
  });

  test('says which codes a short list has, and advises null only where null may stand', async () => {
    const { it } = await change(recordProposal, { input: { code: 'PR-T-8', kind: 'WISH', text: {}, themes: ['NO/SUCH'] } });
    const messages = Object.fromEntries(it.userErrors.map(({ path, message }: { path: string[]; message: string }) => [path.slice(1).join('.'), message]));
    expect(messages).toMatchObject({
      kind: 'The code «WISH» in «kind» is not in proposal-kinds (RECOMMENDATION, EXPECTATION, CONSTRAINT, GOOD_PRACTICE); use one that is.',
      text: '«text» is an empty text; write it.',
      'themes.0': 'The code «NO/SUCH» in «themes» is not in themes; use one that is.',
    });
    const { userErrors } = (await change(recordProposal, { input: { code: 'PR-T-8', kind: 'WISH', text: { fr: ' ' } } }, { 'accept-language': 'fr' })).it;
    expect(userErrors.map(({ message }: { message: string }) => message)).toContain('« fr » est un texte vide ; écrivez-le, ou null s’il est inconnu.');
    const { recordVerdict } = await change('mutation { recordVerdict(input: { action: "EX-A01", line: "EX-PAC-ERR-01", decision: ACCEPTED, by: "", reason: "x" }) { userErrors { message } } }');
    expect(recordVerdict.userErrors).toEqual([{ message: '«by» is an empty text; write it.' }]);
  });

  test('a new row without what it needs is refused; in the caller’s language, under one code', async () => {
    const said = await Promise.all(['ar', 'fr', 'en', 'de'].map(async (language) => (await change(recordProposal, { input: { code: 'PR-T-3', kind: 'EXPECTATION' } }, { 'accept-language': language })).it.userErrors));
    expect(said.map((errors) => errors.map(({ code }: { code: string }) => code))).toEqual([['REQUIRED'], ['REQUIRED'], ['REQUIRED'], ['REQUIRED']]);
    const [ar, fr, en, de] = said.map(([error]) => error.message);
    expect(ar).toMatch(/[\u0621-\u064a]/);
    expect(fr).toContain('manque');
    expect([en, de]).toEqual([en, en]);
  });

  test('two who record the same new code at once make one row', async () => {
    const both = await Promise.all([1, 2].map(() => change(recordProposal, { input: { ...input, code: 'PR-T-4' } })));
    expect(both.map(({ it }) => it.outcome).sort()).toEqual(['CREATED', 'UNCHANGED']);
  });

  test('several in one document run one after the other, and each answers for itself', async () => {
    const data = await change(`mutation {
      a: recordConsultation(input: { code: "CO-T", title: { fr: "Rencontre" }, territory: "08", participants: [{ category: "ASSOCIATION", count: 12, approximate: true, unit: ORGANISATIONS }], sessions: [{ kind: "WORKSHOP", title: { fr: "Atelier" } }] }) { outcome consultation { participants { count unit } sessions { kind } proposals { totalCount } } }
      b: recordProposal(input: { code: "PR-T-5", kind: "RECOMMENDATION", text: { fr: "x" }, consultation: "CO-T" }) { outcome proposal { consultation { code proposals { totalCount } } } }
      c: recordProposal(input: { code: "PR-T-6", kind: "NONE", text: { fr: "x" }, consultation: "CO-T" }) { outcome userErrors { code } }
    }`);
    expect(data).toEqual({
      a: { outcome: 'CREATED', consultation: { participants: [{ count: 12, unit: 'ORGANISATIONS' }], sessions: [{ kind: 'WORKSHOP' }], proposals: { totalCount: 0 } } },
      b: { outcome: 'CREATED', proposal: { consultation: { code: 'CO-T', proposals: { totalCount: 1 } } } },
      c: { outcome: null, userErrors: [{ code: 'CODE_UNKNOWN' }] },
    });
  });
});

test('mutations of two subgraphs in one document run in its order', async () => {
  const { a, b, c } = await change(`mutation {
    a: recordProposal(input: { code: "PR-T-7", kind: "RECOMMENDATION", text: { fr: "x" } }) { outcome }
    b: recordVerdict(input: { action: "EX-A01", line: "EX-PAC-ERR-01", decision: ACCEPTED, by: "Essai", reason: "Essai" }) { outcome userErrors { code } }
    c: recordProposal(input: { code: "PR-T-7", kind: "RECOMMENDATION", text: { fr: "x" } }) { outcome }
  }`);
  expect([a.outcome, b, c.outcome]).toEqual(['CREATED', { outcome: 'CREATED', userErrors: [] }, 'UNCHANGED']);
});

describe('what became of a proposal', () => {
  const step = async (state: string, more: object = {}) => (await change(recordOutcome, { input: { proposal: 'PR-GUELMIM-1', state, ...more } })).it;

  test('it is taken note of, studied, adopted by a line, and done; each step with its day', async () => {
    expect(codesOf(await step('ADOPTED', { lines: [{ kind: 'PROJECT', code: 'EX-PDR-03' }] }))).toEqual(['input.state TRANSITION_ILLEGAL']);
    expect(await step('RECORDED', { on: '2026-01-10' })).toMatchObject({ outcome: 'UPDATED', proposal: { state: 'RECORDED' } });
    expect(await step('UNDER_STUDY')).toMatchObject({ outcome: 'UPDATED' });
    expect(codesOf(await step('ADOPTED'))).toEqual(['input.lines LINE_MISSING']);
    expect(codesOf(await step('DECLINED'))).toEqual(['input.note REASON_MISSING']);
    const adopted = await step('ADOPTED', { on: '2026-05-02', lines: [{ kind: 'PROJECT', code: 'EX-PDR-03' }] });
    expect(adopted.proposal.outcomes.at(-1)).toEqual({ state: 'ADOPTED', on: '2026-05-02', lines: [{ __typename: 'Project', code: 'EX-PDR-03' }] });
    expect(await step('ADOPTED', { on: '2026-05-02' })).toMatchObject({ outcome: 'UNCHANGED' });
    expect(codesOf(await step('DONE', { on: '2025-01-01' }))).toEqual(['input.on DATES_REVERSED']);
    expect(await step('DONE', { on: '2026-11-01' })).toMatchObject({ outcome: 'UPDATED', proposal: { state: 'DONE' } });
    expect((await step('UNDER_STUDY')).userErrors[0].message).toContain('DONE → UNDER_STUDY');
  });

  test('the line that took it up tells so, and proposals are found by state, addressee, territory and consultation', async () => {
    const data = await change(`{ projectByCode(code: "EX-PDR-03") { proposals { nodes { code } } }
      proposals(where: { state: { eq: DONE }, consultation: { eq: "CO-GUELMIM" }, territory: { isNull: true }, addressee: { isNull: true }, line: { in: ["EX-PDR-03"] } }) { nodes { code } } }`);
    expect(data).toEqual({ projectByCode: { proposals: { nodes: [{ code: 'PR-GUELMIM-1' }] } }, proposals: { nodes: [{ code: 'PR-GUELMIM-1' }] } });
  });

  test('of a proposal that nobody recorded nothing can be said', async () => {
    const { it } = await change(recordOutcome, { input: { proposal: 'PR-NOBODY', state: 'RECORDED' } });
    expect(codesOf(it)).toEqual(['input.proposal NOT_RECORDED']);
  });
});

describe('agreements', () => {
  const parties = [{ kind: 'INSTITUTION', code: 'EN', name: { fr: 'Entraide nationale' } }, { kind: 'COUNCIL', code: 'COUNCIL:08', name: { fr: 'Conseil' } }];
  const input = { code: 'AG-T-1', kind: 'MEMORANDUM', title: { fr: 'Mémorandum' }, parties, signed: true, signedOn: '2025-01-15' };

  test('who is no party brings nothing; a day of signature without a signature and a lineage to itself are refused', async () => {
    const wrong = { ...input, signed: false, translates: 'AG-T-1', inForceFrom: '2026-01-01', inForceTo: '2025-01-01', contributions: [{ party: 'MSISF', kind: 'MONEY', statedBy: 'ADS' }] };
    const { it } = await change(recordAgreement, { input: wrong });
    expect(codesOf(it).sort()).toEqual([
      'input.contributions.0.party NOT_A_PARTY', 'input.contributions.0.statedBy NOT_A_PARTY', 'input.inForceTo DATES_REVERSED',
      'input.signedOn CONTRADICTION', 'input.translates NOT_RECORDED', 'input.translates REFERS_TO_ITSELF',
    ]);
  });

  test('what two sides state differently is listed, and the 20 % rule is strict', async () => {
    const stated = (paid: string, statedBy: string) => ({ party: 'EN', kind: 'MONEY', promised: '1000', paid, statedBy });
    const differ = async (a: string, b: string) => (await change(recordAgreement, { input: { ...input, contributions: [stated(a, 'EN'), stated(b, 'COUNCIL:08')] } })).it.agreement.contributionDifferences.nodes;
    expect(await differ('12', '10')).toEqual([{ measure: 'PAID', inconsistent: true, difference: { amount: '2.00' } }]);
    expect(await differ('11.9', '10')).toEqual([{ measure: 'PAID', inconsistent: false, difference: { amount: '1.90' } }]);
    expect(await differ('10', '10')).toEqual([]);
    expect(await differ('0', '10')).toEqual([{ measure: 'PAID', inconsistent: true, difference: { amount: '10.00' } }]);
  });

  test('a memorandum without convention is listed once it is old enough; one whose day nobody states stands apart', async () => {
    const listed = async (on: string) => (await change(`{ memorandaWithoutConvention(afterMonths: 12, on: "${on}") { overdue { nodes { code ageInMonths(on: "${on}") } } ageUnknown { nodes { code ageInMonths } } } }`)).memorandaWithoutConvention;
    const unknown = { nodes: [{ code: 'AG-DAKHLA-MEMORANDUM', ageInMonths: null }] };
    expect(await listed('2026-01-14')).toEqual({ overdue: { nodes: [] }, ageUnknown: unknown });
    expect(await listed('2026-01-15')).toEqual({ overdue: { nodes: [{ code: 'AG-T-1', ageInMonths: 12 }] }, ageUnknown: unknown });
    const convention = { ...input, code: 'AG-T-2', kind: 'CONVENTION', translates: 'AG-T-1', signedOn: '2026-02-01' };
    expect((await change(recordAgreement, { input: convention })).it.outcome).toBe('CREATED');
    expect(await listed('2026-03-01')).toEqual({ overdue: { nodes: [] }, ageUnknown: unknown });
  });
});

describe('a plan line that nobody has recorded', () => {
  const lines = [{ kind: 'PROJECT', code: 'EX-PDR-03' }, { kind: 'PROJECT', code: 'PDP-01.571-777' }, { kind: 'PLAN', code: 'PDP-NONE' }];
  const agreement = (told: string) => hub.ask(`{ agreementByCode(code: "AG-T-NOWHERE") { lines { __typename ${told} } lineReferences { kind code } } }`) as Promise<Awaited<ReturnType<typeof hub.ask>> & { extensions?: unknown }>;
  const whole = '... on Project { code titles { value } } ... on Plan { code titles { value } }';
  const listed = async () => (await change('{ problems(where: { reason: { eq: LINE_UNKNOWN } }) { nodes { kind rowCode message } } }')).problems.nodes as { kind: string; rowCode: string; message: string }[];

  test('may stand under an agreement, since another institution may record it later: it reads as null, and what it is called stays legible', async () => {
    const { it } = await change(recordAgreement, { input: { code: 'AG-T-NOWHERE', kind: 'CONVENTION', title: { fr: 'Convention' }, parties: [{ kind: 'INSTITUTION', code: 'EN', name: { fr: 'Entraide nationale' } }], lines } });
    expect(it).toMatchObject({ outcome: 'CREATED', userErrors: [] });
    const { data, errors, extensions } = await agreement(whole);
    expect([errors, extensions]).toEqual([undefined, undefined]);
    expect(data.agreementByCode.lines).toEqual([{ __typename: 'Project', code: 'EX-PDR-03', titles: expect.anything() }, null, null]);
    expect(data.agreementByCode.lineReferences).toEqual(lines);
    // Asked for nothing that a line must have, it is what its code says of it.
    expect((await agreement('... on Project { code startMonth }')).data.agreementByCode.lines[1]).toEqual({ __typename: 'Project', code: 'PDP-01.571-777', startMonth: null });
  });

  test('is listed among the problems, of agreements and of proposals, with what to do', async () => {
    await change(recordProposal, { input: { code: 'PR-T-NOWHERE', kind: 'EXPECTATION', text: { fr: 'x' } } });
    for (const [state, taken] of [['RECORDED', []], ['UNDER_STUDY', []], ['ADOPTED', [{ kind: 'ACTION', code: 'EX-PDR-03' }]]]) {
      expect(codesOf((await change(recordOutcome, { input: { proposal: 'PR-T-NOWHERE', state, lines: taken } })).it)).toEqual([]);
    }
    await hub.settled();
    expect(await listed()).toEqual([
      { kind: 'AGREEMENT', rowCode: 'AG-T-NOWHERE', message: expect.stringMatching(/project PDP-01\.571-777, plan PDP-NONE.*\. Correct .*\.$/) },
      { kind: 'PROPOSAL', rowCode: 'PR-T-NOWHERE', message: expect.stringContaining('action EX-PDR-03') },
    ]);
    expect((await change('{ problems(where: { kind: { eq: AGREEMENT } }) { totalCount } }')).problems.totalCount).toBe(1);
  });

  test('is no problem any more once it is there', async () => {
    await hub.sql('territories', `insert into project (code, plan_code, titles, territory_codes, illustrative) select 'PDP-01.571-777', plan_code, '{"fr": "Un projet"}', territory_codes, illustrative from project where code = 'EX-PDR-03'`);
    await hub.settled();
    expect((await listed())[0]!.message).not.toContain('PDP-01.571-777');
    expect((await agreement(whole)).data.agreementByCode.lines[1]).toEqual({ __typename: 'Project', code: 'PDP-01.571-777', titles: [{ value: 'Un projet' }] });
  });
});

describe('plan lines and registers', () => {
  const recordLine = 'mutation ($input: AssociationProjectInput!) { it: recordAssociationProject(input: $input) { outcome userErrors { path code } associationProject { budget { amount } themes { share } agreements { totalCount } } } }';
  const input = { code: 'AP-T', association: 'AS-EX-01', title: { fr: 'Projet' }, territories: ['08.201'], themes: [{ code: 'SOC/ELD', share: 60 }, { code: 'SOC/DIS', share: 40 }], budget: '1200.50' };

  test('a project of an association is recorded whole, its shares summing to 100 and its months in order', async () => {
    const wrong = { ...input, territories: ['08.201', '99'], themes: [{ code: 'SOC/ELD', share: 60 }, { code: 'SOC/DIS', share: 30 }], startMonth: '2026-05', endMonth: '2026-01', budget: '1.005' };
    expect(codesOf((await change(recordLine, { input: wrong })).it).sort()).toEqual([
      'input.budget VALUE_MALFORMED', 'input.endMonth DATES_REVERSED', 'input.territories.1 CODE_UNKNOWN', 'input.themes CONTRADICTION',
    ]);
    expect((await change(recordLine, { input })).it).toMatchObject({ outcome: 'CREATED', associationProject: { budget: { amount: '1200.50' }, themes: [{ share: 60 }, { share: 40 }] } });
    expect((await change(recordLine, { input })).it.outcome).toBe('UNCHANGED');
  });

  test('a group of populations is refused where lines and offers are compared, and its categories are named', async () => {
    const refused = async (mutation: string, type: string, given: object) =>
      (await change(`mutation ($input: ${type}!) { it: ${mutation}(input: $input) { outcome userErrors { path code message } } }`, { input: given })).it as { userErrors: { path: string[]; code: string; message: string }[] };
    const line = await refused('recordAssociationProject', 'AssociationProjectInput', { ...input, code: 'AP-T-GROUP', populations: ['disabled', 'childhood'], excludedPopulations: ['gender'] });
    expect(codesOf(line)).toEqual(['input.populations.1 CODE_TOO_BROAD', 'input.excludedPopulations.0 CODE_TOO_BROAD']);
    expect(line.userErrors[0]!.message).toMatch(/childhood.*children, preschool_children, pupils/);
    expect(codesOf(await refused('recordProposal', 'ProposalInput', { code: 'PR-T-GROUP', kind: 'EXPECTATION', text: { fr: 'x' }, populations: ['autonomy'] }))).toEqual(['input.populations.0 CODE_TOO_BROAD']);
    const care = { code: 'EPS-T-GROUP', kind: 'DAR_TALEBA', name: { fr: 'x' }, territory: '03.171.01.05', populations: ['childhood', 'no_such'] };
    expect(codesOf(await refused('recordCareInstitution', 'CareInstitutionInput', care))).toEqual(['input.populations.0 CODE_TOO_BROAD', 'input.populations.1 CODE_UNKNOWN']);
  });

  test('whom an association works for may be a group: nothing is computed from it', async () => {
    const { it } = await change('mutation { it: recordAssociation(input: { code: "AS-T-GROUP", name: { fr: "x" }, kind: "ASSOCIATION", populations: ["childhood"] }) { outcome userErrors { path code } } }');
    expect(it).toEqual({ outcome: 'CREATED', userErrors: [] });
  });

  test('shares are summed as decimals and may miss 100 by 0.01, as in a file', async () => {
    const share = (...shares: number[]) => change(recordLine, { input: { ...input, code: 'AP-T-SHARES', themes: shares.map((of, at) => ({ code: ['SOC/ELD', 'SOC/DIS', 'SOC/CHI'][at], share: of })) } });
    for (const shares of [[33.33, 33.33, 33.33], [99.99], [100.01], [25.55, 74.45]]) expect((await share(...shares)).it, String(shares)).toMatchObject({ userErrors: [], associationProject: { themes: shares.map((of) => ({ share: of })) } });
    for (const shares of [[99.98], [100.02], [33.33, 33.33, 33.32]]) expect(codesOf((await share(...shares)).it), String(shares)).toEqual(['input.themes CONTRADICTION']);
  });

  test('what is recorded reaches the figures: the line is compared once the feed is read', async () => {
    await hub.settled();
    const { standing } = (await change('{ associationProjectByCode(code: "AP-T") { standing { links } } }')).associationProjectByCode;
    expect(standing).not.toBeNull();
  });

  test('a register of agreements is known by the code of its territory', async () => {
    const record = (code: string) => change(`mutation { it: recordAgreementRegister(input: { code: "${code}", completeAsOf: "2025-12-31" }) { outcome userErrors { path code } } }`);
    expect((await record('12')).it.outcome).toBe('CREATED');
    expect(codesOf((await record('99')).it)).toEqual(['input.code CODE_UNKNOWN']);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

type Answer = Awaited<ReturnType<Hub['askSubgraph']>>;

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

/** Asks the subgraph alone; an error of the graph fails the test with its own words. */
async function ask(query: string): Promise<Answer> {
  const answer = await hub.askSubgraph('associations', query);
  expect(answer.errors ?? []).toEqual([]);
  return answer;
}

const codesIn = (list: { nodes: { code: string }[] }): string[] => list.nodes.map(({ code }) => code);

describe('what the articles on Dakhla state', () => {
  test('about 160 associations and 33 representatives of departments came; the others are named without a figure', async () => {
    const { data } = await ask('{ consultationByCode(code: "CO-DAKHLA") { edition date dateText(language: AR) { value } participants { category count approximate unit } } }');
    const { participants, ...meeting } = data.consultationByCode;
    expect(meeting).toEqual({ edition: 6, date: null, dateText: { value: 'الأربعاء' } });
    expect(participants).toContainEqual({ category: 'ASSOCIATION', count: 160, approximate: true, unit: 'ORGANISATIONS' });
    expect(participants).toContainEqual({ category: 'DEPARTMENT', count: 33, approximate: false, unit: 'PERSONS' });
    const uncounted = participants.filter(({ count }: { count: number | null }) => count === null);
    expect(uncounted).toHaveLength(participants.length - 2);
    expect(uncounted.every(({ approximate, unit }: Record<string, unknown>) => approximate === null && unit === null)).toBe(true);
  });

  test('the memorandum has three parties, is signed on a day that nobody states, and no convention translates it yet', async () => {
    const { data } = await ask(`{ agreementByCode(code: "AG-DAKHLA-MEMORANDUM") {
      kind signed signedOn inForceFrom inForceTo consultation { code } territory { code } lines { __typename } translatedBy { totalCount }
      parties { kind code institution { code } association { code } territory { code } sources { title } }
    } }`);
    const { parties, ...memorandum } = data.agreementByCode;
    expect(memorandum).toEqual({
      kind: 'MEMORANDUM', signed: true, signedOn: null, inForceFrom: null, inForceTo: null,
      consultation: { code: 'CO-DAKHLA' }, territory: { code: '12' }, lines: [], translatedBy: { totalCount: 0 },
    });
    expect(parties.map(({ sources, ...party }: { sources: unknown[] }) => party)).toEqual([
      { kind: 'INSTITUTION', code: 'MRPSC', institution: { code: 'MRPSC' }, association: null, territory: null },
      { kind: 'COUNCIL', code: 'COUNCIL:12', institution: null, association: null, territory: { code: '12' } },
      { kind: 'COUNCIL', code: 'COUNCIL:12.391.01.01', institution: null, association: null, territory: { code: '12.391.01.01' } },
    ]);
    expect(parties.map(({ sources }: { sources: unknown[] }) => sources.length)).toEqual([2, 2, 1]);
  });

  test('each party brings expertise, people, money and logistics, and not one dirham is invented', async () => {
    const { data } = await ask('{ agreementByCode(code: "AG-DAKHLA-MEMORANDUM") { contributions { kind party { code } promised { amount } paid { amount } } parties { contributions { kind } } } }');
    const { contributions, parties } = data.agreementByCode;
    expect(contributions).toHaveLength(12);
    expect(contributions.every(({ promised, paid }: Record<string, unknown>) => promised === null && paid === null)).toBe(true);
    for (const party of parties) expect(party.contributions.map(({ kind }: { kind: string }) => kind)).toEqual(['EXPERTISE', 'PEOPLE', 'MONEY', 'LOGISTICS']);
  });

  test('the regional fund and the observatory stand as proposals with an addressee in no register, and nobody knows what became of them', async () => {
    const { data } = await ask('{ proposals(where: { consultation: { eq: "CO-DAKHLA" }, kind: { eq: "RECOMMENDATION" } }) { nodes { code state outcomes { state } addressee { kind code name(language: FR) { value } institution { code } } } } }');
    const addressee = { kind: null, code: null, name: { value: 'La consultation avec la société civile' }, institution: null };
    expect(data.proposals.nodes).toEqual(['PR-DAKHLA-1', 'PR-DAKHLA-2'].map((code) => ({ code, state: null, outcomes: [], addressee })));
  });
});

describe('consultations and proposals', () => {
  test('every one names the document that states it', async () => {
    const { data } = await ask('{ consultations { nodes { source { title } sources { title } } } proposals { nodes { source { title } } } consultationSeriesList { nodes { source { title } } } }');
    const rows = [...data.consultations.nodes, ...data.proposals.nodes, ...data.consultationSeriesList.nodes];
    expect(rows.length).toBeGreaterThanOrEqual(16);
    expect(rows.filter(({ source }: { source: { title: string } | null }) => !source?.title)).toEqual([]);
    expect(data.consultations.nodes.every(({ sources }: { sources: unknown[] }) => sources.length > 0)).toBe(true);
  });

  test('what the ministry took note of in Errachidia says so, on a day that is not stated', async () => {
    const { data } = await ask('{ proposals(where: { addressee: { eq: "MSISF" }, state: { eq: RECORDED } }) { nodes { code kind state outcomes { state on note(language: AR) { language } } addressee { kind institution { code } } } } }');
    expect(data.proposals.nodes).toEqual([{
      code: 'PR-ERRACHIDIA-2', kind: 'CONSTRAINT', state: 'RECORDED', outcomes: [{ state: 'RECORDED', on: null, note: { language: 'AR' } }],
      addressee: { kind: 'INSTITUTION', institution: { code: 'MSISF' } },
    }]);
  });

  test('a chair whose institution is known leads to it; organisers lead to the register of associations', async () => {
    const { data } = await ask(`{ consultations(where: { code: { in: ["CO-ERRACHIDIA", "CO-GUELMIM"] } }) { nodes {
      chair { name(language: FR) { value } institution { code } } organisers { kind association { code kind } institution { code } } durationDays } } }`);
    expect(data.consultations.nodes).toEqual([
      { chair: { name: { value: 'Aawatif Hayar' }, institution: { code: 'MSISF' } }, organisers: [], durationDays: null },
      { chair: null, organisers: [{ kind: 'ASSOCIATION', association: { code: 'AS-RESEAU-GON', kind: 'NETWORK' }, institution: null }], durationDays: 2 },
    ]);
  });
});

describe('agreements', () => {
  test('the lines they cover lead to national actions, local projects and projects of associations', async () => {
    const { data, sql } = await ask(`{ agreements(where: { line: { isEmpty: false } }) { nodes { code lines {
      __typename ... on Action { code } ... on Project { code } ... on AssociationProject { code association { code } } } } } }`);
    expect(data.agreements.nodes).toEqual([
      { code: 'AG-EX-01', lines: [{ __typename: 'Action', code: 'EX-A01' }, { __typename: 'Project', code: 'EX-PAC-ERR-01' }] },
      { code: 'AG-EX-02', lines: [{ __typename: 'Action', code: 'EX-A02' }, { __typename: 'AssociationProject', code: 'EX-AP-01', association: { code: 'AS-EX-01' } }] },
    ]);
    expect(sql).toHaveLength(3);
  });

  test('those in force on a day are those signed whose dates say so; days come out as they were written', async () => {
    const { data } = await ask(`{
      within: agreements(where: { inForceOn: "2027-12-31" }) { nodes { code signedOn inForceFrom inForceTo } }
      after: agreements(where: { inForceOn: "2028-01-01" }) { totalCount }
      signedSince: agreements(where: { signedOn: { gte: "2025-02-20" } }) { totalCount } }`);
    expect(data.within.nodes).toEqual([{ code: 'AG-EX-01', signedOn: '2025-02-20', inForceFrom: '2025-03-01', inForceTo: '2027-12-31' }]);
    expect(data.after.totalCount).toBe(0);
    expect(data.signedSince.totalCount).toBe(1);
  });

  test('a day that no calendar has is refused with a sentence', async () => {
    const { errors } = await hub.askSubgraph('associations', '{ agreements(where: { inForceOn: "2025-02-30" }) { totalCount } }');
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('is not a Date'), extensions: { code: expect.stringMatching(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/) } });
  });

  test('the territory whose register is complete is known, and no other', async () => {
    const { data } = await ask('{ agreementRegisters { nodes { code territory { code } completeAsOf illustrative } } }');
    expect(data.agreementRegisters.nodes).toEqual([{ code: '08', territory: { code: '08' }, completeAsOf: '2025-12-31', illustrative: true }]);
  });
});

describe('through the gateway', () => {
  test('an agreement leads to its institutions, councils’ territories, associations and lines, each told by its owner', async () => {
    const { data, errors, statements } = await hub.ask(`{ agreementByCode(code: "AG-EX-01") {
      parties { institution { name(language: FR) { value } } association { name(language: FR) { value } } territory { code name(language: FR) { value } } }
      lines { __typename ... on Action { title(language: FR) { value } } ... on Project { title(language: FR) { value } } } } }`, {}, { trace: true });
    expect(errors ?? []).toEqual([]);
    const { parties, lines } = data.agreementByCode;
    expect(parties[0].institution.name.value).toContain('Solidarité');
    expect(parties[1].territory).toMatchObject({ code: '08.201.01.05', name: { value: expect.stringMatching(/rachidia/i) } });
    expect(parties[2].association.name.value).toContain('Errachidia');
    expect(lines.map(({ __typename, title }: { __typename: string; title: { value: string } }) => [__typename, title.value.startsWith('Exemple')])).toEqual([['Action', true], ['Project', true]]);
    const own = statements.filter(({ subgraph }) => subgraph === 'associations').flatMap(({ sql }) => sql);
    expect(own).toHaveLength(2);
  });

  test('a region shows its agreements beside what the territories subgraph knows of it, and a line the agreements that cover it', async () => {
    const { data, errors } = await hub.ask(`{
      regionByCode(code: "12") { name(language: FR) { value } agreements { nodes { code } } consultations { nodes { code } } }
      actionByCode(code: "EX-A01") { code agreements { nodes { code } } } }`);
    expect(errors ?? []).toEqual([]);
    expect(data.regionByCode).toMatchObject({ name: { value: expect.stringContaining('Dakhla') }, agreements: { nodes: [{ code: 'AG-DAKHLA-MEMORANDUM' }] }, consultations: { nodes: [{ code: 'CO-DAKHLA' }] } });
    expect(data.actionByCode.agreements.nodes).toEqual([{ code: 'AG-EX-01' }]);
  });
});

describe('references from other subgraphs', () => {
  test('resolve in one statement for each type, and a code that nobody owns is null', async () => {
    const { data, sql } = await ask(`{ _entities(representations: [
      { __typename: "Agreement", code: "AG-EX-02" }, { __typename: "Agreement", code: "AG-NOBODY" }, { __typename: "Agreement", code: "AG-EX-01" },
      { __typename: "AssociationProject", code: "EX-AP-02" }, { __typename: "AssociationProject", code: "EX-NOBODY" },
    ]) { ... on Agreement { code kind } ... on AssociationProject { code budget { amount } } } }`);
    expect(data._entities).toEqual([
      { code: 'AG-EX-02', kind: 'MEMORANDUM' }, null, { code: 'AG-EX-01', kind: 'CONVENTION' },
      { code: 'EX-AP-02', budget: { amount: '480000.00' } }, null,
    ]);
    expect(sql).toHaveLength(2);
  });

  test('every type that this subgraph owns is found by its code', async () => {
    const { data } = await ask(`{ _entities(representations: [
      { __typename: "Association", code: "AS-AMSED" }, { __typename: "AgreementRegister", code: "08" }, { __typename: "ConsultationSeries", code: "CS-FORUM-GUELMIM" },
      { __typename: "Consultation", code: "CO-ESSAOUIRA" }, { __typename: "Proposal", code: "PR-GUELMIM-3" },
    ]) { __typename ... on Association { code } ... on AgreementRegister { code } ... on ConsultationSeries { code } ... on Consultation { code } ... on Proposal { code } } }`);
    expect(data._entities.map(({ __typename, code }: Record<string, string>) => `${__typename} ${code}`)).toEqual([
      'Association AS-AMSED', 'AgreementRegister 08', 'ConsultationSeries CS-FORUM-GUELMIM', 'Consultation CO-ESSAOUIRA', 'Proposal PR-GUELMIM-3',
    ]);
  });

  test('a region finds what belongs to its communes, and what its councils are parties to; four lists of three territories cost four statements', async () => {
    const { data, sql } = await ask(`{ _entities(representations: [
      { __typename: "Territory", code: "08" }, { __typename: "Territory", code: "12.391.01.01" }, { __typename: "Territory", code: "99" },
    ]) { ... on Territory { code associations { nodes { code } } consultations { nodes { code } } agreements { nodes { code } } proposals { nodes { code } } } } }`);
    const told = data._entities.map(({ code, ...lists }: Record<string, never>) => [code, ...Object.values(lists).map(codesIn)]);
    expect(told).toEqual([
      ['08', ['AS-EX-01', 'AS-EX-02', 'AS-EX-03'], ['CO-ERRACHIDIA'], ['AG-EX-01', 'AG-EX-02'], ['PR-ERRACHIDIA-1', 'PR-ERRACHIDIA-2']],
      ['12.391.01.01', [], ['CO-DAKHLA'], ['AG-DAKHLA-MEMORANDUM'], []],
      ['99', [], [], [], []],
    ]);
    expect(sql).toHaveLength(4);
  });

  test('themes, institutions, actions and projects find their associations, agreements and proposals', async () => {
    const { data, sql } = await ask(`{ _entities(representations: [
      { __typename: "Theme", code: "SOC/ELD" }, { __typename: "Theme", code: "SOC/ELD/HOME" }, { __typename: "Institution", code: "MSISF" },
      { __typename: "Action", code: "EX-A02" }, { __typename: "Project", code: "EX-PAC-ERR-01" },
    ]) {
      ... on Theme { associations { nodes { code } } associationProjects { nodes { code } } }
      ... on Institution { agreements { nodes { code } } proposals { nodes { code } } }
      ... on Action { agreements { nodes { code } } }
      ... on Project { agreements { nodes { code } } }
    } }`);
    expect(data._entities.map((entity: Record<string, never>) => Object.values(entity).map(codesIn))).toEqual([
      [['AS-EX-01'], []], [[], ['EX-AP-01']], [['AG-EX-01'], ['PR-ERRACHIDIA-1', 'PR-ERRACHIDIA-2']], [['AG-EX-02']], [['AG-EX-01']],
    ]);
    // Actions and projects ask for the agreements of a line in the same words, so one statement answers both.
    expect(sql).toHaveLength(5);
  });
});

describe('lists', () => {
  test('one nested in another costs one statement, however many rows there are above it', async () => {
    const { data, sql } = await ask('{ consultations { nodes { code proposals(first: 2) { totalCount nodes { code consultation { code } } } agreements { nodes { code } } series { code } } } }');
    expect(data.consultations.nodes).toHaveLength(4);
    expect(data.consultations.nodes.map(({ proposals }: { proposals: { totalCount: number; nodes: unknown[] } }) => [proposals.totalCount, proposals.nodes.length])).toEqual([[3, 2], [2, 2], [2, 2], [3, 2]]);
    // consultations, their proposals, the counts of those, their agreements, the series, and the way back from the proposals
    expect(sql).toHaveLength(6);
  });

  test.each([
    ['proposals', ['CODE', 'KIND', 'STATE', 'TERRITORY']],
    ['consultations', ['CODE', 'DATE', 'EDITION', 'TERRITORY']],
    ['agreements', ['CODE', 'KIND', 'SIGNED_ON', 'IN_FORCE_TO']],
    ['associations', ['CODE', 'KIND', 'TERRITORY']],
    ['associationProjects', ['CODE', 'START_MONTH', 'END_MONTH', 'BUDGET', 'ASSOCIATION']],
  ])('walking %s in any order gives each row once', async (list, fields) => {
    for (const field of fields) {
      for (const direction of ['ASC', 'DESC']) {
        const met: string[] = [];
        let total = 0;
        for (let after: string | null = null, more = true; more; ) {
          const from: string = after === null ? '' : `, after: "${after}"`;
          const { data }: Answer = await ask(`{ ${list}(first: 2${from}, orderBy: [{ field: ${field}, direction: ${direction} }]) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`);
          met.push(...codesIn(data[list]));
          total = data[list].totalCount;
          ({ hasNextPage: more, endCursor: after } = data[list].pageInfo);
        }
        expect([field, direction, new Set(met).size, met.length]).toEqual([field, direction, total, total]);
      }
    }
  });

  test('a project of an association is a plan line with its themes, territories, money and what its counterpart is said to pay', async () => {
    const { data } = await ask(`{ associationProjects(where: { theme: { within: "SOC/ELD" }, territory: { within: "08" } }) { totalCount totals { budget { amount } budgetUnknown } nodes {
      code association { code } themes { theme { code } share } populations { code } territories { code } startMonth budgetStatus contributions { counterpart amount { amount } } agreements { nodes { code } } } } }`);
    expect(data.associationProjects).toEqual({
      totalCount: 1, totals: { budget: { amount: '650000.00' }, budgetUnknown: 0 },
      nodes: [{
        code: 'EX-AP-01', association: { code: 'AS-EX-01' }, themes: [{ theme: { code: 'SOC/ELD/HOME' }, share: 100 }], populations: [{ code: 'elderly' }],
        territories: [{ code: '08.201.01.01' }], startMonth: '2025-01', budgetStatus: 'COMMITTED',
        contributions: [{ counterpart: 'EX-A02', amount: { amount: '400000.00' } }], agreements: { nodes: [{ code: 'AG-EX-02' }] },
      }],
    });
  });
});

test('a request that the gateway did not sign is refused', async () => {
  const response = await fetch(`${hub.subgraphUrls['associations']}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSIGNED_REQUEST' } }] });
});

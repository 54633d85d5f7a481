import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

async function ask(query: string) {
  const answer = await hub.askSubgraph('associations', query);
  expect(answer.errors ?? []).toEqual([]);
  return answer;
}

describe('support funds', () => {
  test('tell who pays in, who steers, what was called for and what was granted', async () => {
    const { data, sql } = await ask(`{ supportFunds { nodes { code manager { code } contributors { code amount { amount } } cell { members { code } }
      calls { totals { budget { amount } budgetUnknown } nodes { code grants { nodes { code amount { amount } } } } } grants { totals { budget { amount } } nodes { beneficiary { association { code } } line { ... on AssociationProject { code } } } } } } }`);
    expect(data.supportFunds.nodes).toEqual([{
      code: 'EX-FU-01', manager: { code: 'COUNCIL:08' },
      contributors: [{ code: 'COUNCIL:08', amount: { amount: '3000000.00' } }, { code: 'MSISF', amount: { amount: '2000000.00' } }, { code: 'EN', amount: null }],
      cell: { members: [{ code: 'COUNCIL:08' }, { code: 'MSISF' }, { code: 'EN' }] },
      calls: { totals: { budget: { amount: '1500000.00' }, budgetUnknown: 1 }, nodes: [{ code: 'EX-CA-01', grants: { nodes: [{ code: 'EX-GR-01', amount: { amount: '250000.00' } }] } }, { code: 'EX-CA-02', grants: { nodes: [] } }] },
      grants: { totals: { budget: { amount: '250000.00' } }, nodes: [{ beneficiary: { association: { code: 'AS-EX-01' } }, line: { code: 'EX-AP-01' } }] },
    }]);
    // funds, calls and their sum, grants of calls, grants of the fund and their sum, the association, the line
    expect(sql).toHaveLength(8);
  });
});

describe('projects that look for money', () => {
  test('are matched with calls by theme, population, territory and amount, with the reason for each', async () => {
    const { data, sql } = await ask(`{ fundingRequests { nodes { code matches { nodes { met call { code fund { code } } reasons { criterion state codes text(language: FR) { value } } } } } } }`);
    const [sewing, home, dates] = data.fundingRequests.nodes;
    expect(sewing.matches.nodes).toEqual([{
      met: 4, call: { code: 'EX-CA-01', fund: { code: 'EX-FU-01' } },
      reasons: [
        { criterion: 'THEME', state: 'MET', codes: ['SOC/GEN/ECO'], text: { value: 'Thème : en commun : SOC/GEN/ECO.' } },
        { criterion: 'POPULATION', state: 'MET', codes: ['women_in_hardship'], text: { value: 'Population : en commun : women_in_hardship.' } },
        { criterion: 'TERRITORY', state: 'MET', codes: ['08'], text: { value: 'Territoire : le projet est dans 08.' } },
        { criterion: 'AMOUNT', state: 'MET', codes: [], text: { value: 'Montant : 320 000 MAD, entre 100 000 et 800 000 par projet, reste 1 250 000.' } },
      ],
    }]);
    expect(home.matches.nodes.map(({ met, reasons }: { met: number; reasons: { state: string }[] }) => [met, ...reasons.map(({ state }) => state)])).toEqual([[2, 'MET', 'UNKNOWN', 'MET', 'UNKNOWN']]);
    // 450,000 is more than the 300,000 that the call gives to one project.
    expect(dates.matches.nodes).toEqual([]);
    expect(sql).toHaveLength(4);
  });

  test('a call that is closed on the day matches nobody then; one fewer condition met stands lower', async () => {
    const { data } = await ask(`{ open: fundingMatches(where: { openOn: "2026-06-01" }) { nodes { code met } } closed: fundingMatches(where: { openOn: "2027-01-01" }) { totalCount } good: fundingMatches(where: { met: { gte: 3 } }) { nodes { code } } }`);
    expect(data).toEqual({ open: { nodes: [{ code: 'EX-FR-01|EX-CA-01', met: 4 }, { code: 'EX-FR-02|EX-CA-01', met: 2 }] }, closed: { totalCount: 0 }, good: { nodes: [{ code: 'EX-FR-01|EX-CA-01' }] } });
  });

  test.each([
    ['careInstitutions', ['CODE', 'KIND', 'TERRITORY', 'CAPACITY', 'FULLEST']], ['trainings', ['CODE', 'VALID_TO', 'ASSOCIATION']], ['policyRoles', ['CODE', 'LINE', 'ASSOCIATION']],
    ['fundCalls', ['CODE', 'CLOSES_ON', 'BUDGET']], ['fundingRequests', ['CODE', 'AMOUNT', 'NEEDED_BY']], ['fundingMatches', ['MET', 'CODE']], ['consultativeBodies', ['CODE', 'KIND', 'TERRITORY', 'SET_UP_ON']],
  ])('walking %s in any order gives each row once', async (list, fields) => {
    for (const field of fields) {
      for (const direction of ['ASC', 'DESC']) {
        const met: string[] = [];
        let total = 0;
        for (let after: string | null = null, more = true; more; ) {
          const from: string = after === null ? '' : `, after: "${after}"`;
          const { data }: Awaited<ReturnType<typeof ask>> = await ask(`{ ${list}(first: 1${from}, orderBy: [{ field: ${field}, direction: ${direction} }]) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`);
          met.push(...data[list].nodes.map(({ code }: { code: string }) => code));
          total = data[list].totalCount;
          ({ hasNextPage: more, endCursor: after } = data[list].pageInfo);
        }
        expect([field, direction, new Set(met).size, met.length]).toEqual([field, direction, total, total]);
      }
    }
  });
});

test('good practices are found where they were tried, with the result there; bodies by council', async () => {
  const { data } = await ask(`{ goodPractices(where: { triedIn: "08.401" }) { nodes { code carrier { association { code } } trials { territory { code } result finding(language: FR) { value } } } }
    consultativeBodies(where: { kind: { eq: "PARITY" }, territory: { within: "08" } }) { nodes { code seats seatsOfWomen members { association { code } } } } }`);
  expect(data.goodPractices.nodes).toEqual([{
    code: 'EX-GP-01', carrier: { association: { code: 'AS-EX-01' } },
    trials: [{ territory: { code: '08.201.01.01' }, result: 'WORKED', finding: { value: 'Exemple : moins d’hospitalisations en urgence' } }, { territory: { code: '08.401' }, result: 'MIXED', finding: null }],
  }]);
  expect(data.consultativeBodies.nodes).toEqual([{ code: 'EX-CB-01', seats: 15, seatsOfWomen: 9, members: [{ association: { code: 'AS-EX-02' } }, { association: { code: 'AS-EX-03' } }] }]);
});

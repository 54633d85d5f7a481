import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await hub.settled();
});

const refusals = async (query: string) => (await hub.ask(query)).errors?.map(({ extensions, message }) => [extensions['code'], message]);

describe('one named thing that does not exist', () => {
  const plan = (field: string) => `{ planByCode(code: "EX-PAC-ARF") { ${field} { linkedPairs } } }`;
  const named: readonly [string, string][] = [
    ['{ linkBetween(action: "NOPE", line: "EX-PAC-ARF-01") { chk } }', 'action is "NOPE", and no national action'],
    ['{ linkBetween(action: "EX-A03", line: "NOPE") { chk } }', 'line is "NOPE", and no local line'],
    ['{ linkBetween(action: "EX-PAC-ARF-01", line: "EX-A03") { chk } }', 'action is "EX-PAC-ARF-01", the code of a local line. Give it as `line`.'],
    ['{ linkBetween(action: "EX-A03", line: "EX-A03") { chk } }', 'line is "EX-A03", the code of a national action. Give it as `action`.'],
    [plan('against(plan: "NOPE")'), 'plan is "NOPE", and no plan'],
    [plan('convergence(example: true, programme: "NOPE")'), 'programme is "NOPE", and no national action'],
    [plan('convergence(example: true, programme: "")'), 'programme is "", and no national action'],
    ['{ normVerdict(norm: "C103", kind: REGION, subject: "08") { met } }', 'norm is "C103", and there is no such norm. Give one of C102'],
    ['{ normVerdict(norm: "C102", kind: REGION, subject: "88") { met } }', 'subject is "88", and no REGION'],
    ['{ normVerdict(norm: "C102", kind: NATION, subject: "08") { met } }', 'subject is "08", and no NATION'],
    ['{ normVerdict(norm: "C102", kind: STRATEGY, subject: "NOPE") { met } }', 'subject is "NOPE", and no STRATEGY'],
    ['{ normVerdict(norm: "C102", kind: ACTION, subject: "NOPE") { met } }', 'subject is "NOPE", and no ACTION'],
    ['{ order(of: "08", and: "NOPE") { relation } }', 'and is "NOPE", and there are no figures'],
    ['{ links(asOf: "S999999") { totalCount } }', 'There is no snapshot with the code S999999'],
    ['{ changes(territory: "99", from: "S1") { causes { cause } } }', 'No figures are told of the territory "99"'],
    ['{ simulate(territory: "99", changes: []) { before { communes } } }', 'No one owns the territory "99"'],
  ];
  test.each(named)('%s: %s', async (query, sentence) => {
    expect(await refusals(query)).toEqual([['NOT_FOUND', expect.stringContaining(sentence)]]);
  });

  test('asOf without a word is no snapshot, and not the newest one', async () => {
    expect(await refusals('{ links(asOf: "") { totalCount } }')).toEqual([['BAD_USER_INPUT', expect.stringContaining('asOf is ""')]]);
  });

  test('looked up by id or code is null, as before', async () => {
    const { data, errors } = await hub.ask('{ regionByCode(code: "99") { code } linkByCode(code: "A~B") { code } cellByCode(code: "A~B~C~1") { code } snapshotByCode(code: "S999999") { code } }');
    expect([errors, data]).toEqual([undefined, { regionByCode: null, linkByCode: null, cellByCode: null, snapshotByCode: null }]);
  });

  test('is not a known thing that has no answer: that is null', async () => {
    const [{ code: fact }] = (await hub.sql<{ code: string }>('associations', 'select code from association_project where not illustrative order by code limit 1')) as [{ code: string }];
    const { data, errors } = await hub.ask(`{
      mixed: linkBetween(action: "EX-A03", line: "${fact}") { chk }
      notHeld: normVerdict(norm: "C102", kind: REGION, subject: "08") { met }
      facts: planByCode(code: "EX-PAC-ARF") { convergence { linkedPairs } }
    }`);
    expect([errors, data]).toEqual([undefined, { mixed: null, notHeld: null, facts: { convergence: null } }]);
  });
});

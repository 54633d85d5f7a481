import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHub, type Hub } from '../support/hub.ts';
import { loadMiniWorld } from '../support/mini-world.load.ts';

let hub: Hub;

beforeAll(async () => {
  hub = await ownHub({ HUB_SEED: 'none' });
  await loadMiniWorld(hub);
});
afterAll(() => hub?.stop());

const pairQuery = `query Pair($action: String!, $line: String!) {
  linkBetween(action: $action, line: $line) { state class rule established chk duplicationCandidate verdict { decision class by reason recordedBy recordedAt } }
}`;
const pair = async (action: string, line: string) => (await hub.ask(pairQuery, { action, line })).data.linkBetween;

const reason = async (action: string, line: string): Promise<string> =>
  (await hub.ask(`{ linkBetween(action: "${action}", line: "${line}") { reason(language: EN) { value } } }`)).data.linkBetween.reason.value;

const mutation = (name: string, type: string) =>
  `mutation Change($input: ${type}!) { ${name}(input: $input) { outcome userErrors { path code message } verdict { decision class by reason latest } } }`;
async function change(name: string, type: string, input: Record<string, unknown>) {
  const { data, errors } = await hub.ask(mutation(name, type), { input });
  expect(errors).toBeUndefined();
  await hub.settled();
  return data[name];
}
const uptake = async (code: string) => (await hub.ask(`{ territoryByCode(code: "${code}") { convergence { uptake { value } } } }`)).data.territoryByCode.convergence.uptake.value as number;

describe('a named person', () => {
  test('rejects a pair: it no longer counts, and shows who and why', async () => {
    const before = await uptake('90.901.01.02');
    const done = await change('recordVerdict', 'VerdictInput', { action: 'MW-N1', line: 'MW-L2', decision: 'REJECTED', by: 'A. Planner', reason: 'Another public' });
    expect(done).toMatchObject({ outcome: 'CREATED', userErrors: [], verdict: { decision: 'REJECTED', latest: true } });
    expect(await pair('MW-N1', 'MW-L2')).toMatchObject({ state: 'NONE', verdict: { by: 'A. Planner', reason: 'Another public', recordedBy: 'anonymous' } });
    expect(before).toBeGreaterThan(0);
    expect(await uptake('90.901.01.02')).toBe(0);
    expect(await reason('MW-N1', 'MW-L2')).toContain('A. Planner rejected this pair: Another public.');
  });

  test('says the same twice: nothing changes', async () => {
    const done = await change('recordVerdict', 'VerdictInput', { action: 'MW-N1', line: 'MW-L2', decision: 'REJECTED', by: 'A. Planner', reason: 'Another public' });
    expect(done.outcome).toBe('UNCHANGED');
  });

  test('is heard through a recomputation and a change of the line', async () => {
    await hub.sql('territories', `update project set budget = 30 where code = 'MW-L2'`);
    await hub.settled();
    expect(await pair('MW-N1', 'MW-L2')).toMatchObject({ state: 'NONE', verdict: { decision: 'REJECTED' } });
  });

  test('takes the word back: the computed state holds again, and the history keeps every word', async () => {
    const done = await change('withdrawVerdict', 'WithdrawalInput', { action: 'MW-N1', line: 'MW-L2', by: 'A. Planner', reason: 'Read the sheet again' });
    expect(done).toMatchObject({ outcome: 'UPDATED', verdict: { decision: null } });
    expect((await pair('MW-N1', 'MW-L2')).state).toBe('LINKED');
    expect(await reason('MW-N1', 'MW-L2')).not.toContain('A. Planner');
    const { data } = await hub.ask('{ verdicts(where: { line: { eq: "MW-L2" } }) { totalCount nodes { decision latest } } }');
    expect(data.verdicts).toMatchObject({ totalCount: 2, nodes: [{ decision: null, latest: true }, { decision: 'REJECTED', latest: false }] });
  });

  describe('who judges how two lines act on each other', () => {
    const judge = (interaction: number | null, why = 'The home visits empty the day centre', over: object = {}) =>
      change('recordInteraction', 'InteractionInput', { action: 'MW-N2', line: 'MW-L4', interaction, by: 'C. Expert', reason: why, ...over });
    const judged = async (asOf?: string) =>
      (await hub.ask('query ($asOf: String) { it: linkBetween(action: "MW-N2", line: "MW-L4", asOf: $asOf) { class rule chk state interaction { interaction by reason decision } } currentSnapshot { code } }', { asOf })).data as { it: Record<string, unknown>; currentSnapshot: { code: string } };

    test('below nought finds a contradiction, whatever else speaks for the pair; its scores stay', async () => {
      const before = await judged();
      expect(before.it).toMatchObject({ class: 'REINFORCEMENT', rule: 4, interaction: null });
      expect(await judge(-2)).toMatchObject({ outcome: 'CREATED', userErrors: [], verdict: { decision: null, by: 'C. Expert', latest: true } });
      expect((await judged()).it).toEqual({ ...before.it, class: 'CONTRADICTION', rule: 2, interaction: { interaction: -2, by: 'C. Expert', reason: 'The home visits empty the day centre', decision: null } });
      expect((await judged(before.currentSnapshot.code)).it).toMatchObject({ class: 'REINFORCEMENT', rule: 4 });
      expect(await reason('MW-N2', 'MW-L4')).toMatch(/^Class: contradiction, rule 2\. C\. Expert judged their interaction −2 \(counteracting\): The home visits empty the day centre\./);
    });

    test('at nought or above leaves the class as it is computed', async () => {
      expect(await judge(1, 'They send people to each other')).toMatchObject({ outcome: 'UPDATED' });
      expect((await judged()).it).toMatchObject({ class: 'REINFORCEMENT', interaction: { interaction: 1 } });
      expect(await judge(1, 'They send people to each other')).toMatchObject({ outcome: 'UNCHANGED' });
    });

    test('stands beside what a person decides of the pair, and neither replaces the other', async () => {
      await judge(-1, 'They compete for staff');
      await change('recordVerdict', 'VerdictInput', { action: 'MW-N2', line: 'MW-L4', decision: 'ACCEPTED', by: 'B. Analyst', reason: 'Visited' });
      expect((await judged()).it).toMatchObject({ class: 'CONTRADICTION', state: 'LINKED' });
      await change('withdrawVerdict', 'WithdrawalInput', { action: 'MW-N2', line: 'MW-L4', by: 'B. Analyst', reason: 'A slip' });
      expect((await judged()).it).toMatchObject({ class: 'CONTRADICTION', interaction: { interaction: -1 } });
    });

    test('takes the word back', async () => {
      expect(await judge(null, 'Asked them')).toMatchObject({ outcome: 'UPDATED' });
      expect((await judged()).it).toMatchObject({ class: 'REINFORCEMENT' });
      const { data } = await hub.ask('{ verdicts(where: { kind: { eq: INTERACTION } }) { nodes { interaction latest } } }');
      expect(data.verdicts.nodes).toEqual([{ interaction: null, latest: true }, { interaction: -1, latest: false }, { interaction: 1, latest: false }, { interaction: -2, latest: false }]);
    });

    test('is refused off the scale, without a reason, and of lines that nobody knows', async () => {
      const { userErrors, outcome } = await judge(-4, ' ', { line: 'MW-L9' });
      expect(outcome).toBeNull();
      expect(userErrors.map(({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`)).toEqual(['input.interaction VALUE_MALFORMED', 'input.reason TEXT_EMPTY', 'input.line NOT_RECORDED']);
    });
  });

  test('denies a duplication by rejecting the pair: it is a candidate no longer', async () => {
    await change('recordVerdict', 'VerdictInput', { action: 'MW-N1', line: 'MW-L1', decision: 'REJECTED', by: 'B. Analyst', reason: 'Other people' });
    expect(await pair('MW-N1', 'MW-L1')).toMatchObject({ state: 'NONE', class: 'PARTIAL_OVERLAP', duplicationCandidate: false });
    await change('withdrawVerdict', 'WithdrawalInput', { action: 'MW-N1', line: 'MW-L1', by: 'B. Analyst', reason: 'A slip' });
  });

  test('confirms a duplication: it is a candidate no longer', async () => {
    expect(await pair('MW-N1', 'MW-L1')).toMatchObject({ class: 'PARTIAL_OVERLAP', duplicationCandidate: true });
    await change('recordVerdict', 'VerdictInput', { action: 'MW-N1', line: 'MW-L1', decision: 'ACCEPTED', class: 'DUPLICATION', by: 'B. Analyst', reason: 'Same building' });
    expect(await pair('MW-N1', 'MW-L1')).toMatchObject({ state: 'LINKED', class: 'DUPLICATION', rule: 0, duplicationCandidate: false });
    expect(await reason('MW-N1', 'MW-L1')).toMatch(/^Class: duplication, given by a person\. B\. Analyst accepted this pair: Same building\./);
  });

  test('accepts a pair that no score would link', async () => {
    expect(await pair('MW-N2', 'MW-L3')).toMatchObject({ state: 'NONE', verdict: null });
    await change('recordVerdict', 'VerdictInput', { action: 'MW-N2', line: 'MW-L3', decision: 'ACCEPTED', by: 'B. Analyst', reason: 'Walking club for older people' });
    expect(await pair('MW-N2', 'MW-L3')).toMatchObject({ state: 'LINKED', verdict: { decision: 'ACCEPTED' } });
  });

  test('accepts inferred themes, and the line enters the figures', async () => {
    await hub.sql('territories', `update project set theme_origin = 'INFERRED' where code = 'MW-L2'`);
    await hub.settled();
    expect((await pair('MW-N1', 'MW-L2')).established).toBe(false);
    await change('acceptThemes', 'ThemeVerdictInput', { line: 'MW-L2', by: 'B. Analyst', reason: 'Read the sheet' });
    expect((await pair('MW-N1', 'MW-L2')).established).toBe(true);
  });

  describe('who accepts inferred themes', () => {
    const accept = (over: object = {}, languages?: string) => hub.ask(mutation('acceptThemes', 'ThemeVerdictInput'), { input: { line: 'MW-L2', by: 'B. Analyst', reason: 'Read the sheet', ...over } }, languages === undefined ? {} : { headers: { 'accept-language': languages } });
    const becomes = async (shares: object[], origin = 'INFERRED') => {
      await hub.sql('territories', `update project set theme_origin = $1, theme_shares = $2::jsonb where code = 'MW-L2'`, [origin, JSON.stringify(shares)]);
      await hub.settled();
    };
    const established = async (asOf?: string) =>
      (await hub.ask('query ($asOf: String) { projectByCode(code: "MW-L2") { standing(asOf: $asOf) { established } } linkBetween(action: "MW-N1", line: "MW-L2", asOf: $asOf) { established } currentSnapshot { code } }', { asOf })).data as
        { projectByCode: { standing: { established: boolean } }; linkBetween: { established: boolean }; currentSnapshot: { code: string } };
    const lapsed = async () => (await hub.ask('{ problems(where: { reason: { eq: ACCEPTANCE_LAPSED } }) { nodes { kind rowCode message } } }')).data.problems.nodes as { kind: string; rowCode: string; message: string }[];
    const education = [{ code: 'SOC/DIS/EDU', share: 100 }];
    const mixed = [{ code: 'SOC/DIS/EDU', share: 60 }, { code: 'SOC/ELD/HOME', share: 40 }];

    test('says so of the themes that stand there, and of no others that come later', async () => {
      const before = await established();
      expect(before).toMatchObject({ projectByCode: { standing: { established: true } }, linkBetween: { established: true } });
      await becomes(mixed);
      expect(await established()).toMatchObject({ projectByCode: { standing: { established: false } }, linkBetween: { established: false } });
      expect(await lapsed()).toEqual([{ kind: 'PROJECT', rowCode: 'MW-L2', message: expect.stringMatching(/B\. Analyst.*SOC\/DIS\/EDU.*SOC\/ELD\/HOME.*acceptThemes/) }]);
      // What a snapshot told it tells for ever.
      expect(await established(before.currentSnapshot.code)).toMatchObject({ projectByCode: { standing: { established: true } }, linkBetween: { established: true } });
    });

    test('is heard again when those themes come back, in whatever order', async () => {
      await becomes(education);
      expect(await established()).toMatchObject({ projectByCode: { standing: { established: true } }, linkBetween: { established: true } });
      expect(await lapsed()).toEqual([]);
      await becomes(mixed);
      expect((await accept()).data.acceptThemes).toMatchObject({ outcome: 'UPDATED', userErrors: [] });
      await becomes([...mixed].reverse());
      expect((await established()).projectByCode.standing.established).toBe(true);
      expect((await accept()).data.acceptThemes.outcome).toBe('UNCHANGED');
    });

    test('leaves in the history what each word was about', async () => {
      const { data } = await hub.ask('{ verdicts(where: { line: { eq: "MW-L2" }, kind: { eq: THEMES } }) { nodes { latest decision themes { share theme { code } } } } }');
      expect(data.verdicts.nodes).toEqual([
        { latest: true, decision: 'ACCEPTED', themes: mixed.map(({ code, share }) => ({ share, theme: { code } })) },
        { latest: false, decision: 'ACCEPTED', themes: [{ share: 100, theme: { code: 'SOC/DIS/EDU' } }] },
      ]);
    });

    test('is told where there is nothing to accept: themes that a person coded, or none at all', async () => {
      await becomes(education, 'CODED');
      expect((await accept()).data.acceptThemes).toMatchObject({ outcome: null, verdict: null, userErrors: [{ path: ['input', 'line'], code: 'NOTHING_TO_ACCEPT' }] });
      const [ar, fr, en] = await Promise.all(['ar', 'fr', 'en'].map(async (language) => (await accept({}, language)).data.acceptThemes.userErrors[0].message as string));
      expect([ar, fr, en]).toEqual([expect.stringMatching(/[\u0621-\u064a]/), expect.stringContaining('MW-L2'), expect.stringContaining('MW-L2')]);
      expect(new Set([ar, fr, en]).size).toBe(3);
      await becomes([]);
      expect((await accept()).data.acceptThemes.userErrors).toMatchObject([{ code: 'NOTHING_TO_ACCEPT' }]);
      await becomes(education);
      expect((await accept({ accept: false })).data.acceptThemes).toMatchObject({ outcome: 'UPDATED', userErrors: [] });
      expect((await accept({ accept: false })).data.acceptThemes.outcome).toBe('UNCHANGED');
      await hub.settled();
      expect((await established()).projectByCode.standing.established).toBe(false);
      expect(await lapsed()).toEqual([]);
    });
  });

  test('contradicts nothing: a rejected pair has no class, and there is nothing to take back where nothing was said', async () => {
    const rejected = await change('recordVerdict', 'VerdictInput', { action: 'MW-N2', line: 'MW-L4', decision: 'REJECTED', class: 'DUPLICATION', by: 'B. Analyst', reason: 'x' });
    expect(rejected.userErrors).toMatchObject([{ path: ['input', 'class'], code: 'CONTRADICTION' }]);
    const withdrawn = await change('withdrawVerdict', 'WithdrawalInput', { action: 'MW-N2', line: 'MW-L1', by: 'B. Analyst', reason: 'x' });
    expect(withdrawn).toMatchObject({ outcome: 'UNCHANGED', verdict: null });
  });

  test('who leaves the name or the reason out, or names a line nobody knows, is told so, and nothing is stored', async () => {
    const done = await change('recordVerdict', 'VerdictInput', { action: 'MW-N9', line: 'MW-L1', decision: 'ACCEPTED', by: ' ', reason: '' });
    expect(done).toMatchObject({ outcome: null, verdict: null });
    expect(done.userErrors.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code])).toEqual([
      ['input.by', 'TEXT_EMPTY'], ['input.reason', 'TEXT_EMPTY'], ['input.action', 'NOT_RECORDED'],
    ]);
  });
});

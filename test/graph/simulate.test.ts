import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

const REGION = '08';
const query = `query Try($territory: String!, $changes: [SimulatedChange!]!) {
  simulate(territory: $territory, changes: $changes, example: true) { before { uptake { value } } after { uptake { value } } pairs { action line after { chk } } notes }
}`;
const simulated = (changes: readonly unknown[], territory = REGION) => hub.ask(query, { territory, changes });

/** What the call is refused for, by place. */
async function faultsOf(...changes: readonly unknown[]): Promise<Record<string, string>> {
  const { data, errors } = await simulated(changes);
  expect(data?.simulate ?? null).toBeNull();
  expect(errors).toHaveLength(1);
  const { code, faults } = errors![0]!.extensions as unknown as { code: string; faults: { path: string; message: string }[] };
  expect(code).toBe('BAD_USER_INPUT');
  for (const { path, message } of faults) expect(errors![0]!.message).toContain(`${path}: ${message}`);
  return Object.fromEntries(faults.map(({ path, message }) => [path, message]));
}

const line = (more: Record<string, unknown> = {}) => ({
  code: 'NEW-1', plan: 'EX-PDP-ERR', themes: [{ code: 'SOC/DIS/CTR', share: 100 }], populations: ['disabled'], territories: ['08.201.01.01'],
  startMonth: '2025-01', endMonth: '2026-12', owner: 'MSISF', ...more,
});

describe('changes that make no sense are refused, with their place and what to do', () => {
  test('all of a call at once', async () => {
    const faults = await faultsOf(
      { move: { line: 'EX-PDP-01', territories: ['99'] } },
      { resize: { line: 'EX-PDP-02', budget: -1, beneficiaries: [{ territory: '08.201.01.01', persons: -10 }] } },
      { shift: { line: 'EX-NOBODY', months: 3 } },
      {},
    );
    expect(Object.keys(faults)).toEqual([
      'changes.0.move.territories.0', 'changes.1.resize.budget', 'changes.1.resize.beneficiaries.0.persons', 'changes.2.shift.line', 'changes.3',
    ]);
    expect(faults['changes.0.move.territories.0']).toBe('"99" is no territory. Look its code up with territories.');
    expect(faults['changes.1.resize.budget']).toContain('-1 is too small');
    expect(faults['changes.2.shift.line']).toContain('"EX-NOBODY" among the examples');
  });

  test('a line without a place', async () => {
    expect(await faultsOf({ move: { line: 'EX-PDP-01', territories: [] } })).toHaveProperty(['changes.0.move.territories']);
  });

  test('a line that would end before it starts, also where one month is its own or comes from an earlier change', async () => {
    expect(await faultsOf({ shift: { line: 'EX-PDP-01', startMonth: '2030-01', endMonth: '2029-12' } })).toHaveProperty(['changes.0.shift.endMonth']);
    const faults = await faultsOf({ shift: { line: 'EX-PDP-01', startMonth: '2099-01' } }, { shift: { line: 'EX-PDP-01', months: 1 } });
    expect(faults['changes.0.shift.startMonth']).toMatch(/end in \d{4}-\d\d, before it starts in 2099-01/);
  });

  test('a shift that says two things, nothing, or more than any plan spans', async () => {
    expect(await faultsOf({ shift: { line: 'EX-PDP-01', months: 2, startMonth: '2025-01' } })).toHaveProperty(['changes.0.shift']);
    expect(await faultsOf({ shift: { line: 'EX-PDP-01' } })).toHaveProperty(['changes.0.shift']);
    expect(await faultsOf({ shift: { line: 'EX-PDP-01', months: 1_000_000 } })).toHaveProperty(['changes.0.shift.months']);
    expect(await faultsOf({ resize: { line: 'EX-PDP-01' } })).toHaveProperty(['changes.0.resize']);
    expect(await faultsOf({ resize: { line: 'EX-PAC-ERR-01', beneficiaries: [{ territory: '08.201.01.01', persons: 5 }] } })).toHaveProperty(['changes.0.resize.beneficiaries.0.territory']);
  });

  test('a new line is held to what an import holds lines to', async () => {
    const faults = await faultsOf({
      add: line({
        code: ' NEW', plan: 'EX-NO-PLAN', themes: [{ code: 'SOC/DIS/CTR', share: 60 }, { code: 'SOC/NOTHING', share: 30 }], populations: ['childhood', 'nobody'],
        territories: ['08', '08'], startMonth: '2026-01', endMonth: '2025-01', owner: 'WHO', budget: -5, beneficiaries: [{ territory: REGION, persons: 3 }],
      }),
    });
    expect(Object.keys(faults).sort()).toEqual([
      'beneficiaries.0.territory', 'budget', 'code', 'endMonth', 'owner', 'plan', 'populations.0', 'populations.1', 'territories.1', 'themes', 'themes.1.code',
    ].map((field) => `changes.0.add.${field}`));
    expect(faults['changes.0.add.themes']).toContain('sum to 90 and not to 100');
    expect(faults['changes.0.add.populations.0']).toContain('names the group childhood');
    expect(faults['changes.0.add.owner']).toContain('"WHO" is no institution');
    expect(await faultsOf({ add: line({ code: 'EX-PDP-01' }) })).toHaveProperty(['changes.0.add.code']);
    expect(await faultsOf({ add: line({ themes: [{ code: 'SOC/DIS/CTR', share: 50 }, { code: 'SOC/DIS/CTR', share: 50 }] }) })).toHaveProperty(['changes.0.add.themes']);
    expect(await faultsOf({ add: line({ themes: [{ code: 'SOC/DIS/CTR', share: 100 }, { code: 'SOC/DIS/EDU', share: 0 }] }) })).toHaveProperty(['changes.0.add.themes.1.share']);
  });

  test('a month that is none is refused with its place', async () => {
    const { errors } = await simulated([{ add: line({ startMonth: '2025-13' }) }]);
    expect(errors![0]!.message).toContain('changes[0].add.startMonth');
    expect(errors![0]!.message).toContain('2025-13');
  });

  test('an agreement over one line, of nobody known, that ends before it begins', async () => {
    expect(await faultsOf({ sign: { lines: ['EX-A01'] } })).toHaveProperty(['changes.0.sign.lines']);
    expect(Object.keys(await faultsOf({ sign: { lines: ['EX-A01', 'EX-A01'] } }))).toEqual(['changes.0.sign.lines', 'changes.0.sign.lines.1']);
    const faults = await faultsOf({ sign: { lines: ['EX-A01', 'EX-NOBODY'], parties: ['WHO'], from: '2026-01', to: '2025-01' } });
    expect(Object.keys(faults)).toEqual(['changes.0.sign.lines.1', 'changes.0.sign.parties.0', 'changes.0.sign.to']);
    const unowned = await faultsOf({ add: line({ owner: null }) }, { add: line({ code: 'NEW-2', plan: null, owner: null }) }, { sign: { lines: ['NEW-1', 'NEW-2'] } });
    expect(Object.keys(unowned)).toEqual(['changes.2.sign.parties']);
  });

  test('a need of no service, of nobody, nowhere, in no year', async () => {
    expect(Object.keys(await faultsOf({ need: { theme: 'SOC/NOTHING', population: 'childhood', territory: '99', year: -3, persons: -10 } })))
      .toEqual(['theme', 'population', 'territory', 'year', 'persons'].map((field) => `changes.0.need.${field}`));
    expect(await faultsOf({ need: { theme: 'SOC/DIS/CTR', population: 'disabled', territory: REGION, year: 2025, persons: 10 } })).toHaveProperty(['changes.0.need.territory']);
  });
});

describe('changes that an import would let through are computed', () => {
  test('shares of a third each, and lines that an earlier change added', async () => {
    const third = (code: string) => ({ code, share: 33.33 });
    const { data, errors } = await simulated([
      { add: line({ themes: ['SOC/DIS/CTR', 'SOC/DIS/EDU', 'SOC/ELD/HOME'].map(third) }) },
      { shift: { line: 'NEW-1', months: -2 } },
      { sign: { lines: ['EX-A01', 'NEW-1'], parties: ['COUNCIL:08'] } },
    ]);
    expect(errors).toBeUndefined();
    expect(data.simulate.pairs.map((pair: { line: string }) => pair.line)).toContain('NEW-1');
  });

  test('and told of where they change nothing', async () => {
    const elsewhere = '01.571.01.11';
    const { data, errors } = await simulated([
      { add: line({ territories: [elsewhere] }) },
      { add: line({ code: 'NEW-2', plan: 'EX-PAC-ERR', territories: ['08.201.01.01'] }) },
      { need: { theme: 'SOC/DIS/CTR', population: 'disabled', territory: elsewhere, year: 2025, persons: 10 } },
      { add: line({ code: 'NEW-3' }) },
    ]);
    expect(errors).toBeUndefined();
    expect(data.simulate.notes).toEqual([
      'changes.0: NEW-1: neither reaches 08 nor meets a line that does, so nothing changes in 08.',
      'changes.1: NEW-2: counts nowhere in 08, where it lies outside the territory of its plan.',
      'changes.2: no line that reaches 08 covers 01.571.01.11, so the need changes nothing in 08.',
    ]);
  });
});

import { expect, test } from 'vitest';
import { stepsBetween } from '../../../subgraphs/convergence/snapshot/steps.ts';
import { ChangeCause } from '../../../subgraphs/convergence/snapshot/changes.ts';
import type { InputRows, LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';

const line = (over: Partial<LineRow>): LineRow => ({ code: 'L', theme_shares: [], theme_codes: [], theme_origin: 'INFERRED', budget: null, start_month: '2025-01', ...over }) as LineRow;
const inputs = (project: LineRow) => ({ project: [project], action: [], association_project: [] }) as unknown as InputRows;

test('what was empty and is filled in is better data, and says with it that a person coded it; what was said otherwise is a plan', () => {
  const shares = [{ code: 'SOC/DIS', share: 100 }] as unknown as LineRow['theme_shares'];
  const steps = stepsBetween(inputs(line({})), inputs(line({ theme_shares: shares, theme_codes: ['SOC/DIS'], theme_origin: 'CODED', budget: 5, start_month: '2026-01' })));
  const after = (cause: ChangeCause) => steps.find((step) => step.cause === cause)!.inputs.project[0];
  expect(after(ChangeCause.BETTER_DATA)).toEqual(line({ theme_shares: shares, theme_codes: ['SOC/DIS'], theme_origin: 'CODED', budget: 5 }));
  expect(after(ChangeCause.PLANS)).toMatchObject({ theme_origin: 'CODED', start_month: '2026-01' });
  const coded = stepsBetween(inputs(line({ theme_shares: shares })), inputs(line({ theme_shares: shares, theme_origin: 'CODED' })));
  expect(coded.find(({ cause }) => cause === ChangeCause.BETTER_DATA)!.inputs.project[0]).toMatchObject({ theme_origin: 'INFERRED' });
});

test('that two methods agree on the themes that a line had is better data; what a person codes afterwards takes nothing away before its step', () => {
  const shares = (code: string) => ({ theme_shares: [{ code, share: 100 }], theme_codes: [code] }) as unknown as Partial<LineRow>;
  const [dis, eld] = [shares('SOC/DIS'), shares('SOC/ELD')];
  const known = (then: Partial<LineRow>, now: Partial<LineRow>) =>
    stepsBetween(inputs(line(then)), inputs(line(now))).find(({ cause }) => cause === ChangeCause.BETTER_DATA)!.inputs.project[0];
  const agreed = { ...dis, themes_agreed: true };
  expect(known({ ...dis, themes_agreed: false }, agreed)).toEqual(line(agreed));
  expect(known(dis, agreed)).toEqual(line(agreed));
  expect(known({}, agreed)).toEqual(line(agreed));
  expect(known(agreed, { ...dis, themes_agreed: false })).toEqual(line({ ...dis, themes_agreed: false }));
  expect(known(agreed, { ...dis, theme_origin: 'CODED', themes_agreed: false })).toEqual(line(agreed));
  expect(known(eld, agreed)).toEqual(line(eld));
  expect(known({ ...eld, themes_agreed: false }, agreed)).toEqual(line({ ...eld, themes_agreed: false }));
});

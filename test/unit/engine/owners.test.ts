import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import { scenesOf } from '../../../subgraphs/convergence/engine/scene/assembly.ts';
import { agreementOver } from '../../../subgraphs/convergence/simulation/sign.ts';
import { associationCodes } from './kingdom.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { associationRow } from './lines.arbitrary.ts';

test('an association that names no other owner owns its project: in pairs, in what it signs, and where it stands', async () => {
  const [code] = associationCodes;
  await fc.assert(
    fc.asyncProperty(inputRows, associationRow(code!), fc.constantFrom('AGENCY', null), async (inputs, drawn, owner) => {
      // Shares that the method refuses are drawn as well; such a row is no line that anybody could own.
      const themes = { theme_shares: [{ code: 'SOC/DIS/CTR', share: 100 }], theme_codes: ['SOC/DIS/CTR'] };
      const row = { ...drawn, ...themes, owner_code: owner, association_code: 'FRIENDS', illustrative: false };
      const world = { ...inputs, association_project: [row], project: [] };
      const expected = owner ?? 'FRIENDS';
      expect(scenesOf(world).facts.locals.map(({ line }) => line.ownerCode)).toEqual([expected]);
      expect(agreementOver([row], { code: 'X' }).parties).toEqual([{ code: expected }]);
      const { standing } = (await Engine.of(world)).everything();
      expect([...standing.rows].find((one) => one['kind'] === 'association_project')).toMatchObject({ owner_code: expected });
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import type { InputRows } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { associationRow } from './lines.arbitrary.ts';
import { expectSame, read } from './told.ts';

const taken = 'TAKEN';
/** The same world with a project under a code, and with an association’s project under it too. */
const worlds = fc.tuple(inputRows, associationRow(taken)).filter(([{ project }]) => project.length > 0).map(([inputs, other]): readonly [InputRows, InputRows] => {
  const [first, ...rest] = inputs.project;
  const alone = { ...inputs, project: [{ ...first!, code: taken }, ...rest] };
  return [alone, { ...alone, association_project: [{ ...other, illustrative: first!.illustrative }, ...alone.association_project] }];
});

describe('two lines with one code', () => {
  test('of which the project counts leave every figure as if the association’s were not there, and it stands among the problems', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ([alone, shared]) => {
        const engine = await Engine.of(shared);
        expectSame(read(engine.everything()), read((await Engine.of(alone)).everything()));
        expect(engine.assembly.scenes.problems.filter(({ reason }) => reason === 'CODE_SHARED')).toEqual([{
          kind: 'association_project', code: taken, reason: 'CODE_SHARED',
          message: 'The project TAKEN and the association project TAKEN have one code: the project counts, and this line is in no figure. Give one of them another code.',
        }]);
      }),
      { numRuns: 50 },
    );
  });

  test('of which one is an example leave the fact', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ([alone, shared]) => {
        const [project, association] = [shared.project[0]!, shared.association_project[0]!];
        const { scenes } = (await Engine.of({
          ...alone,
          project: [{ ...project, illustrative: true }, ...shared.project.slice(1)],
          association_project: [{ ...association, illustrative: false }, ...alone.association_project],
        })).assembly;
        expect(scenes.problems.filter(({ reason }) => reason === 'CODE_SHARED').map(({ kind }) => kind)).toEqual(['project']);
        expect(scenes.example.locals.some(({ line }) => line.code === taken)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

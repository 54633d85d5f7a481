import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputChange, InputKind } from '../../../subgraphs/convergence/engine/scene/change.ts';
import { Engine } from '../../../subgraphs/convergence/engine/engine.ts';
import { inputKinds, type InputRows, type LineRow } from '../../../subgraphs/convergence/engine/scene/input.rows.ts';
import type { Results, Row, TableScope } from '../../../subgraphs/convergence/engine/tables/scope.ts';
import { inputRows } from './inputs.arbitrary.ts';
import { actionCodes, associationCodes, communes, projectCodes } from './kingdom.ts';
import { projectRow } from './lines.arbitrary.ts';
import type { Tables } from './plainly.ts';
import { renamed } from './reshaped.ts';
import { expectSame, mapped, read, tableNames } from './told.ts';

type InputRow = InputRows[InputKind][number];

const changeable = inputKinds.filter((kind) => kind !== 'territory');
const codesOf = (inputs: InputRows, kind: InputKind): readonly string[] => inputs[kind].map(({ code }) => code);
const rowOf = (inputs: InputRows, kind: InputKind, code: string): InputRow | null => (inputs[kind] as readonly InputRow[]).find((row) => row.code === code) ?? null;

/** Each row becomes what it is in another world: put, replaced or gone. */
function changesTo(other: InputRows, inputs: InputRows): readonly InputChange[] {
  return changeable.flatMap((kind) => [...new Set([...codesOf(inputs, kind), ...codesOf(other, kind)])].map((code) => ({ kind, code, row: rowOf(other, kind, code) })));
}

function changed(inputs: InputRows, changes: readonly InputChange[]): InputRows {
  return Object.fromEntries(inputKinds.map((kind) => {
    const rows = new Map<string, InputRow>(inputs[kind].map((row) => [row.code, row]));
    for (const change of changes) {
      if (change.kind !== kind) continue;
      if (change.row === null) rows.delete(change.code);
      else rows.set(change.code, change.row);
    }
    return [kind, [...rows.values()]];
  })) as unknown as InputRows;
}

const within = (row: Row) => ({ columns, keys }: TableScope): boolean => keys.some((key) => columns.every((name, at) => row[name] === key[at]));

/** What is stored after a publication: rows of no scope stay, those of a scope are what the engine tells now. */
function stored(before: Tables, results: Results): Tables {
  const told = read(results);
  return mapped((table) => {
    const { scopes } = results[table];
    if (scopes === null) return told[table];
    return [...before[table].filter((row) => !scopes.some(within(row))), ...told[table]];
  });
}

/** Some of the changes from one world to another, in a few steps: each of any kind, however few rows of that kind there are. */
const steps = fc.array(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

function changesIn(step: readonly (readonly [number, number])[], possible: readonly InputChange[]): readonly InputChange[] {
  const byKind = [...Map.groupBy(possible, ({ kind }) => kind).values()];
  const picked = step.map(([kind, at]) => {
    const changes = byKind[kind % byKind.length]!;
    return changes[at % changes.length]!;
  });
  return [...new Map(picked.map((change) => [`${change.kind} ${change.code}`, change])).values()];
}

/** Whatever is drawn, following leaves what beginning anew tells. */
const followed = (worlds: fc.Arbitrary<InputRows>, numRuns: number) => fc.assert(
  fc.asyncProperty(worlds, worlds, steps, async (inputs, other, drawn) => {
    const engine = await Engine.of(inputs);
    const possible = changesTo(other, inputs);
    let rows = read(engine.everything());
    let now = inputs;
    for (const step of drawn) {
      const changes = changesIn(step, possible);
      now = changed(now, changes);
      rows = stored(rows, engine.follow(changes)!);
      const anew = await Engine.of(now);
      expectSame(rows, read(anew.everything()));
      expect(problemsOf(engine)).toEqual(problemsOf(anew));
    }
  }),
  { numRuns },
);

const problemsOf = ({ assembly: { scenes } }: Engine) => scenes.problems.map(({ kind, code, reason, message }) => `${kind} ${code} ${reason} ${message}`).sort();

/** Lines of different kinds under one code, in a world where all had their own. */
const sharing = inputRows.map((inputs): InputRows => {
  const taken = renamed(inputs, new Map([[associationCodes[0]!, projectCodes[0]!], [projectCodes[1]!, actionCodes[0]!], [associationCodes[1]!, actionCodes[0]!]]));
  return Object.fromEntries(inputKinds.map((kind) => [kind, [...new Map(taken[kind].map((row) => [row.code, row])).values()]])) as unknown as InputRows;
});

describe('an engine that follows changes', () => {
  test('leaves stored what an engine made of the changed inputs tells, to the last digit', () => followed(inputRows, 200));

  test('does so where lines of different kinds have one code, whichever came first', () => followed(sharing, 60));

  test('is told of another budget of a commune’s project in four territories and its own plan, and no link is another', async () => {
    await fc.assert(
      fc.asyncProperty(inputRows, projectRow('L1'), async (inputs, drawn) => {
        const project: LineRow = { ...drawn, theme_shares: [{ code: 'SOC/DIS/CTR', share: 100 }], territory_codes: [communes[3]], plan_code: 'PAC-9', budget: 5, illustrative: false };
        const world = { ...inputs, project: [...inputs.project.filter(({ code }) => code !== 'L1'), project], plan: [...inputs.plan, { code: 'PAC-9', territory_code: communes[3], illustrative: false }] };
        const engine = await Engine.of(world);
        const links = read(engine.everything()).link.filter((row) => row['line_code'] === 'L1');
        const results = engine.follow([{ kind: 'project', code: 'L1', row: { ...project, budget: 6 } }])!;
        const told = read(results);
        expect(told.link).toEqual(links);
        expect(new Set(told.cell.map((row) => row['territory_code']))).toEqual(new Set(told.cell.length === 0 ? [] : [communes[3]]));
        const above = [communes[3], '02.201', '02', 'MA'];
        for (const table of ['figures', 'domain_status', 'fragmentation', 'breakdown'] as const) {
          const subjects = new Set([...told[table].map(subjectOf), ...results[table].scopes!.flatMap(subjectsIn)]);
          expect([...subjects].filter((code) => ![...above, 'PAC-9'].includes(code)), table).toEqual([]);
        }
        expect(told.figures.filter((row) => row['subject_kind'] === 'territory')).toHaveLength(4);
        expect(told.standing.every(({ code, kind }) => code === 'L1' || kind === 'action')).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('gives up where a territory changes, since then every line may mean other communes', async () => {
    const [inputs] = fc.sample(inputRows, { numRuns: 1, seed: 3 });
    const [row] = inputs!.territory;
    expect((await Engine.of(inputs!)).follow([{ kind: 'territory', code: row!.code, row: row! }])).toBeNull();
  });

  test('is told of nothing where nothing changed', async () => {
    const [inputs] = fc.sample(inputRows, { numRuns: 1, seed: 3 });
    const results = (await Engine.of(inputs!)).follow([])!;
    for (const table of tableNames) expect([[...results[table].rows], results[table].scopes!.flatMap(({ keys }) => keys)], table).toEqual([[], []]);
  });
});

const subjectOf = (row: Row): string => (row['subject_code'] ?? row['territory_code']) as string;

function subjectsIn({ columns, keys }: TableScope): readonly string[] {
  const at = columns.findIndex((name) => name === 'subject_code' || name === 'territory_code');
  return keys.map((key) => key[at] as string);
}

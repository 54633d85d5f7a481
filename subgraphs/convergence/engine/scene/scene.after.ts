import { themeTreeOf } from '../../model/index.ts';
import { scenesOf } from './assembly.ts';
import { methodCodes } from './code-lists.ts';
import type { InputKind } from './change.ts';
import type { InputRows, LineRow } from './input.rows.ts';
import { hiddenBehind, lineKinds, type CodedLine } from './line.codes.ts';
import { readLine, SharedSets, type EngineLine, type LineKind } from './lines.ts';
import { SceneParts, type RowsOf } from './scene.parts.ts';
import type { Scene } from './scene.ts';

type Lines = Record<LineKind, EngineLine[]>;

/** Rows of plan lines that a scene has no line of: new ones, changed ones, those of the other scene, and those that count nowhere. */
function unread(known: ReadonlyMap<LineRow, EngineLine>, illustrative: boolean, inputs: InputRows): ReadonlyMap<string, CodedLine[]> {
  const byCode = new Map<string, CodedLine[]>();
  for (const kind of lineKinds) for (const row of inputs[kind]) if (row.illustrative === illustrative && !known.has(row)) byCode.set(row.code, []);
  if (byCode.size > 0) for (const kind of lineKinds) for (const row of inputs[kind]) byCode.get(row.code)?.push({ kind, row });
  return byCode;
}

function linesOf(before: Scene, inputs: InputRows): Lines {
  const known = new Map([...before.actions, ...before.locals].map((entry) => [entry.row, entry]));
  const byCode = unread(known, before.illustrative, inputs);
  const words = new Map(byCode.size === 0 ? [] : inputs.theme_verdict.map((word) => [word.code, word]));
  const reading = { communes: before.communes, sets: new SharedSets(before.communes), themes: themeTreeOf(methodCodes().themes), wordOn: (code: string) => words.get(code) };
  const lines: Lines = { action: [], project: [], association_project: [] };
  for (const kind of lineKinds) {
    for (const row of inputs[kind]) {
      const sharing = byCode.get(row.code);
      if (row.illustrative !== before.illustrative || (sharing !== undefined && hiddenBehind(kind, sharing) !== null)) continue;
      const line = known.get(row) ?? readLine(kind, row, reading).line;
      if (line !== null) lines[kind].push(line);
    }
  }
  return lines;
}

/** Rows of the lines that proposals name, looked for once. */
function rowsNamed(inputs: InputRows): RowsOf {
  const named = new Map(inputs.proposal.flatMap(({ line_codes: codes }) => codes.map((code) => [code, [] as LineRow[]])));
  if (named.size > 0) for (const kind of lineKinds) for (const row of inputs[kind]) named.get(row.code)?.push(row);
  return (code) => named.get(code) ?? [];
}

/**
 * A scene as other inputs would make it. Lists of rows that are the same are not looked at, and a line is read only where its row is another: to try
 * a change costs what it changes. The scene itself stays as it is.
 */
export function sceneAfter(before: Scene, was: InputRows, now: InputRows): Scene {
  const changed = new Set((Object.keys(now) as InputKind[]).filter((kind) => now[kind] !== was[kind]));
  // These change what every line means.
  if (changed.has('territory') || changed.has('theme_verdict')) return scenesOf(now)[before.illustrative ? 'example' : 'facts'];
  const parts = new SceneParts(before.illustrative, before.communes, methodCodes(), before);
  return parts.assembled(now, lineKinds.some((kind) => changed.has(kind)) ? linesOf(before, now) : none, changed, rowsNamed(now));
}

/** Where no line changed, none is asked for. */
const none: Lines = { action: [], project: [], association_project: [] };

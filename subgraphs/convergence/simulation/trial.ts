import type { Communes } from '../engine/scene/communes.ts';
import type { InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { lineKinds } from '../engine/scene/line.codes.ts';
import type { ChangePlace } from './faults.ts';

/** What a change is applied to: the inputs so far, whether examples are looked at, and where in the call it stands. */
export interface Trial {
  readonly inputs: InputRows;
  readonly communes: Communes;
  readonly example: boolean;
  readonly place: ChangePlace;
}

/** "among the examples", as sentences tell it. */
export const among = ({ example }: Trial): string => `among the ${example ? 'examples' : 'facts'}`;

/** The line of this world that has a code; one of the other world, or that nobody knows, is reported. */
export function lineOf(trial: Trial, code: string, place: ChangePlace): LineRow | undefined {
  for (const kind of lineKinds) {
    const found = trial.inputs[kind].find((row) => row.code === code && row.illustrative === trial.example);
    if (found !== undefined) return found;
  }
  place.report(`there is no line "${code}" ${among(trial)}. Look its code up, or set example.`);
  return undefined;
}

/** Rewrites one line. */
export function withLine(trial: Trial, code: string, change: (row: LineRow) => LineRow): InputRows {
  const line = lineOf(trial, code, trial.place.in('line'));
  if (line === undefined) return trial.inputs;
  const changed = change(line);
  return { ...trial.inputs, ...Object.fromEntries(lineKinds.map((kind) => [kind, trial.inputs[kind].map((row) => (row === line ? changed : row))])) };
}

import type { Communes } from '../engine/scene/communes.ts';
import type { InputRows } from '../engine/scene/input.rows.ts';
import { added } from './add.ts';
import type { SimulatedChange } from './change.input.ts';
import { Faults } from './faults.ts';
import { moved, resized, shifted } from './line.changes.ts';
import { withNeed } from './need.ts';
import { signed } from './sign.ts';
import type { Trial } from './trial.ts';

const names = ['add', 'move', 'shift', 'resize', 'sign', 'need'] as const;

function applied(trial: Trial, change: SimulatedChange): InputRows {
  if (change.add) return added(trial, change.add);
  if (change.move) return moved(trial, change.move);
  if (change.shift) return shifted(trial, change.shift);
  if (change.resize) return resized(trial, change.resize);
  if (change.sign) return signed(trial, change.sign);
  return withNeed(trial, change.need!);
}

/** The world that changes are tried in. */
export interface Tried {
  readonly inputs: InputRows;
  readonly communes: Communes;
  /** Whether its lines are examples. */
  readonly example: boolean;
}

/**
 * Applies changes one after the other, each to what the one before left; the inputs themselves stay as they are. A wrong change is applied, too, so that
 * those after it are looked at as they were meant; all that is wrong is then told, and nothing computed.
 */
export function withChanges({ inputs, communes, example }: Tried, changes: readonly SimulatedChange[]): InputRows {
  const faults = new Faults();
  const after = changes.reduce((sofar, change, at) => {
    const place = faults.place(`changes.${at}`);
    const given = names.filter((name) => change[name] != null);
    if (given.length === 1) return applied({ inputs: sofar, communes, example, place: place.in(given[0]!) }, change);
    place.report(`${given.length === 0 ? 'nothing is given' : `${given.join(' and ')} are given`}; give exactly one of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`);
    return sofar;
  }, inputs);
  faults.refuse();
  return after;
}

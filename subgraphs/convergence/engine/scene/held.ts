import type { EntityManager } from '@mikro-orm/postgresql';
import { readInputsOf, type InputRows } from './input.rows.ts';
import { scenesOf } from './assembly.ts';
import type { Scenes } from './scene.ts';

export interface HeldInputs {
  readonly inputs: InputRows;
  readonly scenes: Scenes;
}

/** Snapshots whose inputs are kept at hand: the newest, and one that somebody compares it with. */
const kept = 2;
const held = new Map<number, Promise<HeldInputs>>();

/** The inputs that a snapshot rests on. They never change, so a process reads them once; what is asked last stays longest. */
export function heldInputs(em: EntityManager, snapshot: number): Promise<HeldInputs> {
  const known = held.get(snapshot);
  const found = known ?? readInputsOf(em, snapshot).then((inputs) => ({ inputs, scenes: scenesOf(inputs) }));
  held.delete(snapshot);
  held.set(snapshot, found);
  // A failed reading must not be remembered.
  found.catch(() => held.delete(snapshot));
  for (const [oldest] of held) if (held.size > kept) held.delete(oldest);
  return found;
}

/** Inputs that somebody has at hand anyway need not be read again. */
export function holdInputs(snapshot: number, { inputs, scenes }: HeldInputs): void {
  held.delete(snapshot);
  held.set(snapshot, Promise.resolve({ inputs, scenes }));
  for (const [oldest] of held) if (held.size > kept) held.delete(oldest);
}
